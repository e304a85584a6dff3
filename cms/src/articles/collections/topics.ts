import type { CollectionConfig } from 'payload'
import { announces, slugField } from '../../editorial/editorial.ts'
import { lintField, refuseUnlawfulSave } from '../../lint/lint.ts'
import { tagOf } from '../../outbox/outbox.ts'
import { publicAccess } from '../../permissions/permissions.ts'

const outbox = announces('topics', (doc: { id: string }) => [tagOf.topic(doc.id), tagOf.articles])

export const Topics: CollectionConfig = {
  slug: 'topics',
  labels: { singular: { zh: '专题', en: 'Topic' }, plural: { zh: '专题', en: 'Topics' } },
  access: publicAccess('topics'),
  admin: {
    group: { zh: '内容', en: 'Content' },
    useAsTitle: 'title',
    defaultColumns: ['title', 'slug'],
    listSearchableFields: ['title', 'slug'],
    description: { zh: '把文章归到一处的主题。', en: 'What gathers articles in one place.' },
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
    { name: 'summary', type: 'textarea', localized: true, maxLength: 200, label: { zh: '简介', en: 'Summary' } },
  ],
}
