import type { Payload } from 'payload'
import { assetPlaces } from '../rules/asset-places.ts'
import { recordSourcesOf, useSourceOf } from '../use-sources.ts'

interface AnyField {
  type?: string
  name?: string
  relationTo?: unknown
  hasMany?: boolean
  localized?: boolean
  virtual?: unknown
  fields?: AnyField[]
  tabs?: AnyField[]
  blocks?: { slug: string; fields: AnyField[] }[]
  custom?: { notAUse?: boolean }
}

/**
 * Fields of the configuration that name assets and that the list of uses would not see: for every such field, however
 * deep, a document is made that fills it, and the walk must find what was put there.
 */
export function uncoveredFields(payload: Payload): string[] {
  let made = 0
  const expected = new Map<string, string>()
  const fill = (fields: AnyField[], path: string): Record<string, unknown> => {
    const doc: Record<string, unknown> = {}
    for (const field of fields) {
      if (field.custom?.notAUse || field.virtual) continue
      const here = `${path}.${field.name ?? field.type}`
      if (field.type === 'upload' || field.type === 'relationship') {
        const isPoly = Array.isArray(field.relationTo)
        if (isPoly ? !(field.relationTo as string[]).includes('media') : field.relationTo !== 'media') continue
        made += 1
        const id = `01900000-0000-7000-8000-${String(made).padStart(12, '0')}`
        expected.set(id, here)
        const value = isPoly ? { relationTo: 'media', value: id } : id
        doc[String(field.name)] = field.hasMany ? [value] : value
      } else if (field.type === 'richText') {
        made += 1
        const id = `01900000-0000-7000-8000-${String(made).padStart(12, '0')}`
        expected.set(id, here)
        doc[String(field.name)] = { root: { children: [{ type: 'block', fields: { pictures: [{ picture: id }] } }] } }
      } else if (field.blocks) {
        doc[String(field.name)] = field.blocks.map((block) => ({
          blockType: block.slug,
          ...fill(block.fields, `${here}.${block.slug}`),
        }))
      } else if (field.fields || field.tabs) {
        const inside = fill([...(field.fields ?? []), ...(field.tabs ?? [])], here)
        if (field.name === undefined) Object.assign(doc, inside)
        else doc[field.name] = field.type === 'array' ? [inside] : inside
      }
    }
    return doc
  }
  const found = new Set<string>()
  for (const { slug, fields } of [...payload.config.collections, ...payload.config.globals]) {
    if (slug === 'media' || slug.startsWith('payload-')) continue
    const doc = fill(fields as AnyField[], slug)
    const source = useSourceOf(payload, slug)
    if (source) for (const { assetId } of assetPlaces(source.fields, doc, ['zh', 'en'])) found.add(assetId)
    for (const record of recordSourcesOf(payload).filter((one) => one.slug === slug)) {
      const value = doc[record.field]
      found.add(String(Array.isArray(value) ? value[0] : value))
    }
  }
  return [...expected].flatMap(([id, path]) => (found.has(id) ? [] : [path]))
}
