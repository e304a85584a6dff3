import { editorialCollection, isSafeHref } from '../../editorial/editorial.ts'
import { type Tag, tagOf } from '../../outbox/outbox.ts'
import { windowField } from '../../time/time.ts'
import { refuseUnfitArt } from '../hooks/refuse-unfit-art.ts'
import { compositionField } from '../layers/composition-field.ts'
import { flatPicture } from '../layers/endpoints/flat-picture.ts'
import { judgeLayout } from '../layers/endpoints/judge-layout.ts'
import { keepDesignFromWriters, keepLayoutSound, refuseUnreadable } from '../layers/hooks/guard-layout.ts'
import { PLACEMENT_NAMES, PLACEMENTS } from '../rules/placement-registry.ts'
import { deliveryFields } from './delivery-fields.ts'

/** A picture with real words over it, competing for one place of the shop. */
export const Banners = editorialCollection({
  slug: 'banners',
  labels: { singular: { zh: '横幅', en: 'Banner' }, plural: { zh: '横幅', en: 'Banners' } },
  tagsOf: (doc: { placement?: string }): Tag[] => (doc.placement ? [tagOf.placement(doc.placement)] : []),
  versions: { maxPerDoc: 10 },
  hooks: { beforeChange: [keepLayoutSound, keepDesignFromWriters, refuseUnfitArt, refuseUnreadable] },
  admin: {
    group: { zh: '装修', en: 'Storefront' },
    useAsTitle: 'title',
    defaultColumns: ['title', 'placement', 'desktopArt', 'priority', 'window', '_status'],
    listSearchableFields: ['title'],
    description: {
      zh: '同一位置只展示优先级最高的一组；活动横幅结束后，低优先级的兜底图自动回来。',
      en: 'A place shows the group with the highest priority; when a promotion ends the fallback below it returns by itself.',
    },
  },
  endpoints: [judgeLayout, flatPicture],
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 60,
      custom: { words: false, content: false },
      label: { zh: '内部名称', en: 'Internal name' },
    },
    {
      name: 'placement',
      type: 'select',
      required: true,
      index: true,
      label: { zh: '位置', en: 'Placement' },
      options: PLACEMENT_NAMES.map((value) => {
        const { label, contract } = PLACEMENTS[value]
        const [desktop, mobile] = [contract.desktop.recommended, contract.mobile.recommended]
        const size = `${desktop.width}×${desktop.height} / ${mobile.width}×${mobile.height}`
        return { value, label: { zh: `${label.zh}（${size}）`, en: `${label.en} (${size})` } }
      }),
    },
    {
      type: 'row',
      fields: [
        {
          name: 'desktopArt',
          type: 'upload',
          relationTo: 'media',
          required: true,
          label: { zh: '电脑端图', en: 'Desktop art' },
          filterOptions: { kind: { equals: 'banner-desktop' } },
          admin: {
            description: {
              zh: '上传新图时，用途选“横幅（电脑 12:5）”',
              en: 'When uploading, choose “Banner, desktop 12:5” as its use',
            },
          },
        },
        {
          name: 'mobileArt',
          type: 'upload',
          relationTo: 'media',
          label: { zh: '手机端图', en: 'Phone art' },
          filterOptions: { kind: { equals: 'banner-mobile' } },
          admin: {
            description: {
              zh: '用途选“横幅（手机 4:5）”；不传则手机也用电脑端图',
              en: 'Used as “Banner, phone 4:5”; without it phones show the desktop art',
            },
          },
        },
      ],
    },
    {
      name: 'alt',
      type: 'text',
      required: true,
      localized: true,
      maxLength: 120,
      label: { zh: '替代文本', en: 'Alternative text' },
      admin: {
        description: { zh: '画面里有什么，读屏会念出来', en: 'What the picture shows, read by screen readers' },
      },
    },
    {
      name: 'link',
      type: 'group',
      label: { zh: '跳转', en: 'Link' },
      fields: [
        {
          name: 'target',
          type: 'relationship',
          relationTo: ['products', 'categories', 'campaigns', 'articles'],
          label: { zh: '站内对象', en: 'In the shop' },
        },
        { name: 'url', type: 'text', label: { zh: '或网址', en: 'Or an address' }, validate: isSafeHref as never },
        { name: 'label', type: 'text', localized: true, admin: { hidden: true } },
      ],
    },
    compositionField,
    // What came before the layers: kept for one version, filled by nobody.
    { name: 'heading', type: 'text', localized: true, admin: { hidden: true } },
    { name: 'subheading', type: 'text', localized: true, admin: { hidden: true } },
    { name: 'ink', type: 'select', defaultValue: 'dark', options: ['dark', 'light'], admin: { hidden: true } },
    {
      name: 'textPlace',
      type: 'select',
      defaultValue: 'start',
      options: ['start', 'center', 'end'],
      admin: { hidden: true },
    },
    windowField(),
    {
      name: 'campaign',
      type: 'relationship',
      relationTo: 'campaigns',
      index: true,
      label: { zh: '所属活动', en: 'Campaign' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'category',
      type: 'relationship',
      relationTo: 'categories',
      index: true,
      label: { zh: '只在此类目', en: 'Only in this category' },
      admin: { position: 'sidebar', condition: (data) => data?.placement === 'category.top' },
    },
    {
      name: 'priority',
      type: 'number',
      required: true,
      defaultValue: 0,
      min: 0,
      max: 100,
      index: true,
      label: { zh: '优先级', en: 'Priority' },
      admin: {
        position: 'sidebar',
        description: { zh: '高的胜出；兜底图用 0', en: 'The highest wins; 0 for a fallback' },
      },
    },
    {
      name: 'weight',
      type: 'number',
      required: true,
      defaultValue: 100,
      min: 0,
      label: { zh: '权重', en: 'Weight' },
      admin: { position: 'sidebar', description: { zh: '同优先级内大的在前', en: 'Heavier first among equals' } },
    },
    ...deliveryFields,
  ],
})
