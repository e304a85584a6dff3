import { editorialCollection, isSafeHref } from '../../editorial/editorial.ts'
import { tagOf } from '../../outbox/outbox.ts'
import { windowField } from '../../time/time.ts'

/** The notice board (公告栏): short lines at the head of every page. */
export const Notices = editorialCollection({
  slug: 'notices',
  labels: { singular: { zh: '公告', en: 'Notice' }, plural: { zh: '公告', en: 'Notices' } },
  tagsOf: () => [tagOf.notices, tagOf.shell],
  versions: { maxPerDoc: 10 },
  admin: {
    group: { zh: '装修', en: 'Storefront' },
    useAsTitle: 'title',
    defaultColumns: ['title', 'window', '_status'],
    listSearchableFields: ['title'],
    description: {
      zh: '发货安排、假期、规则变更等一句话公告。',
      en: 'One-line notices: dispatch, holidays, changed rules.',
    },
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      localized: true,
      maxLength: 60,
      label: { zh: '公告', en: 'Notice' },
    },
    { name: 'body', type: 'textarea', localized: true, maxLength: 600, label: { zh: '详细说明', en: 'Details' } },
    { name: 'href', type: 'text', label: { zh: '链接', en: 'Link' }, validate: isSafeHref as never },
    {
      name: 'order',
      type: 'number',
      defaultValue: 100,
      label: { zh: '排序', en: 'Order' },
      admin: { position: 'sidebar' },
    },
    windowField(),
  ],
})
