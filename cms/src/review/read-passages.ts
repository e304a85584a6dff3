import { type CollectionSlug, isolateObjectProperty, type PayloadRequest } from 'payload'
import { canonicalContent, type DocumentRef } from '../editorial/editorial.ts'
import { collectWords } from '../lint/lint.ts'
import type { BlockContent } from './rules/diff-blocks.ts'
import type { Passage } from './rules/find-anchor.ts'

/** What a reader meets in one version of a document. */
export interface ReadingText {
  passages: Passage[]
  /** a block that all languages share stands here once, in the first of them */
  blocks: BlockContent[]
  /** ids of pictures, in order, each once */
  pictures: string[]
}

const LOCALES = ['zh', 'en'] as const

/**
 * The words and pictures of a version, Chinese first, in the order of the form.
 * @param versionId null: the public row
 */
export async function readPassages(
  req: PayloadRequest,
  ref: DocumentRef,
  versionId: string | null,
): Promise<ReadingText> {
  const passages: Passage[] = []
  const blocks: BlockContent[] = []
  const pictures = new Set<string>()
  for (const locale of LOCALES) {
    const data = await readIn(req, ref, versionId, locale)
    if (data === null) continue
    const words = collectWords(req, ref.collection, data)
    const first = passages.length
    for (const { path, label, text, isRichText } of words.places)
      passages.push({ path, locale, label: wordsOf(label, path), text, isRichText })
    for (const { key, label, firstPlace, pictures: inside, fields, data: settings } of words.blocks)
      if (!blocks.some((block) => block.key === key))
        blocks.push({
          key,
          locale,
          label: wordsOf(label, key),
          at: first + firstPlace,
          pictures: inside,
          fields,
          content: canonicalContent(fields, settings),
        })
    for (const { id } of words.pictures) pictures.add(id)
  }
  return { passages, blocks, pictures: [...pictures] }
}

/** A version, or the public row, in one language and without another one's words in the gaps. */
async function readIn(
  req: PayloadRequest,
  { collection, id }: DocumentRef,
  versionId: string | null,
  locale: 'zh' | 'en',
): Promise<Record<string, unknown> | null> {
  const read = {
    collection: collection as CollectionSlug,
    depth: 0,
    locale,
    fallbackLocale: false,
    overrideAccess: true,
    disableErrors: true,
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  } as const
  if (versionId === null)
    return (await req.payload.findByID({ ...read, id, draft: false })) as unknown as Record<string, unknown> | null
  const version = await req.payload.findVersionByID({ ...read, id: versionId })
  return (version?.version ?? null) as unknown as Record<string, unknown> | null
}

function wordsOf(label: unknown, path: string): { zh: string; en: string } {
  if (typeof label === 'string') return { zh: label, en: label }
  const { zh = path, en = path } = (label ?? {}) as { zh?: string; en?: string }
  return { zh, en }
}
