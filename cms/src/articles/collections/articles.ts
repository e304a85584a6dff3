import {
  derivedNumber,
  editorialCollection,
  relatedIds,
  richText,
  seoField,
  slugField,
} from '../../editorial/editorial.ts'
import { type Tag, tagOf } from '../../outbox/outbox.ts'
import { windowField } from '../../time/time.ts'
import { readingMinutes } from '../../writing/writing.ts'
import { listProductsInText } from '../hooks/list-products-in-text.ts'

/** What copywriters write: stories that lead to products. */
export const Articles = editorialCollection({
  slug: 'articles',
  labels: { singular: { zh: '文章', en: 'Article' }, plural: { zh: '文章', en: 'Articles' } },
  tagsOf: (doc: { id: string; topics?: unknown }): Tag[] => [
    tagOf.article(doc.id),
    tagOf.articles,
    ...relatedIds(doc.topics).map(tagOf.topic),
  ],
  admin: {
    group: { zh: '内容', en: 'Content' },
    useAsTitle: 'title',
    defaultColumns: ['title', 'author', 'topics', 'window', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'slug'],
    description: {
      zh: '到点自动可见；改动先存为草稿，发布前不影响线上。',
      en: 'Visible by itself at its time; edits stay drafts until published.',
    },
  },
  fields: [
    { name: 'title', type: 'text', required: true, localized: true, maxLength: 64, label: { zh: '标题', en: 'Title' } },
    slugField(),
    {
      name: 'summary',
      type: 'textarea',
      required: true,
      localized: true,
      maxLength: 200,
      label: { zh: '摘要', en: 'Summary' },
    },
    { name: 'cover', type: 'upload', relationTo: 'media', label: { zh: '封面', en: 'Cover' } },
    { name: 'body', type: 'richText', localized: true, editor: richText, label: { zh: '正文', en: 'Text' } },
    derivedNumber({
      name: 'readingMinutes',
      localized: true,
      label: { zh: '阅读分钟', en: 'Minutes to read' },
      derived: { from: 'body', reckon: readingMinutes },
    }),
    windowField(),
    {
      name: 'author',
      type: 'text',
      localized: true,
      maxLength: 40,
      label: { zh: '作者', en: 'Author' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      index: true,
      label: { zh: '专题', en: 'Topics' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'campaign',
      type: 'relationship',
      relationTo: 'campaigns',
      index: true,
      label: { zh: '所属活动', en: 'Campaign' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'products',
      type: 'relationship',
      relationTo: 'products',
      hasMany: true,
      custom: { content: false },
      label: { zh: '文中商品', en: 'Products in the text' },
      admin: { readOnly: true, position: 'sidebar' },
      index: true,
    },
    seoField,
  ],
  hooks: { beforeChange: [listProductsInText] },
})
