'use client'

import { Button, toast, useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { canCommand, type Principal } from '../../permissions/permissions.ts'
import type { ChannelLimits } from '../rules/channels.ts'
import type { VariantPack } from '../variant-pack.ts'

interface Props {
  base: string
  limits: ChannelLimits
  /** what is pasted into a channel that takes plain words */
  plain: string
}

const FAILED = { zh: '没能送到，请稍后再试。', en: 'It could not be sent; try again later.' }

/** Everything that carries a variant to its channel: the clipboard, a parcel, covers. */
export function WaysOut({ base, limits, plain }: Props) {
  const say = useWords()
  const { user } = useAuth()
  const [isSending, setSending] = useState(false)
  const copy = async (): Promise<void> => {
    try {
      if (limits.html === null) await navigator.clipboard.writeText(plain)
      else await copyRichText(`${base}/pack?copy=1`)
      toast.success(say({ zh: '已复制，去渠道后台粘贴。', en: 'Copied; paste it into the channel.' }))
    } catch {
      toast.error(
        say({ zh: '没能复制：请允许使用剪贴板后再试。', en: 'Could not copy: allow the clipboard and try again.' }),
      )
    }
  }
  const send = async (): Promise<void> => {
    setSending(true)
    try {
      const response = await fetch(`${base}/commands/sendDraft`, { method: 'POST', credentials: 'include' })
      const said = (await response.json()) as { pictures?: number; errors?: { message: string }[] }
      if (response.ok)
        toast.success(
          say({
            zh: `已送到公众号草稿箱，随文 ${said.pictures} 张图；去公众号后台检查并发出。`,
            en: `In the drafts of the account, with ${said.pictures} pictures; check it there and send it.`,
          }),
        )
      else toast.error(said.errors?.[0]?.message ?? say(FAILED))
    } catch {
      toast.error(say(FAILED))
    } finally {
      setSending(false)
    }
  }
  return (
    <div className="fangshi-variant__ways">
      {!limits.showsArticle && (
        <>
          <Button size="small" margin={false} onClick={() => void copy()}>
            {limits.html === null
              ? say({ zh: '复制文字', en: 'Copy text' })
              : say({ zh: '复制富文本', en: 'Copy rich text' })}
          </Button>
          <Button el="anchor" url={`${base}/parcel`} buttonStyle="secondary" size="small" margin={false}>
            {say({ zh: '下载图文包', en: 'Download text and pictures' })}
          </Button>
        </>
      )}
      {limits.html !== null && canCommand(user as Principal, 'channels.sendDraft') && (
        <Button size="small" margin={false} buttonStyle="secondary" disabled={isSending} onClick={() => void send()}>
          {isSending
            ? say({ zh: '正在送…', en: 'Sending …' })
            : say({ zh: '送到公众号草稿箱', en: 'Send to the drafts' })}
        </Button>
      )}
      {limits.covers.map(({ name }) => (
        <Button
          key={name}
          el="anchor"
          url={`${base}/covers/${name}`}
          newTab
          buttonStyle="secondary"
          size="small"
          margin={false}
        >
          {say({ zh: `封面 ${name.replace('-', ':')}`, en: `Cover ${name.replace('-', ':')}` })}
        </Button>
      ))}
    </div>
  )
}

/** The promise goes into the clipboard item: browsers allow it only within the press of the button. */
async function copyRichText(address: string): Promise<void> {
  const asked = fetch(address, { credentials: 'include' }).then(async (response) => {
    if (!response.ok) throw new Error(String(response.status))
    return ((await response.json()) as VariantPack).html ?? ''
  })
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/html': asked.then((html) => new Blob([html], { type: 'text/html' })) }),
  ])
}
