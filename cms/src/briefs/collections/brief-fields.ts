import type { Field, TextField } from 'payload'
import { CHANNEL_LIMITS, CHANNELS } from '../../channels/channels.ts'
import { ASSET_KIND_LABELS } from '../../media/media.ts'
import { PLACEMENT_NAMES, PLACEMENTS } from '../../placements/placements.ts'
import { isAskedOf, SPECIFICATION_WORDS, type SpecificationField } from '../rules/brief-specification.ts'
import { BRIEF_PRIORITIES } from '../rules/brief-states.ts'
import { BRIEF_PRIORITY_WORDS } from '../rules/brief-words.ts'

/** Parts of a product's page a copywriter writes. */
export const COPY_PARTS = {
  title: { zh: '标题', en: 'Title' },
  subtitle: { zh: '副标题', en: 'Subtitle' },
  description: { zh: '详情文案', en: 'Description' },
} as const

const whenAsked = (field: SpecificationField) => (data: { kind?: unknown } | undefined) =>
  isAskedOf(String(data?.kind ?? ''), field)

const words = (name: SpecificationField, rest: Partial<TextField> = {}): Field =>
  ({
    name,
    type: 'text',
    maxLength: 200,
    label: SPECIFICATION_WORDS[name],
    ...rest,
    admin: { ...rest.admin, condition: whenAsked(name) },
  }) as Field

const figure = (name: SpecificationField, most: number): Field => ({
  name,
  type: 'number',
  min: 1,
  max: most,
  label: SPECIFICATION_WORDS[name],
  admin: { width: '50%', condition: whenAsked(name) },
})

const choice = (
  name: SpecificationField,
  options: { value: string; label: { zh: string; en: string } }[],
  hasMany = false,
): Field =>
  ({
    name,
    type: 'select',
    hasMany,
    options,
    label: SPECIFICATION_WORDS[name],
    admin: { condition: whenAsked(name) },
  }) as Field

/** Where an article may go, for select fields. */
export const channelOptions = CHANNELS.map((value) => ({ value, label: CHANNEL_LIMITS[value].label }))

/** What a brief specifies; which of it a kind asks for is `SPECIFICATION`. */
export const specificationFields: Field[] = [
  choice(
    'placement',
    PLACEMENT_NAMES.map((value) => ({ value, label: PLACEMENTS[value].label })),
  ),
  words('heading', { admin: { description: { zh: '写在图上的字，文案定稿', en: 'The words over the picture' } } }),
  words('subheading'),
  words('button', { maxLength: 40 }),
  words('linkTo', {
    admin: { description: { zh: '活动页、商品名或网址', en: 'The campaign, a product or an address' } },
  }),
  choice('channel', channelOptions),
  { type: 'row', fields: [figure('shortest', 50_000), figure('longest', 50_000)] },
  {
    name: 'angle',
    type: 'textarea',
    maxLength: 1000,
    label: SPECIFICATION_WORDS.angle,
    admin: {
      condition: whenAsked('angle'),
      description: { zh: '写给谁看，从哪里切入，读完想让他做什么', en: 'For whom, from where, and what they do next' },
    },
  },
  words('keywords', { hasMany: true, maxRows: 20 } as never),
  {
    name: 'products',
    type: 'relationship',
    relationTo: 'products',
    hasMany: true,
    maxRows: 50,
    label: SPECIFICATION_WORDS.products,
    admin: { condition: whenAsked('products') },
  },
  {
    name: 'sections',
    type: 'textarea',
    maxLength: 4000,
    label: SPECIFICATION_WORDS.sections,
    admin: { condition: whenAsked('sections') },
  },
  choice(
    'parts',
    Object.entries(COPY_PARTS).map(([value, label]) => ({ value, label })),
    true,
  ),
  words('tone'),
  choice(
    'assetKind',
    Object.entries(ASSET_KIND_LABELS).map(([value, label]) => ({ value, label })),
  ),
  figure('pieces', 500),
  { type: 'row', fields: [figure('minWidth', 20_000), figure('minHeight', 20_000)] },
  {
    name: 'doneWhen',
    type: 'textarea',
    maxLength: 2000,
    label: SPECIFICATION_WORDS.doneWhen,
    admin: { condition: whenAsked('doneWhen') },
  },
]

/** How pressing a piece of work is, for select fields. */
export const priorityOptions = BRIEF_PRIORITIES.map((value) => {
  const { zh, en } = BRIEF_PRIORITY_WORDS[value]
  return { value, label: { zh, en } }
})
