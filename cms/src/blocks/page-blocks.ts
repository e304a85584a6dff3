import type { Block, Field } from 'payload'
import { isSafeHref, richText } from '../editorial/editorial.ts'
import { PLACEMENT_NAMES, PLACEMENTS } from '../placements/placements.ts'

const title: Field = {
  name: 'title',
  type: 'text',
  required: true,
  maxLength: 40,
  localized: true,
  label: { zh: '标题', en: 'Title' },
}

const link = (name: string, label: { zh: string; en: string }): Field => ({
  name,
  type: 'group',
  label,
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'label', type: 'text', maxLength: 24, localized: true, label: { zh: '文字', en: 'Label' } },
        { name: 'href', type: 'text', label: { zh: '地址', en: 'Address' }, validate: isSafeHref as never },
      ],
    },
  ],
})

const more = link('more', { zh: '更多', en: 'More' })

const placement: Block = {
  slug: 'placement',
  labels: { singular: { zh: '横幅位', en: 'Placement' }, plural: { zh: '横幅位', en: 'Placements' } },
  fields: [
    {
      name: 'placement',
      type: 'select',
      required: true,
      label: { zh: '位置', en: 'Placement' },
      options: PLACEMENT_NAMES.map((value) => ({ value, label: PLACEMENTS[value].label })),
    },
  ],
}

const productGrid: Block = {
  slug: 'productGrid',
  labels: { singular: { zh: '商品楼层', en: 'Product floor' }, plural: { zh: '商品楼层', en: 'Product floors' } },
  fields: [
    title,
    { name: 'subtitle', type: 'text', maxLength: 80, localized: true, label: { zh: '副标题', en: 'Subtitle' } },
    {
      type: 'row',
      fields: [
        {
          name: 'layout',
          type: 'select',
          required: true,
          defaultValue: 'grid',
          label: { zh: '版式', en: 'Layout' },
          options: [
            { value: 'grid', label: { zh: '网格', en: 'Grid' } },
            { value: 'row', label: { zh: '横排', en: 'Row' } },
            { value: 'feature', label: { zh: '主次', en: 'Feature' } },
          ],
        },
        {
          name: 'source',
          type: 'select',
          required: true,
          defaultValue: 'picked',
          label: { zh: '商品来源', en: 'Products' },
          options: [
            { value: 'picked', label: { zh: '手工挑选', en: 'Picked by hand' } },
            { value: 'newest', label: { zh: '最近上架', en: 'Newest' } },
            { value: 'category', label: { zh: '来自类目', en: 'From a category' } },
          ],
        },
        { name: 'limit', type: 'number', min: 2, max: 24, defaultValue: 8, label: { zh: '数量', en: 'How many' } },
      ],
    },
    {
      name: 'products',
      type: 'relationship',
      relationTo: 'products',
      hasMany: true,
      maxRows: 24,
      label: { zh: '商品', en: 'Products' },
      admin: { condition: (_, sibling) => sibling?.source === 'picked' },
    },
    {
      name: 'category',
      type: 'relationship',
      relationTo: 'categories',
      label: { zh: '类目', en: 'Category' },
      admin: { condition: (_, sibling) => sibling?.source === 'category' },
    },
    more,
  ],
}

const articleRow: Block = {
  slug: 'articleRow',
  labels: { singular: { zh: '文章楼层', en: 'Article floor' }, plural: { zh: '文章楼层', en: 'Article floors' } },
  fields: [
    title,
    {
      name: 'articles',
      type: 'relationship',
      relationTo: 'articles',
      hasMany: true,
      maxRows: 8,
      label: { zh: '文章', en: 'Articles' },
      admin: { description: { zh: '留空则取最新发布的', en: 'Left empty: the newest' } },
    },
    { name: 'limit', type: 'number', min: 1, max: 8, defaultValue: 3, label: { zh: '数量', en: 'How many' } },
    more,
  ],
}

const categoryStreet: Block = {
  slug: 'categoryStreet',
  labels: { singular: { zh: '类目街', en: 'Category street' }, plural: { zh: '类目街', en: 'Category streets' } },
  fields: [
    title,
    {
      name: 'categories',
      type: 'relationship',
      relationTo: 'categories',
      hasMany: true,
      maxRows: 12,
      label: { zh: '类目', en: 'Categories' },
      admin: { description: { zh: '留空则取全部一级类目', en: 'Left empty: all top categories' } },
    },
  ],
}

const campaignTeaser: Block = {
  slug: 'campaignTeaser',
  labels: { singular: { zh: '活动预告', en: 'Campaign teaser' }, plural: { zh: '活动预告', en: 'Campaign teasers' } },
  fields: [
    {
      name: 'campaign',
      type: 'relationship',
      relationTo: 'campaigns',
      required: true,
      label: { zh: '活动', en: 'Campaign' },
      admin: { description: { zh: '活动未开始或已结束时自动不显示', en: 'Shown only while the campaign is live' } },
    },
  ],
}

const countdown: Block = {
  slug: 'countdown',
  labels: { singular: { zh: '倒计时', en: 'Countdown' }, plural: { zh: '倒计时', en: 'Countdowns' } },
  fields: [
    title,
    {
      name: 'until',
      type: 'date',
      required: true,
      label: { zh: '截止', en: 'Until' },
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
  ],
}

const split: Block = {
  slug: 'split',
  labels: { singular: { zh: '图文', en: 'Picture and text' }, plural: { zh: '图文', en: 'Pictures and text' } },
  fields: [
    title,
    {
      name: 'text',
      type: 'textarea',
      required: true,
      maxLength: 400,
      localized: true,
      label: { zh: '文字', en: 'Text' },
    },
    { name: 'picture', type: 'upload', relationTo: 'media', required: true, label: { zh: '图片', en: 'Picture' } },
    {
      name: 'pictureSide',
      type: 'select',
      required: true,
      defaultValue: 'start',
      label: { zh: '图片在', en: 'Picture stands' },
      options: [
        { value: 'start', label: { zh: '左', en: 'Left' } },
        { value: 'end', label: { zh: '右', en: 'Right' } },
      ],
    },
    link('link', { zh: '链接', en: 'Link' }),
  ],
}

const text: Block = {
  slug: 'richText',
  labels: { singular: { zh: '文字', en: 'Text' }, plural: { zh: '文字', en: 'Texts' } },
  fields: [
    {
      name: 'text',
      type: 'richText',
      required: true,
      localized: true,
      editor: richText,
      label: { zh: '文字', en: 'Text' },
    },
  ],
}

/** The floors a page is built of. One block = one entry here, one `PageBlock` in the store contract, one Astro component. */
export const pageBlocks: Block[] = [
  placement,
  productGrid,
  articleRow,
  categoryStreet,
  campaignTeaser,
  countdown,
  split,
  text,
]
