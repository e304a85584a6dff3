/** A SKU as file names may call it. */
export interface NamedSku {
  id: string
  code: string
  barcode: string | null
  product: string
}

/** A product as file names may call it. */
export interface NamedProduct {
  id: string
  slug: string
}

/** Where a picture belongs: a product, and the SKU of it that is shown, if the name says so. */
export interface Target {
  product: string
  sku: string | null
}

export type MatchedBy = 'sku' | 'barcode' | 'slug' | 'folder'

/** Why a file waits in 未匹配. */
export type Unmatched = 'unknown' | 'rest_not_a_number' | 'ambiguous'

export type NameMatch =
  | { ok: true; by: MatchedBy; target: Target; position: number | null; copy: number }
  | { ok: false; why: Unmatched; suggestion: Target | null }

const PICTURE_ENDING = /\.(jpe?g|jfif|png|webp|avif|gif|heic|heif|tiff?|bmp)$/i
const DASHES = /[\u2010-\u2015\u2212\u2500\ufe63\u30fc]/g
/** A code ends before one of these; a Chinese word ends it as well (`LAMP-01主图2`). */
const SEPARATOR = /[-_. ()[\]#\p{Script=Han}]/u
/** What cameras and phones call their files: such a name says nothing, its folder may. */
const CAMERA_NAME =
  /^(?:IMG|DSC[FN]?|MG|_MG|_DSC|P|PXL|MVIMG|WX|微信图片|图片|照片|主图|详情)?[-_ ]?\d[\d _-]*(?:\(\d+\))?$/

/**
 * A name as it is compared: full width and half width, upper and lower case, all kinds of dashes, brackets and runs of
 * spaces are the same. `ｌａｍｐ－01 （2）` → `LAMP-01 (2)`.
 */
export const plainName = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(DASHES, '-')
    .replace(/[【〔「]/g, '[')
    .replace(/[】〕」]/g, ']')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase()

/** As `plainName`, with every run of `-`, `_`, `.` and space the same: the second, weaker way to compare. */
export const foldedName = (text: string): string => plainName(text).replace(/[-_. ]+/g, '-')

/** The name of a file without folders and without its ending, as it is compared. */
const stemOf = (path: string): string => plainName((segmentsOf(path).at(-1) ?? '').replace(PICTURE_ENDING, ''))

const segmentsOf = (path: string): string[] => path.split(/[/\\]/).filter((part) => part !== '')

interface Split {
  head: string
  rest: string
}

/** Every way to cut a name in two where a code may end, the longest head first. */
function splitsOf(name: string): Split[] {
  const splits: Split[] = []
  for (let at = name.length; at > 0; at -= 1) {
    const isEdge = at === name.length || SEPARATOR.test(name[at] ?? '') || SEPARATOR.test(name[at - 1] ?? '')
    if (isEdge) splits.push({ head: name.slice(0, at), rest: name.slice(at) })
  }
  return splits
}

/** The rest of a name after its code: nothing, a number in any of the usual dresses, and the mark of a copy. */
const REST =
  /^[-_. #]*(?:主图|详情图?|细节图?|图片?)?[-_. #]*(?:[([]?\s*第?(\d{1,3})\s*张?\s*[)\]]?)?(?:[-_ ]*(?:\((\d{1,2})\)|(?:副本|拷贝|COPY)\s*(\d{1,2})?))?$/

function readRest(rest: string): { position: number | null; copy: number } | null {
  const found = REST.exec(rest)
  if (!found) return null
  const [whole, position, bracketed, named] = found
  const isCopy = /副本|拷贝|COPY/.test(whole)
  return {
    position: position === undefined ? null : Number(position),
    copy: Number(bracketed ?? named ?? (isCopy ? 1 : 0)),
  }
}

/** What the database has to be asked for, so that `matchName` can decide: every name a file may begin with. */
export function namesToAsk(paths: readonly string[]): { plain: string[]; folded: string[] } {
  const plain = new Set<string>()
  for (const path of paths) {
    const segments = segmentsOf(path)
    for (const { head } of splitsOf(stemOf(path))) plain.add(head)
    for (const folder of segments.slice(0, -1)) plain.add(plainName(folder))
  }
  return { plain: [...plain], folded: [...new Set([...plain].map(foldedName))] }
}

/** Looks names up; made once for many files. */
export interface NameIndex {
  find(head: string, how: 'plain' | 'folded'): { by: MatchedBy; targets: Target[] } | null
}

/** An index of the given SKUs and products. A SKU code goes before a barcode, a barcode before a product's address. */
export function indexNames(skus: readonly NamedSku[], products: readonly NamedProduct[]): NameIndex {
  const maps: { by: MatchedBy; plain: Map<string, Target[]>; folded: Map<string, Target[]> }[] = []
  const add = (by: MatchedBy, entries: [string, Target][]): void => {
    const plain = new Map<string, Target[]>()
    const folded = new Map<string, Target[]>()
    for (const [name, target] of entries) {
      for (const [map, key] of [
        [plain, plainName(name)],
        [folded, foldedName(name)],
      ] as const)
        map.set(key, [...(map.get(key) ?? []), target])
    }
    maps.push({ by, plain, folded })
  }
  const ofSku = (sku: NamedSku): Target => ({ product: sku.product, sku: sku.id })
  add(
    'sku',
    skus.map((sku) => [sku.code, ofSku(sku)]),
  )
  add(
    'barcode',
    skus.flatMap((sku): [string, Target][] => (sku.barcode ? [[sku.barcode, ofSku(sku)]] : [])),
  )
  add(
    'slug',
    products.map((product) => [product.slug, { product: product.id, sku: null }]),
  )
  return {
    find(head, how) {
      const key = how === 'plain' ? head : foldedName(head)
      for (const { by, [how]: map } of maps) {
        const targets = map.get(key)
        if (targets) return { by, targets }
      }
      return null
    },
  }
}

/**
 * Which SKU or product a file belongs to by its name, and its place among that one's pictures. The longest code wins:
 * with the SKUs `A` and `A-1`, `A-1-2.jpg` is the second picture of `A-1`. A name is compared exactly first and with
 * all separators alike only when that finds nothing. A bare number or a camera's name takes the folder's name instead.
 */
export function matchName(path: string, index: NameIndex): NameMatch {
  const stem = stemOf(path)
  const own = matchStem(stem, index)
  if (own.ok || own.suggestion || own.why === 'ambiguous') return own
  return CAMERA_NAME.test(stem) ? (matchFolder(path, stem, index) ?? own) : own
}

function matchStem(stem: string, index: NameIndex): NameMatch {
  let suggestion: Target | null = null
  let why: Unmatched = 'unknown'
  for (const how of ['plain', 'folded'] as const) {
    for (const { head, rest } of splitsOf(stem)) {
      const found = index.find(head, how)
      const [target, another] = found?.targets ?? []
      if (!found || !target) continue
      if (another) return { ok: false, why: 'ambiguous', suggestion: null }
      const place = readRest(rest)
      if (place) return { ok: true, by: found.by, target, ...place }
      suggestion ??= target
      why = 'rest_not_a_number'
    }
  }
  return { ok: false, why, suggestion }
}

function matchFolder(path: string, stem: string, index: NameIndex): NameMatch | null {
  for (const folder of segmentsOf(path).slice(0, -1).toReversed()) {
    const found = index.find(plainName(folder), 'plain') ?? index.find(plainName(folder), 'folded')
    const [target, another] = found?.targets ?? []
    if (!target) continue
    if (another) return { ok: false, why: 'ambiguous', suggestion: null }
    const place = readRest(stem)
    return { ok: true, by: 'folder', target, position: place?.position ?? null, copy: place?.copy ?? 0 }
  }
  return null
}
