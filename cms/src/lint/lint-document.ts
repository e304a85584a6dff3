import type { PayloadRequest } from 'payload'
import { richTextBlocks } from '../editorial/rich-text-editor.ts'
import { findDeadLinks, findMissingAlts } from './check-links.ts'
import { readBook } from './read-book.ts'
import { collectTexts, type FieldShape } from './rules/collect-texts.ts'
import type { Severity } from './rules/finding.ts'
import { lintText } from './rules/lint-text.ts'
import { TITLE_WIDTHS, textWidth } from './rules/text-width.ts'

/** A finding with the place it stands in. */
export interface PlacedFinding {
  path: string
  label: unknown
  rule: string
  severity: Severity
  /** the characters as written */
  found: string
  /** the dictionary's word, which an exception names */
  word: string
  message: { zh: string; en: string }
  replacement?: string
  /** the words around it */
  excerpt: { before: string; after: string }
  isRichText: boolean
}

interface LintableDocument {
  collection: string
  id?: string | undefined
  fields: readonly FieldShape[]
  /** in one language */
  data: Record<string, unknown>
}

/** Characters shown on either side of a finding. */
const EXCERPT = 12

/** Everything to be said about the words, links and pictures of a document in one language. */
export async function lintDocument(
  document: LintableDocument,
  req: PayloadRequest,
  at: Date,
): Promise<PlacedFinding[]> {
  const book = await readBook(req, at)
  const words = collectTexts(
    document.fields,
    document.data,
    richTextBlocks as readonly { slug: string; fields: FieldShape[] }[],
  )
  const scope = document.id === undefined ? {} : { scope: `${document.collection}:${document.id}` }
  const inWords = words.places.flatMap(({ path, label, text, isRichText }) => [
    ...lintText(text, book, { ...scope, at }).map(
      (finding): PlacedFinding => ({
        path,
        label,
        rule: finding.rule,
        severity: finding.severity,
        found: finding.found,
        word: finding.word,
        message: finding.message,
        ...(finding.replacement === undefined ? {} : { replacement: finding.replacement }),
        excerpt: {
          before: text.slice(Math.max(0, finding.start - EXCERPT), finding.start),
          after: text.slice(finding.end, finding.end + EXCERPT),
        },
        isRichText,
      }),
    ),
    ...longTitle(path, label, text),
  ])
  const problems = [...(await findDeadLinks(words, req)), ...(await findMissingAlts(words, req))]
  return [
    ...inWords,
    ...problems.map(
      (problem): PlacedFinding => ({
        ...problem,
        severity: 'warning',
        word: problem.found,
        excerpt: { before: '', after: '' },
        isRichText: false,
      }),
    ),
  ]
}

function longTitle(path: string, label: unknown, text: string): PlacedFinding[] {
  const limit = TITLE_WIDTHS[path]
  const width = textWidth(text)
  if (limit === undefined || width <= limit) return []
  return [
    {
      path,
      label,
      rule: 'title.long',
      severity: 'warning',
      found: text,
      word: text,
      message: {
        zh: `约 ${Math.ceil(width / 2)} 个汉字宽，搜索结果里只显示前 ${limit / 2} 个。`,
        en: `${width} characters wide; search results show the first ${limit}.`,
      },
      excerpt: { before: '', after: '' },
      isRichText: false,
    },
  ]
}
