'use client'

import './variant-panel.css'
import { Button, toast, useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { CHANNEL_LIMITS, type Channel, countedLength } from '../rules/channels.ts'
import type { VariantPack } from '../variant-pack.ts'

/** How the channel will show it, what it still objects to, and ways to carry it there. */
export function VariantPanel() {
  const say = useWords()
  const { id, savedDocumentData } = useDocumentInfo()
  const { config } = useConfig()
  const base = `${config.routes.api}/channel-variants/${id}`
  const [pack, setPack] = useState<VariantPack | null>(null)
  const [unreachable, setUnreachable] = useState(false)
  const channel = useFormFields(([fields]) => fields.channel?.value) as Channel | undefined
  const text = useFormFields(([fields]) => String(fields.text?.value ?? ''))
  const title = useFormFields(([fields]) => String(fields.title?.value ?? ''))
  const savedAt = savedDocumentData?.updatedAt

  const read = useCallback(async () => {
    if (!id || !savedAt) return
    const response = await fetch(`${base}/pack`, { credentials: 'include' }).catch(() => null)
    setUnreachable(!response?.ok)
    if (response?.ok) setPack((await response.json()) as VariantPack)
  }, [base, id, savedAt])

  useEffect(() => {
    void read()
  }, [read])

  if (!channel)
    return <p className="fangshi-hint">{say({ zh: '先选文章和渠道。', en: 'Choose an article and a channel.' })}</p>
  const limits = CHANNEL_LIMITS[channel]
  if (!id)
    return (
      <p className="fangshi-hint">
        {say({
          zh: '保存后自动带入文章的标题与文字，再按渠道要求删改。',
          en: 'Once saved, it begins with the words of the article; then shorten them.',
        })}
      </p>
    )

  const copy = async (): Promise<void> => {
    try {
      if (limits.html === null)
        await navigator.clipboard.writeText([limits.title === null ? '' : title, text].filter(Boolean).join('\n\n'))
      else await copyRichText(`${base}/pack?copy=1`)
      toast.success(say({ zh: '已复制，去渠道后台粘贴。', en: 'Copied; paste it into the channel.' }))
    } catch {
      toast.error(
        say({ zh: '没能复制：请允许使用剪贴板后再试。', en: 'Could not copy: allow the clipboard and try again.' }),
      )
    }
  }

  return (
    <section className="fangshi-variant" aria-label={say(limits.label)}>
      {limits.text !== null && <Counter text={text} most={limits.text} fold={limits.fold} />}
      {unreachable && (
        <p role="alert">{say({ zh: '预览暂时取不到，稍后再试。', en: 'The preview cannot be reached; try later.' })}</p>
      )}
      {pack && (
        <ul className="fangshi-variant__problems" aria-live="polite">
          {pack.problems.length === 0 && <li>{say({ zh: '符合渠道要求。', en: 'As the channel takes it.' })}</li>}
          {pack.problems.map(({ place, message }) => (
            <li key={`${place}:${message.zh}`} className="is-problem">
              {say(message)}
            </li>
          ))}
        </ul>
      )}
      <div className="fangshi-variant__ways">
        <Button size="small" margin={false} onClick={() => void copy()}>
          {limits.html === null
            ? say({ zh: '复制文字', en: 'Copy text' })
            : say({ zh: '复制富文本', en: 'Copy rich text' })}
        </Button>
        {limits.text !== null && (
          <Button el="anchor" url={`${base}/parcel`} buttonStyle="secondary" size="small" margin={false}>
            {say({ zh: '下载图文包', en: 'Download text and pictures' })}
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
      {pack?.html && (
        <iframe
          className="fangshi-variant__phone"
          sandbox=""
          title={say({ zh: '公众号预览', en: 'Preview' })}
          srcDoc={`<meta charset="utf-8"><body style="margin:16px;font-family:-apple-system,'PingFang SC','Noto Sans CJK SC',sans-serif"><h1 style="font-size:22px;line-height:1.4;margin:0 0 16px">${escaped(title)}</h1>${pack.html}</body>`}
        />
      )}
    </section>
  )
}

function Counter({ text, most, fold }: { text: string; most: number; fold: number | null }) {
  const say = useWords()
  const length = countedLength(text)
  const left = most - length
  return (
    <p className={left < 0 ? 'fangshi-variant__count is-over' : 'fangshi-variant__count'} aria-live="polite">
      {left < 0
        ? say({ zh: `${length} 字，超出 ${-left} 字`, en: `${length} characters, ${-left} too many` })
        : say({ zh: `${length} / ${most} 字`, en: `${length} of ${most} characters` })}
      {fold !== null && length > fold && say({ zh: `，第 ${fold} 字后折叠`, en: `; folded after ${fold}` })}
    </p>
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

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`)
