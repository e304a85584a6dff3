import type { CollectionSlug, FieldHook, TextField } from 'payload'
import { firstFreeSlug, slugOf } from './rules/slug.ts'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The address of a document: made from its title when left empty, kept once it is there. */
export function slugField(titleField = 'title'): TextField {
  return {
    name: 'slug',
    type: 'text',
    required: true,
    unique: true,
    index: true,
    maxLength: 90,
    custom: { words: false },
    label: { zh: '网址标识', en: 'Address' },
    admin: {
      position: 'sidebar',
      description: {
        zh: '留空则由标题的拼音生成。只用小写字母、数字和连字符。',
        en: 'Left empty, it is made from the title. Lower-case letters, digits and hyphens.',
      },
    },
    hooks: { beforeValidate: [fillSlug(titleField)], beforeDuplicate: [() => null] },
    validate: (value: unknown, { req }: { req: { i18n: { language: string } } }) =>
      (typeof value === 'string' && SLUG.test(value)) ||
      (req.i18n.language === 'zh'
        ? '网址标识只能由小写字母、数字和连字符组成。'
        : 'An address is made of lower-case letters, digits and hyphens.'),
  }
}

function fillSlug(titleField: string): FieldHook {
  return async ({ value, data, originalDoc, collection, req }) => {
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
    if (originalDoc?.slug && value === undefined) return originalDoc.slug
    if (!collection) return value
    const title = data?.[titleField] ?? originalDoc?.[titleField]
    const base = (typeof title === 'string' ? slugOf(title) : '') || collection.slug
    const existing = await req.payload.find({
      collection: collection.slug as CollectionSlug,
      where: { slug: { like: base } },
      select: { slug: true } as never,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    return firstFreeSlug(base, new Set(existing.docs.map((doc) => String((doc as { slug?: unknown }).slug))))
  }
}
