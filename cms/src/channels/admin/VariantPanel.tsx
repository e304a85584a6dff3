'use client'

import './variant-panel.css'
import { useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { CHANNEL_LIMITS, type Channel, countedLength } from '../rules/channels.ts'
import type { VariantPack } from '../variant-pack.ts'
import { SiteLook, WeiboLook, XiaohongshuLook } from './ChannelLook.tsx'
import { WaysOut } from './WaysOut.tsx'

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
      {pack && pack.waiting > 0 && (
        <p className="fangshi-hint" role="status">
          {say({
            zh: `还有 ${pack.waiting} 张图在生成，好了再导出。`,
            en: `${pack.waiting} pictures are still being rendered; export when they are done.`,
          })}
        </p>
      )}
      <WaysOut
        base={base}
        limits={limits}
        plain={[limits.title === null ? '' : title, text].filter(Boolean).join('\n\n')}
      />
      {pack && pack.hosted.length > 0 && <HostedList pictures={pack.hosted} />}
      {pack && channel === 'site' && <SiteLook look={pack.look} cover={`${base}/covers/1.91-1`} />}
      {pack && channel === 'weibo' && <WeiboLook look={pack.look} text={text} />}
      {pack && channel === 'xiaohongshu' && <XiaohongshuLook look={pack.look} title={title} text={text} />}
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

/** Pictures of a laid-out article: the channel keeps none but those in its own library. */
function HostedList({ pictures }: { pictures: VariantPack['hosted'] }) {
  const say = useWords()
  return (
    <details className="fangshi-variant__hosted">
      <summary>
        {say({
          zh: `正文用到 ${pictures.length} 张图：粘贴时图随文走；若后台没有收下，从这里下载后手工上传`,
          en: `${pictures.length} pictures in the text: they travel with it when pasted; if one is missing there, upload it by hand`,
        })}
      </summary>
      <ol>
        {pictures.map(({ url, alt, width, height }) => (
          <li key={url}>
            <a href={url} download>
              {alt || say({ zh: '（没有替代文本）', en: '(no alternative text)' })}
            </a>{' '}
            {width}×{height}
          </li>
        ))}
      </ol>
    </details>
  )
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`)
