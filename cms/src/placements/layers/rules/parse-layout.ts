import { z } from 'zod'
import { longText } from '../../../text/text.ts'
import { ANCHORS, type BannerLayout, FORMATS, GROUNDS, MOST_LAYERS } from './banner-layout.ts'
import { BRAND_STYLES, COLOURS, type ColourToken, type LayerStyle } from './brand-styles.ts'
import { MOST_SCRIM } from './scrim.ts'

const share = z.number().min(0).max(1)
const place = z.strictObject({
  anchor: z.enum(ANCHORS),
  x: z.number().min(-0.5).max(1),
  y: z.number().min(-0.5).max(1),
  width: z.number().min(0.1).max(1),
})
const perFormat = <T extends z.ZodType>(value: T) =>
  z.strictObject(
    Object.fromEntries(FORMATS.map((format) => [format, value.optional()])) as Record<string, z.ZodOptional<T>>,
  )

const stylesOf = (kind: string) =>
  z.enum(
    (Object.keys(BRAND_STYLES) as LayerStyle[]).filter((style) => BRAND_STYLES[style].kind === kind) as [LayerStyle],
  )

const common = {
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  // Longer than any style allows: what is too long is a fault to be shown in its place, not a reason to lose it.
  words: z.strictObject({ zh: longText().max(200).default(''), en: longText().max(200).default('') }),
  colour: z.enum(Object.keys(COLOURS) as [ColourToken]),
  hiddenIn: z.array(z.enum(FORMATS)).max(FORMATS.length).default([]),
  below: z.boolean().default(false),
  places: perFormat(place).default({}),
  ground: z.enum(GROUNDS),
  scrim: z.number().min(0).max(MOST_SCRIM).default(0),
}
const id = z.uuid().nullable().default(null)

const schema = z.strictObject({
  layers: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ ...common, kind: z.literal('text'), style: stylesOf('text') }),
        z.strictObject({ ...common, kind: z.literal('button'), style: stylesOf('button') }),
        z.strictObject({ ...common, kind: z.literal('price'), style: stylesOf('price'), product: id, sku: id }),
      ]),
    )
    .max(MOST_LAYERS),
  focal: perFormat(z.strictObject({ x: share, y: share })).default({}),
})

export type ParsedLayout =
  | { ok: true; layout: BannerLayout }
  | { ok: false; reason: 'too_many' | 'not_a_layout' | 'twice'; where: string }

/** What was sent as a layout, made whole; or why it is none. No fonts, colours or sizes but those of the shop. */
export function parseLayout(value: unknown): ParsedLayout {
  const parsed = schema.safeParse(value ?? { layers: [] })
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const isMany = issue?.code === 'too_big' && issue.path.join('.') === 'layers'
    return { ok: false, reason: isMany ? 'too_many' : 'not_a_layout', where: issue?.path.join('.') ?? '' }
  }
  const ids = parsed.data.layers.map((layer) => layer.id)
  const twice = ids.find((one, index) => ids.indexOf(one) !== index)
  if (twice !== undefined) return { ok: false, reason: 'twice', where: twice }
  return { ok: true, layout: parsed.data as BannerLayout }
}

/** As stored: a layout that went through `parseLayout` when it was saved; nothing where there is none. */
export function storedLayout(value: unknown): BannerLayout {
  const parsed = parseLayout(value)
  return parsed.ok ? parsed.layout : { layers: [], focal: {} }
}
