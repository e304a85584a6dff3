import {
  type CollectionBeforeChangeHook,
  type CollectionSlug,
  type GlobalBeforeChangeHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { lintDocument, type PlacedFinding } from '../lint-document.ts'
import { lintNewest } from '../lint-newest.ts'
import type { FieldShape } from '../rules/collect-texts.ts'

type Hook = Parameters<CollectionBeforeChangeHook>[0]

/**
 * Nothing is published with words the law forbids, in any language of the document and by whatever door: the last
 * gate, behind the list of findings the writer sees while writing.
 */
export async function refuseUnlawfulPublish({ data, originalDoc, req, collection }: Hook): Promise<unknown> {
  if (data._status !== 'published' || req.context.seeding === true) return data
  const id = originalDoc?.id === undefined ? undefined : String(originalDoc.id)
  const findings = await lintDocument(
    { collection: collection.slug, id, fields: shapesOf(collection), data: { ...originalDoc, ...data } },
    req,
    new Date(),
  )
  if (id !== undefined)
    for (const locale of otherLocales(req))
      findings.push(...(await lintNewest(req, collection.slug as CollectionSlug, id, locale, new Date())))
  refuseErrors(findings, req, collection.slug, id)
  return data
}

/**
 * For what is live as soon as it is saved, such as coupons and alternative texts: the words of the named fields, or of
 * all when none is named.
 */
export function refuseUnlawfulSave(...names: string[]): CollectionBeforeChangeHook {
  return async ({ data, originalDoc, req, collection }) => {
    if (req.context.seeding === true) return data
    const id = originalDoc?.id === undefined ? undefined : String(originalDoc.id)
    const fields = shapesOf(collection).filter(({ name = '' }) => names.length === 0 || names.includes(name))
    refuseErrors(
      await lintDocument({ collection: collection.slug, id, fields, data }, req, new Date()),
      req,
      collection.slug,
      id,
    )
    return data
  }
}

/** The same for a global document, which is live as soon as it is saved too. */
export const refuseUnlawfulGlobal: GlobalBeforeChangeHook = async ({ data, req, global }) => {
  if (req.context.seeding === true) return data
  const fields = global.fields as FieldShape[]
  refuseErrors(
    await lintDocument({ collection: global.slug, fields, data }, req, new Date()),
    req,
    global.slug,
    undefined,
  )
  return data
}

function refuseErrors(
  findings: readonly PlacedFinding[],
  req: PayloadRequest,
  collection: string,
  id: string | undefined,
): void {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  const isEnglish = req.i18n.language === 'en'
  const byPath = Map.groupBy(errors, ({ path }) => path)
  throw new ValidationError(
    {
      collection,
      ...(id === undefined ? {} : { id }),
      errors: [...byPath].map(([path, inPath]) => ({
        path,
        label: labelOf(inPath[0]?.label, isEnglish) ?? path,
        message: [
          ...new Set(
            inPath.map(({ found, message }) => (isEnglish ? `“${found}”: ${message.en}` : `“${found}”：${message.zh}`)),
          ),
        ].join(' '),
      })),
      req,
    },
    req.t,
  )
}

function labelOf(label: unknown, isEnglish: boolean): string | undefined {
  if (typeof label === 'string') return label
  if (typeof label !== 'object' || label === null) return undefined
  const { zh, en } = label as { zh?: string; en?: string }
  return isEnglish ? en : zh
}

const shapesOf = (collection: { fields: unknown }): FieldShape[] => collection.fields as FieldShape[]

function otherLocales(req: PayloadRequest): ('zh' | 'en')[] {
  return (['zh', 'en'] as const).filter((locale) => locale !== (req.locale ?? 'zh'))
}
