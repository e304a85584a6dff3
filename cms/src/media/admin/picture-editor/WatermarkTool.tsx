'use client'
import type { Rendition } from '@fangshi/media/contract'
import { corners, MAX_WATERMARK_TEXT, type Watermark } from '@fangshi/media/edits'
import { useEffect, useId, useState } from 'react'
import { useWords } from '../../../admin/words.ts'
import { thumbnailOf } from '../../thumbnail.ts'
import type { Editing } from './editing.ts'
import { CORNER_WORDS } from './editor-words.ts'
import { Slider } from './Slider.tsx'

interface Logo {
  id: string
  originalName?: string | null
  renditions?: Rendition[]
}

const PLACED: Omit<Watermark, 'text' | 'logo'> = { corner: 'bottom-right', opacity: 0.6, size: 0.2 }

/** Words or a logo in a corner of every rendition. */
export function WatermarkTool({ draft: { edits }, edit, rest }: Editing) {
  const say = useWords()
  const name = useId()
  const mark = edits.watermark
  const [wanted, setWanted] = useState<'none' | 'text' | 'logo'>(mark ? (mark.logo ? 'logo' : 'text') : 'none')
  const [logos, setLogos] = useState<Logo[] | null>(null)
  const placed = mark ? { corner: mark.corner, opacity: mark.opacity, size: mark.size } : PLACED

  useEffect(() => {
    if (wanted !== 'logo' || logos) return
    void (async () => {
      const query = 'where[kind][equals]=logo&limit=60&depth=0&sort=-createdAt'
      const answer = await fetch(`/api/media?${query}`, { credentials: 'include' })
      if (answer.ok) setLogos(((await answer.json()) as { docs: Logo[] }).docs)
    })()
  }, [wanted, logos])

  const choose = (kind: typeof wanted): void => {
    setWanted(kind)
    if (kind === 'none') edit({ watermark: undefined })
    if (kind === 'text') edit({ watermark: { text: mark?.text ?? say({ zh: '坊市', en: 'Fangshi' }), ...placed } })
  }

  return (
    <fieldset>
      <legend>{say({ zh: '水印', en: 'Watermark' })}</legend>
      <div className="editor-choices">
        {(
          [
            ['none', { zh: '无', en: 'None' }],
            ['text', { zh: '文字', en: 'Words' }],
            ['logo', { zh: '标志', en: 'Logo' }],
          ] as const
        ).map(([kind, words]) => (
          <label key={kind} className="editor-check">
            <input type="radio" name={name} checked={wanted === kind} onChange={() => choose(kind)} />
            {say(words)}
          </label>
        ))}
      </div>
      {wanted === 'text' ? (
        <label className="editor-text">
          {say({ zh: '文字', en: 'Words' })}
          <input
            type="text"
            maxLength={MAX_WATERMARK_TEXT}
            value={mark?.text ?? ''}
            onChange={(event) =>
              edit(
                { watermark: event.target.value.trim() ? { text: event.target.value, ...placed } : undefined },
                'words',
              )
            }
            onBlur={rest}
          />
        </label>
      ) : null}
      {wanted === 'logo' ? (
        <fieldset className="editor-logos" aria-label={say({ zh: '选择标志', en: 'Choose a logo' })}>
          {logos?.length === 0 ? (
            <p className="fangshi-hint">
              {say({
                zh: '素材库里还没有标志：上传一张用途为“标志”的透明底图片。',
                en: 'There is no logo yet: upload a transparent picture used as “Logo”.',
              })}
            </p>
          ) : null}
          {logos?.map((logo) => (
            <button
              key={logo.id}
              type="button"
              aria-pressed={mark?.logo === logo.id}
              onClick={() => edit({ watermark: { logo: logo.id, ...placed } })}
            >
              <img src={thumbnailOf({ doc: { ...logo } }) ?? ''} alt={logo.originalName ?? ''} />
            </button>
          ))}
        </fieldset>
      ) : null}
      {mark ? (
        <>
          <fieldset className="editor-buttons" aria-label={say({ zh: '位置', en: 'Corner' })}>
            {corners.map((corner) => (
              <button
                key={corner}
                type="button"
                aria-pressed={mark.corner === corner}
                onClick={() => edit({ watermark: { ...mark, corner } })}
              >
                {say(CORNER_WORDS[corner])}
              </button>
            ))}
          </fieldset>
          <Slider
            label={say({ zh: '不透明度', en: 'Opacity' })}
            value={mark.opacity}
            min={0.05}
            max={1}
            step={0.05}
            rest={PLACED.opacity}
            show={(value) => `${Math.round(value * 100)}%`}
            onChange={(opacity) => edit({ watermark: { ...mark, opacity } }, 'opacity')}
            onRest={rest}
          />
          <Slider
            label={say({ zh: '大小', en: 'Size' })}
            value={mark.size}
            min={0.05}
            max={0.6}
            step={0.01}
            rest={PLACED.size}
            show={(value) => `${Math.round(value * 100)}%`}
            onChange={(size) => edit({ watermark: { ...mark, size } }, 'size')}
            onRest={rest}
          />
        </>
      ) : null}
    </fieldset>
  )
}
