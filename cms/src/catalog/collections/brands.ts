import type { CollectionConfig } from 'payload'
import { announces, slugField } from '../../editorial/editorial.ts'
import { lintField, refuseUnlawfulSave } from '../../lint/lint.ts'
import { tagOf } from '../../outbox/outbox.ts'
import { publicAccess } from '../../permissions/permissions.ts'

const outbox = announces('brands', (doc: { id: string }) => [tagOf.brand(doc.id)])

export const Brands: CollectionConfig = {
  slug: 'brands',
  labels: { singular: { zh: '品牌', en: 'Brand' }, plural: { zh: '品牌', en: 'Brands' } },
  access: publicAccess('brands'),
  admin: {
    group: { zh: '商品', en: 'Catalogue' },
    useAsTitle: 'title',
    defaultColumns: ['title', 'slug'],
    listSearchableFields: ['title', 'slug'],
    description: { zh: '商品的牌子，用于筛选与搜索。', en: 'The makers of products, for filters and search.' },
  },
  hooks: {
    beforeChange: [refuseUnlawfulSave(), outbox.beforeChange],
    afterChange: [outbox.afterChange],
    afterDelete: [outbox.afterDelete],
  },
  fields: [
    lintField,
    { name: 'title', type: 'text', required: true, localized: true, maxLength: 40, label: { zh: '名称', en: 'Title' } },
    slugField(),
    { name: 'summary', type: 'textarea', localized: true, maxLength: 300, label: { zh: '简介', en: 'Summary' } },
    { name: 'logo', type: 'upload', relationTo: 'media', label: { zh: '标志', en: 'Logo' } },
  ],
}
