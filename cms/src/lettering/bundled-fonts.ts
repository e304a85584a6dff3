/// <reference path="./opentype.d.ts" />
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import opentype, { type Font, type Glyph } from 'opentype.js'

/** Song for words with ceremony, sans for all others. */
type FontFamily = 'song' | 'sans'

/** Open faces (OFL) of the storefront's stacks; pictures look alike on a machine without any Chinese font. */
const PACKAGES: Record<FontFamily, string> = { song: 'noto-serif-sc', sans: 'noto-sans-sc' }
type Weight = 400 | 500 | 700

/** One slice of a face: the packages are cut by character, so that a heading reads some of them and not 20 MB. */
interface Slice {
  file: string
  ranges: readonly (readonly [number, number])[]
}

const faces = new Map<FontFamily, { folder: string; slices: Slice[] }>()
const fonts = new Map<string, Font>()

/**
 * The glyph of a character in a face with the face's units, or the face's own sign for "no such character" when it
 * is in none of the slices.
 */
export function glyphOf(character: string, family: FontFamily, weight: Weight): { glyph: Glyph; unitsPerEm: number } {
  const code = character.codePointAt(0) ?? 0x20
  const { folder, slices } = faceOf(family)
  // Latin first: its slice holds the digits and the marks that a Chinese slice may repeat in full width.
  const slice = slices.find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to)) ?? slices[0]
  const font = fontOf(path.join(folder, 'files', `${PACKAGES[family]}-${slice?.file}-${weight}-normal.woff`))
  return { glyph: font.charToGlyph(character), unitsPerEm: font.unitsPerEm }
}

function faceOf(family: FontFamily): { folder: string; slices: Slice[] } {
  const known = faces.get(family)
  if (known) return known
  const folder = folderOf(PACKAGES[family])
  const ranges = JSON.parse(readFileSync(path.join(folder, 'unicode.json'), 'utf8')) as Record<string, string>
  const slices = Object.entries(ranges)
    .map(([name, list]) => ({ file: name.replace(/^\[(\d+)\]$/, '$1'), ranges: list.split(',').map(rangeOf) }))
    .toSorted((a, b) => Number(b.file === 'latin') - Number(a.file === 'latin'))
  const face = { folder, slices }
  faces.set(family, face)
  return face
}

function rangeOf(text: string): readonly [number, number] {
  const [from = '0', to = from] = text.trim().replace(/^U\+/i, '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}

/**
 * Looked for from here and from the working folder upwards: bundled code no longer stands beside its packages.
 * @throws Error when the package is not installed
 */
function folderOf(name: string): string {
  for (const start of [path.dirname(fileURLToPath(import.meta.url)), process.cwd(), path.join(process.cwd(), 'cms')]) {
    let here = start
    while (true) {
      const folder = path.join(here, 'node_modules', '@fontsource', name)
      if (existsSync(path.join(folder, 'unicode.json'))) return folder
      const above = path.dirname(here)
      if (above === here) break
      here = above
    }
  }
  throw new Error(`The font package @fontsource/${name} is not installed`)
}

function fontOf(file: string): Font {
  const known = fonts.get(file)
  if (known) return known
  const bytes = readFileSync(file)
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
  fonts.set(file, font)
  return font
}
