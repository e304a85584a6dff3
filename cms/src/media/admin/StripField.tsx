'use client'
import type { Rendition } from '@fangshi/media/contract'
import { FieldDescription, FieldError, FieldLabel, useDocumentInfo, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import './photo-desk.css'

/** While parts are being made they are asked for this often. ms */
const ASK_EVERY = 2000
const LONGEST = 160

/** The parts of a detail strip in their order, each with a place for its words. */
export const StripField: JSONFieldClientComponent = ({ field, path, readOnly }) => {
  const say = useWords()
  const { id } = useDocumentInfo()
  const { value, setValue, showError, errorMessage } = useField<string[] | null>({ path })
  const parts = useParts(id === undefined ? null : String(id))
  const alts = Array.isArray(value) ? value : []

  const write = (place: number, words: string): void => {
    const length = Math.max(parts?.length ?? 0, alts.length)
    setValue(Array.from({ length }, (_, at) => (at === place ? words : (alts[at] ?? ''))))
  }

  return (
    <div className="field-type photo-strip">
      <FieldLabel label={field.label ?? ''} path={path} />
      <FieldDescription description={field.admin?.description ?? ''} path={path} />
      <FieldError path={path} showError={showError} message={errorMessage ?? ''} />
      {parts === null || parts.length === 0 ? (
        <p className="fangshi-hint">
          {say({ zh: '图片生成后在这里列出各段。', en: 'The parts are listed once the picture is rendered.' })}
        </p>
      ) : (
        <ol>
          {parts.map((part, place) => {
            const label = say({ zh: `第 ${place + 1} 段`, en: `Part ${place + 1}` })
            return (
              <li key={part.key}>
                <img src={`/m/${part.file}`} width={part.width} height={part.height} alt="" loading="lazy" />
                <label>
                  <span>
                    {label}
                    <small className="fangshi-figure">
                      {' '}
                      {part.width} × {part.height}
                    </small>
                  </span>
                  <textarea
                    rows={3}
                    maxLength={LONGEST}
                    disabled={readOnly}
                    value={alts[place] ?? ''}
                    placeholder={
                      place === 0
                        ? say({ zh: '不写则用整图的替代文本', en: 'Left empty: the words of the whole picture' })
                        : ''
                    }
                    onChange={(event) => write(place, event.target.value)}
                  />
                </label>
              </li>
            )
          })}
        </ol>
      )}
    </div>
  )
}

/** The finished parts of an asset from the top, in the size they are shown at; asked for until there are some. */
function useParts(id: string | null): Rendition[] | null {
  const [parts, setParts] = useState<Rendition[] | null>(null)
  useEffect(() => {
    if (id === null) return
    let isGone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async (): Promise<void> => {
      const response = await fetch(`/api/media/${id}/progress`, { credentials: 'include' }).catch(() => null)
      if (isGone) return
      const found = response?.ok ? ((await response.json()) as { renditions: Rendition[] }).renditions : []
      const shown = widestJpegs(found)
      setParts(shown)
      if (shown.length === 0) timer = setTimeout(() => void ask(), ASK_EVERY)
    }
    void ask()
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [id])
  return parts
}

function widestJpegs(renditions: Rendition[]): Rendition[] {
  const jpegs = renditions.filter(({ crop, format }) => crop === 'part' && format === 'jpeg')
  const widest = Math.max(...jpegs.map(({ width }) => width))
  return jpegs.filter(({ width }) => width === widest).toSorted((a, b) => (a.part ?? 0) - (b.part ?? 0))
}
