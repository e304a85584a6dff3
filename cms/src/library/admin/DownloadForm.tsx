'use client'
import { Button, toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { CHANNEL_NAMES, CHANNELS, type ChannelName } from '../rules/channels.ts'

interface DownloadFormProps {
  of: { ids: readonly string[] } | { campaign: string }
  mayOriginals: boolean
}

/** Chooses what goes into a download set (物料包) and lets the browser write it to disk while it comes. */
export function DownloadForm({ of, mayOriginals }: DownloadFormProps) {
  const say = useWords()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [channels, setChannels] = useState<readonly ChannelName[]>(['web'])
  const [originals, setOriginals] = useState(false)
  const [approvedOnly, setApprovedOnly] = useState(true)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const download = async (): Promise<void> => {
    setBusy(true)
    setRefusal(null)
    const set = JSON.stringify({ ...of, channels, originals, approvedOnly })
    try {
      const answer = await fetch(`${config.routes.api}/library/download-set`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'accept-language': i18n.language, 'content-type': 'application/json' },
        body: set,
      })
      if (answer.ok) {
        saveAs(await answer.blob(), nameOf(answer.headers.get('content-disposition')))
        toast.success(say({ zh: '物料包已下载，里面有清单', en: 'The set is downloaded, with its list' }))
      } else {
        const body = (await answer.json().catch(() => null)) as { errors?: { message: string }[] } | null
        setRefusal(
          body?.errors?.[0]?.message ?? say({ zh: '没能打包，请稍后再试。', en: 'Could not pack it; try later.' }),
        )
      }
    } catch {
      setRefusal(say({ zh: '下载中断了，请再试一次。', en: 'The download broke off; try again.' }))
    }
    setBusy(false)
  }

  return (
    <fieldset className="fangshi-form fangshi-download">
      <legend>{say({ zh: '物料包', en: 'Download set' })}</legend>
      <p className="fangshi-form__hint">
        {say({
          zh: '每个渠道各裁一份，文件名带渠道和素材名，另附清单。授权已到期的不放入。',
          en: 'One file for each channel, named by channel and title, with a list. What has no right any more stays out.',
        })}
      </p>
      <div className="fangshi-download__channels">
        {CHANNEL_NAMES.map((name) => {
          const { label, ratio } = CHANNELS[name]
          return (
            <label key={name}>
              <input
                type="checkbox"
                checked={channels.includes(name)}
                onChange={(event) =>
                  setChannels(event.target.checked ? [...channels, name] : channels.filter((other) => other !== name))
                }
              />
              {say(label)}
              {ratio && <small> {say(ratio.words)}</small>}
            </label>
          )
        })}
        {mayOriginals && (
          <label>
            <input type="checkbox" checked={originals} onChange={(event) => setOriginals(event.target.checked)} />
            {say({ zh: '原图', en: 'Originals' })}
          </label>
        )}
      </div>
      <label className="fangshi-download__only">
        <input type="checkbox" checked={approvedOnly} onChange={(event) => setApprovedOnly(event.target.checked)} />
        {say({ zh: '只放已批准的素材', en: 'Approved assets only' })}
      </label>
      {refusal !== null && (
        <p className="fangshi-desk__refusal" role="alert">
          {refusal}
        </p>
      )}
      <Button
        buttonStyle="primary"
        size="medium"
        margin={false}
        disabled={isBusy || (channels.length === 0 && !originals)}
        onClick={() => void download()}
      >
        {isBusy ? say({ zh: '正在打包…', en: 'Packing…' }) : say({ zh: '下载', en: 'Download' })}
      </Button>
    </fieldset>
  )
}

const nameOf = (disposition: string | null): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1]
  return encoded ? decodeURIComponent(encoded) : 'set.zip'
}

function saveAs(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
