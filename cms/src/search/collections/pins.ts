import type { CollectionBeforeChangeHook } from 'payload'
import { ValidationError } from 'payload'
import { deskLanguage } from '../../commands/commands.ts'
import { editorialCollection, relatedIds } from '../../editorial/editorial.ts'
import { tagOf } from '../../outbox/outbox.ts'
import { windowField } from '../../time/time.ts'
import { pinKeys } from '../rules/pin-keys.ts'
import { MOST_PINNED } from '../rules/pins.ts'

const WORDS = {
  nothing: {
    zh: '请至少选一件置顶或屏蔽的商品。',
    en: 'Choose at least one product to stand first or to be left out.',
  },
  both: {
    zh: '有商品同时在置顶和屏蔽里，请去掉一处。',
    en: 'A product is among those that stand first and those left out; take it from one.',
  },
} as const

/** Writes down under which forms a search finds this, and refuses what says nothing or both things. */
const findKeys: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const now = { ...originalDoc, ...data } as { title?: string; variants?: string[] | null } & Record<string, unknown>
  const refuse = (path: string, why: keyof typeof WORDS): never => {
    const message = WORDS[why][deskLanguage(req.i18n.language)]
    throw new ValidationError({ collection: 'pins', errors: [{ path, message }], req })
  }
  const [pinned, hidden] = [relatedIds(now.pinned), relatedIds(now.hidden)]
  if (pinned.length + hidden.length === 0) refuse('pinned', 'nothing')
  if (pinned.some((id) => hidden.includes(id))) refuse('hidden', 'both')
  return { ...data, keys: pinKeys([now.title ?? '', ...(now.variants ?? [])]) }
}

/** Search pins (搜索置顶): what a search shows first, and what it does not show, for a while. */
export const Pins = editorialCollection({
  slug: 'pins',
  labels: { singular: { zh: '搜索置顶', en: 'Search pin' }, plural: { zh: '搜索置顶', en: 'Search pins' } },
  tagsOf: () => [tagOf.pins],
  versions: { maxPerDoc: 10 },
  admin: {
    group: { zh: '商品', en: 'Catalogue' },
    useAsTitle: 'title',
    defaultColumns: ['title', 'pinned', 'hidden', 'window', '_status'],
    listSearchableFields: ['title', 'variants'],
    description: {
      zh: '顾客搜某个词时，哪些商品排在最前，哪些不出现。时段之外按平常的排序。',
      en: 'Which products stand first for a search, and which it leaves out. Outside its time results are in their usual order.',
    },
  },
  hooks: { beforeChange: [findKeys] },
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 60,
      custom: { words: false },
      label: { zh: '搜索词', en: 'Search' },
      admin: {
        placeholder: '跑鞋',
        description: {
          zh: '大小写、空格、全角和拼音写法会自动算在内：填“跑鞋”，搜 paoxie 也一样。',
          en: 'Case, spaces, full-width letters and pinyin count by themselves: 跑鞋 is found as paoxie too.',
        },
      },
    },
    {
      name: 'variants',
      type: 'text',
      hasMany: true,
      maxRows: 30,
      custom: { words: false },
      label: { zh: '同义写法', en: 'Also for' },
      admin: { description: { zh: '英文名、别名、常见错字。', en: 'Other names, English ones, common slips.' } },
    },
    { name: 'keys', type: 'text', hasMany: true, custom: { words: false }, admin: { hidden: true } },
    {
      name: 'pinned',
      type: 'relationship',
      relationTo: 'products',
      hasMany: true,
      maxRows: MOST_PINNED,
      label: { zh: '排在最前', en: 'Stand first' },
      admin: {
        description: {
          zh: '按这里的顺序，拖动可调。不合顾客筛选条件或不在架上的不出现；顾客自己选了排序时不置顶。',
          en: 'In this order; drag to change it. What is not on sale, or not what the shopper narrowed it to, is left out. Where the shopper chose an order, theirs counts.',
        },
      },
    },
    {
      name: 'hidden',
      type: 'relationship',
      relationTo: 'products',
      hasMany: true,
      maxRows: 50,
      label: { zh: '不出现', en: 'Leave out' },
      admin: {
        description: {
          zh: '只在这个搜索里不出现，类目和商品页照常。',
          en: 'In this search alone; on shelves and on their own pages they stay.',
        },
      },
    },
    windowField({ label: { zh: '置顶时段', en: 'In force' } }),
  ],
})
