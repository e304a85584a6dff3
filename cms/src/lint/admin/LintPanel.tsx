'use client'

import './lint.css'
import { useAuth, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { can, type Principal, type Resource } from '../../permissions/permissions.ts'
import type { PlacedFinding } from '../lint-document.ts'
import { replaceWords } from './replace-words.ts'
import { editorOf, rangesOf, underline } from './underline.ts'
import { useFindings } from './use-findings.ts'

const SEVERITIES = {
  error: { zh: '不能发布', en: 'Blocks publishing' },
  warning: { zh: '请斟酌', en: 'Weigh it' },
  hint: { zh: '写法', en: 'House style' },
} as const

/** Hints shown before the rest is folded away. */
const SHOWN_HINTS = 5

/** What is to be said about the words of the document, while it is written: nothing to those who only read it. */
export function LintPanel() {
  const { collectionSlug } = useDocumentInfo()
  const { user } = useAuth()
  return can(user as Principal, 'update', collectionSlug as Resource) ? <Findings /> : null
}

function Findings() {
  const say = useWords()
  const known = useFindings()
  const [allHints, setAllHints] = useState(false)
  const findings = known.state === 'known' ? known.findings : []

  useEffect(() => {
    underline(findings)
    return () => underline([])
  }, [findings])

  return (
    <section className="fangshi-lint" aria-live="polite" aria-labelledby="fangshi-lint-title">
      <h3 id="fangshi-lint-title">{say({ zh: '文字检查', en: 'Words' })}</h3>
      {known.state === 'looking' && <p>{say({ zh: '正在检查……', en: 'Looking …' })}</p>}
      {known.state === 'unreachable' && (
        <p role="alert">
          {say({
            zh: '现在检查不了；改动不受影响，发布时服务器会再查一遍。',
            en: 'Cannot look now; your changes are safe, and the server looks again at publishing.',
          })}
        </p>
      )}
      {known.state === 'known' && findings.length === 0 && <p>{say({ zh: '没有发现问题。', en: 'Nothing found.' })}</p>}
      {(['error', 'warning', 'hint'] as const).map((severity) => {
        const found = findings.filter((finding) => finding.severity === severity)
        const shown = severity === 'hint' && !allHints ? found.slice(0, SHOWN_HINTS) : found
        if (found.length === 0) return null
        return (
          <div key={severity} className={`fangshi-lint__group fangshi-lint__group--${severity}`}>
            <h4>
              {say(SEVERITIES[severity])} <span>{found.length}</span>
            </h4>
            <ul>
              {shown.map((finding, index) => (
                <FindingRow key={`${finding.path}:${finding.rule}:${finding.found}:${index}`} finding={finding} />
              ))}
            </ul>
            {shown.length < found.length && (
              <button type="button" className="fangshi-lint__more" onClick={() => setAllHints(true)}>
                {say({ zh: `还有 ${found.length - shown.length} 条`, en: `${found.length - shown.length} more` })}
              </button>
            )}
          </div>
        )
      })}
    </section>
  )
}

function FindingRow({ finding }: { finding: PlacedFinding }) {
  const say = useWords()
  const { i18n } = useTranslation()
  const { dispatchFields, getDataByPath, setModified } = useForm()
  const label = typeof finding.label === 'string' ? finding.label : labelIn(finding.label, i18n.language)
  const canReplace = !finding.isRichText && finding.replacement !== undefined

  const replace = (): void => {
    const { before, after } = finding.excerpt
    const value = replaceWords(
      getDataByPath(finding.path),
      `${before}${finding.found}${after}`,
      `${before}${finding.replacement}${after}`,
    )
    if (value === null) {
      show(finding)
      return
    }
    dispatchFields({ type: 'UPDATE', path: finding.path, value })
    setModified(true)
  }

  return (
    <li>
      <button type="button" className="fangshi-lint__place" onClick={() => show(finding)}>
        <span className="fangshi-lint__label">{label}</span>
        <span className="fangshi-lint__words">
          {finding.excerpt.before}
          <mark>{finding.found}</mark>
          {finding.excerpt.after}
        </span>
      </button>
      <p>{say(finding.message)}</p>
      {canReplace && (
        <button type="button" className="fangshi-lint__replace" onClick={replace}>
          {finding.replacement === ''
            ? say({ zh: `删去“${finding.found}”`, en: `Remove “${finding.found}”` })
            : say({ zh: `改成“${finding.replacement}”`, en: `Write “${finding.replacement}”` })}
        </button>
      )}
    </li>
  )
}

function labelIn(label: unknown, language: string): string {
  const { zh = '', en = '' } = (label ?? {}) as { zh?: string; en?: string }
  return language === 'en' ? en : zh
}

/** Brings the place into view and puts the cursor there. */
function show(finding: PlacedFinding): void {
  const [range] = finding.isRichText ? rangesOf(finding) : []
  if (range) {
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    const selection = getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
    return
  }
  const field =
    document.querySelector<HTMLElement>(`#field-${CSS.escape(finding.path.replaceAll('.', '__'))}`) ??
    (editorOf(finding.path) as HTMLElement | null)
  field?.scrollIntoView({ block: 'center' })
  const input = field?.matches('input, textarea')
    ? field
    : field?.querySelector<HTMLElement>('input, textarea, [contenteditable]')
  input?.focus()
}
