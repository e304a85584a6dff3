/** As much of a field's declaration as finding its words needs. */
export interface FieldShape {
  type: string
  name?: string
  label?: unknown
  localized?: boolean
  fields?: readonly FieldShape[]
  tabs?: readonly { name?: string; label?: unknown; fields: readonly FieldShape[] }[]
  blocks?: readonly BlockShape[]
  hasMany?: boolean
  custom?: Record<string, unknown> & {
    /** false: for the team alone; true, of a JSON field: a list of texts shoppers read */
    words?: boolean
    /** of a JSON field: the texts shoppers read in it, each with what it is called */
    wordsOf?: (value: unknown) => readonly NamedText[]
  }
}

export interface NamedText {
  label: unknown
  text: string
}

export interface BlockShape {
  slug: string
  labels?: { singular?: unknown }
  fields: readonly FieldShape[]
}

/** A stretch of words that is read as one: a field, or a paragraph of running text. */
export interface WordPlace {
  /** of the form field, as Payload writes paths: `seo.title`, `blocks.2.title` */
  path: string
  /** what the field is called, in the catalogues' languages where it has a name */
  label: unknown
  text: string
  /** part of a running text: shown by searching for the words, not by selecting a field */
  isRichText: boolean
}

/** What a document points at, to be checked against the shop. */
export interface DocumentWords {
  places: WordPlace[]
  /** addresses of links, as typed */
  hrefs: { path: string; label: unknown; href: string }[]
  /** links to documents of the shop */
  targets: { path: string; label: unknown; collection: string; id: string }[]
  /** ids of pictures shown */
  pictures: { path: string; label: unknown; id: string }[]
  /** blocks and pictures, in reading order: what is pointed at as a whole */
  blocks: FoundBlock[]
}

/** A block of a page or of running text, or a picture that stands by itself. */
export interface FoundBlock {
  /** of its row or node, kept when it is moved and edited; the picture of a field outside rows has the field's path */
  key: string
  path: string
  label: unknown
  /** how many places of words stand before it */
  firstPlace: number
  /** ids of the pictures in it */
  pictures: string[]
  fields: readonly FieldShape[]
  data: Record<string, unknown>
}

/** What Payload keeps beside the words of every row and block. */
const KEPT_BY_PAYLOAD = new Set(['id', 'blockName'])

/** Names of fields that hold addresses and codes, not words a shopper reads. */
const ADDRESS_FIELDS = new Set(['href', 'url', 'captionsUrl'])

/**
 * Every word of a document that a shopper may read, whatever the collection: found by walking its declaration, so that
 * a new field is covered on the day it is added. What is for the team alone, and which JSON holds words, the field's
 * `custom` says.
 * @param textBlocks the blocks running text may hold
 */
export function collectTexts(
  fields: readonly FieldShape[],
  data: Record<string, unknown>,
  textBlocks: readonly BlockShape[],
): DocumentWords {
  const found: DocumentWords = { places: [], hrefs: [], targets: [], pictures: [], blocks: [] }
  visitFields(fields, data, '', { found, textBlocks, isInBlock: false })
  return found
}

interface Walk {
  found: DocumentWords
  textBlocks: readonly BlockShape[]
  isInBlock: boolean
  /** of the row of an array that is being visited */
  rowId?: string
}

function visitFields(fields: readonly FieldShape[], data: unknown, prefix: string, walk: Walk): void {
  if (typeof data !== 'object' || data === null) return
  const record = data as Record<string, unknown>
  for (const field of fields) {
    if (field.custom?.words === false || KEPT_BY_PAYLOAD.has(field.name ?? '')) continue
    if (field.type === 'tabs') {
      for (const tab of field.tabs ?? [])
        visitFields(tab.fields, tab.name ? record[tab.name] : record, tab.name ? `${prefix}${tab.name}.` : prefix, walk)
      continue
    }
    if (field.name === undefined) {
      visitFields(field.fields ?? [], record, prefix, walk)
      continue
    }
    visitField(field, record[field.name], `${prefix}${field.name}`, walk)
  }
}

function visitField(field: FieldShape, value: unknown, path: string, walk: Walk): void {
  const label = field.label ?? field.name
  if (value === null || value === undefined) return
  switch (field.type) {
    case 'text':
    case 'textarea':
      if (field.hasMany) {
        for (const text of textsIn(value)) walk.found.places.push({ path, label, text, isRichText: false })
        return
      }
      if (typeof value !== 'string' || value === '') return
      if (ADDRESS_FIELDS.has(field.name ?? '')) walk.found.hrefs.push({ path, label, href: value })
      else walk.found.places.push({ path, label, text: value, isRichText: false })
      return
    case 'group':
      visitFields(field.fields ?? [], value, `${path}.`, walk)
      return
    case 'array':
      rowsOf(value).forEach((row, index) => {
        const rowId = typeof row.id === 'string' ? row.id : undefined
        visitFields(field.fields ?? [], row, `${path}.${index}.`, { ...walk, ...(rowId && { rowId }) })
      })
      return
    case 'blocks':
      rowsOf(value).forEach((row, index) => {
        const block = field.blocks?.find(({ slug }) => slug === row.blockType)
        if (!block) return
        standInBlock(walk, block, row, `${path}.${index}`, (inside) => {
          visitFields(block.fields, row, `${path}.${index}.`, inside)
        })
      })
      return
    case 'json':
      // The form has one field for the whole list, so its address is the place of every text in it.
      if (field.custom?.words === true)
        for (const text of textsIn(value)) walk.found.places.push({ path, label, text, isRichText: false })
      for (const named of field.custom?.wordsOf?.(value) ?? [])
        if (named.text.trim() !== '') walk.found.places.push({ path, ...named, isRichText: false })
      return
    case 'upload':
      for (const id of idsOf(value)) walk.found.pictures.push({ path, label, id })
      if (!walk.isInBlock)
        standAlone(walk, walk.rowId ? `${walk.rowId}.${field.name}` : path, path, label, idsOf(value))
      return
    case 'richText':
      visitNode((value as { root?: unknown }).root, path, label, walk)
  }
}

const PICTURE = { zh: '图片', en: 'Picture' }

/** A block is noted before the words in it, and owns the pictures in it. */
function standInBlock(
  walk: Walk,
  { slug, labels, fields }: BlockShape,
  data: Record<string, unknown>,
  path: string,
  visit: (inside: Walk) => void,
): void {
  if (walk.isInBlock) {
    visit(walk)
    return
  }
  const { found } = walk
  const firstPicture = found.pictures.length
  const block: FoundBlock = {
    key: typeof data.id === 'string' ? data.id : path,
    path,
    label: labels?.singular ?? slug,
    firstPlace: found.places.length,
    pictures: [],
    fields,
    data,
  }
  found.blocks.push(block)
  visit({ ...walk, isInBlock: true })
  block.pictures.push(...found.pictures.slice(firstPicture).map(({ id }) => id))
}

function standAlone({ found }: Walk, key: string, path: string, label: unknown, pictures: string[]): void {
  if (pictures.length > 0)
    found.blocks.push({ key, path, label, firstPlace: found.places.length, pictures, fields: [], data: {} })
}

interface TextNode {
  id?: string
  type?: string
  text?: string
  children?: unknown[]
  fields?: Record<string, unknown>
  value?: unknown
  relationTo?: string
}

/** Words of one paragraph stand together, so that a word cut by bold letters is still one word. */
function visitNode(value: unknown, path: string, label: unknown, walk: Walk): void {
  if (typeof value !== 'object' || value === null) return
  const node = value as TextNode
  if (node.type === 'block' && node.fields) {
    const { fields } = node
    const block = walk.textBlocks.find(({ slug }) => slug === fields.blockType)
    const inside: DocumentWords = { places: [], hrefs: [], targets: [], pictures: [], blocks: [] }
    if (block)
      standInBlock(walk, block, fields, path, () => {
        visitFields(block.fields, fields, '', { ...walk, found: inside, isInBlock: true })
        walk.found.pictures.push(...inside.pictures.map((picture) => ({ ...picture, path })))
      })
    walk.found.places.push(...inside.places.map((place) => ({ ...place, path, isRichText: true })))
    walk.found.hrefs.push(...inside.hrefs.map((link) => ({ ...link, path })))
    return
  }
  if (node.type === 'upload') {
    const ids = idsOf(node.value)
    for (const id of ids) walk.found.pictures.push({ path, label, id })
    if (!walk.isInBlock) standAlone(walk, node.id ?? `${path}:${ids[0]}`, path, PICTURE, ids)
  }
  if (node.type === 'link' || node.type === 'autolink') visitLink(node, path, label, walk)
  const isLine = node.children?.some((child) => isInline(child as TextNode)) ?? false
  if (isLine) {
    const text = inlineText(node)
    if (text.trim() !== '') walk.found.places.push({ path, label, text, isRichText: true })
    for (const child of node.children ?? [])
      if (!isPlainText(child as TextNode)) visitInline(child as TextNode, path, label, walk)
    return
  }
  for (const child of node.children ?? []) visitNode(child, path, label, walk)
}

function visitInline(node: TextNode, path: string, label: unknown, walk: Walk): void {
  if (node.type === 'link' || node.type === 'autolink') visitLink(node, path, label, walk)
  else if (!isInline(node)) visitNode(node, path, label, walk)
}

function visitLink(node: TextNode, path: string, label: unknown, walk: Walk): void {
  const { linkType, url, doc } = (node.fields ?? {}) as {
    linkType?: string
    url?: string
    doc?: { relationTo?: string; value?: unknown }
  }
  if (linkType === 'internal' && doc?.relationTo)
    for (const id of idsOf(doc.value)) walk.found.targets.push({ path, label, collection: doc.relationTo, id })
  else if (url) walk.found.hrefs.push({ path, label, href: url })
}

const INLINE = new Set(['text', 'linebreak', 'link', 'autolink', 'tab'])
const isInline = (node: TextNode): boolean => INLINE.has(node.type ?? '')
const isPlainText = (node: TextNode): boolean =>
  node.type === 'text' || node.type === 'linebreak' || node.type === 'tab'

function inlineText(node: TextNode): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'tab') return '\t'
  return (node.children ?? [])
    .map((child) => (isInline(child as TextNode) ? inlineText(child as TextNode) : ''))
    .join('')
}

const rowsOf = (value: unknown): (Record<string, unknown> & { blockType?: string })[] =>
  Array.isArray(value) ? value.filter((row) => typeof row === 'object' && row !== null) : []

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string' && text !== '') : []

/** Ids of a relation however deep it was read. */
function idsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsOf)
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  if (typeof value === 'object' && value !== null && 'id' in value) return [String((value as { id: unknown }).id)]
  return []
}
