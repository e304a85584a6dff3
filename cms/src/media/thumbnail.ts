import type { Rendition } from '@fangshi/media/contract'

/** The smallest picture fit for a list, on the CMS's own host; null while nothing is rendered. */
export function thumbnailOf({ doc }: { doc: Record<string, unknown> }): string | null {
  const renditions = (Array.isArray(doc.renditions) ? doc.renditions : []) as Rendition[]
  const usable = renditions.filter((rendition) => rendition.format !== 'avif').toSorted((a, b) => a.width - b.width)
  const small = usable.find((rendition) => rendition.width >= 300) ?? usable.at(-1)
  if (!small) return null
  return doc.kind === 'evidence' ? `/api/media/evidence/${small.file}` : `/m/${small.file}`
}
