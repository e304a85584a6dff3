'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useWords } from '../../../admin/words.ts'
import { FORMATS } from '../rules/banner-layout.ts'
import { FORMAT_LABELS } from '../rules/format-sizes.ts'
import type { Locale } from '../rules/judgement.ts'
import { SAY } from './canvas-words.ts'

/** The banner as flat pictures for channels: what was saved last, drawn when it is fetched. */
export function FlatPictures({ locale }: { locale: Locale }) {
  const say = useWords()
  const { id } = useDocumentInfo()
  if (!id) return null
  return (
    <section className="fangshi-canvas__contrast">
      <h4>{say(SAY.flat)}</h4>
      <p className="fangshi-hint">{say(SAY.flatHint)}</p>
      <ul className="fangshi-canvas__flat">
        {FORMATS.map((format) => (
          <li key={format}>
            <span>{say(FORMAT_LABELS[format])}</span>
            {(['jpeg', 'png'] as const).map((as) => (
              <a
                key={as}
                href={`/api/banners/${id}/flat/${format}?locale=${locale}&as=${as}`}
                target="_blank"
                rel="noreferrer"
              >
                {as === 'jpeg' ? 'JPG' : 'PNG'}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
