'use client'

import './writing-figures.css'
import { useAllFormFields } from '@payloadcms/ui'
import { useMemo } from 'react'
import { useWords } from '../../admin/words.ts'
import { countWords, linesOf, outlineOf, readingMinutes } from '../rules/count-words.ts'

interface RunningText {
  path: string
  value: unknown
}

/** How much is written, how long it takes to read, and the headings, each the way to its place. */
export function WritingFigures() {
  const say = useWords()
  const texts = useRunningTexts()
  const outline = useMemo(
    () =>
      texts.flatMap(({ path, value }) =>
        outlineOf(value).map((entry, index) => ({ ...entry, path, index, key: `${path}:${index}` })),
      ),
    [texts],
  )
  const { han, words } = useMemo(() => countWords(texts.flatMap(({ value }) => linesOf(value)).join('\n')), [texts])
  if (texts.length === 0) return null
  const minutes = texts.reduce((sum, { value }) => sum + readingMinutes(value), 0)
  return (
    <section className="fangshi-length" aria-labelledby="fangshi-length-title">
      <h3 id="fangshi-length-title">{say({ zh: '字数与大纲', en: 'Length and outline' })}</h3>
      <dl>
        <div>
          <dt>{say({ zh: '字数', en: 'Words' })}</dt>
          <dd>{(han + words).toLocaleString()}</dd>
        </div>
        <div>
          <dt>{say({ zh: '阅读约', en: 'Reading' })}</dt>
          <dd>
            {han + words === 0 ? 0 : minutes} {say({ zh: '分钟', en: 'min' })}
          </dd>
        </div>
      </dl>
      {outline.length === 0 ? (
        <p>{say({ zh: '还没有小标题。', en: 'No headings yet.' })}</p>
      ) : (
        <ol>
          {outline.map(({ key, level, text, path, index }) => (
            <li key={key} data-level={level}>
              <button type="button" onClick={() => showHeading(path, index)}>
                {text}
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** The running texts of the form, those inside blocks of a page among them. */
function useRunningTexts(): RunningText[] {
  const [fields] = useAllFormFields()
  return useMemo(
    () =>
      Object.entries(fields).flatMap(([path, { value }]) =>
        typeof value === 'object' && value !== null && 'root' in value ? [{ path, value }] : [],
      ),
    [fields],
  )
}

/** Brings the heading with words of a running text into view and puts the cursor into it. */
function showHeading(path: string, index: number): void {
  const editor = document.querySelector(`[data-field-path="${CSS.escape(path)}"] [contenteditable="true"]`)
  const heading = [...(editor?.querySelectorAll('h1, h2, h3, h4') ?? [])].filter(
    ({ textContent }) => textContent?.trim() !== '',
  )[index]
  if (!heading) return
  heading.scrollIntoView({ block: 'center', behavior: 'smooth' })
  getSelection()?.selectAllChildren(heading)
  getSelection()?.collapseToStart()
}
