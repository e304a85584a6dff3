import { editorialCollection } from '../../editorial/editorial.ts'
import { tagOf } from '../../outbox/outbox.ts'
import { windowField } from '../../time/time.ts'
import { checkAddresses } from '../hooks/check-addresses.ts'

/** Written by the system alone, whatever a request says. */
const bySystem = { create: () => false, update: () => false }

/**
 * Old addresses (收藏夹旧地址): where a bookmark leads whose page is gone. A page that is there comes first, so nothing
 * live can be hidden behind one.
 */
export const Redirects = editorialCollection({
  slug: 'redirects',
  labels: { singular: { zh: '旧地址', en: 'Old address' }, plural: { zh: '旧地址跳转', en: 'Old addresses' } },
  tagsOf: () => [tagOf.redirects],
  versions: { maxPerDoc: 10 },
  admin: {
    group: { zh: '内容', en: 'Content' },
    useAsTitle: 'title',
    defaultColumns: ['title', 'href', 'target', 'window', '_status'],
    listSearchableFields: ['from', 'href'],
    description: {
      zh: '顾客收藏夹、搜索引擎和旧广告里的地址，页面没了就带到新去处。已发布内容改网址标识时，旧地址会自动记在这里。',
      en: 'Addresses in bookmarks, search engines and old advertisements: when the page is gone, they lead to the new place. When published content gets another address, the old one is kept here by itself.',
    },
  },
  hooks: { beforeChange: [checkAddresses] },
  fields: [
    // What lists, boards and releases call it.
    { name: 'title', type: 'text', custom: { words: false, content: false }, admin: { hidden: true } },
    {
      name: 'from',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      maxLength: 300,
      custom: { words: false },
      label: { zh: '旧地址', en: 'Old address' },
      admin: {
        placeholder: '/articles/old-story',
        description: {
          zh: '可以粘贴完整网址。中英文共用；页面还在时照常显示页面，页面没了才跳转。',
          en: 'A full address may be pasted. For both languages; while a page is there it is shown, and only when it is gone does this lead on.',
        },
      },
    },
    {
      name: 'target',
      type: 'relationship',
      relationTo: ['products', 'categories', 'campaigns', 'articles', 'pages', 'topics'],
      label: { zh: '带到站内内容', en: 'Leads to' },
      admin: {
        description: {
          zh: '跟着内容走：它以后换地址也不会断。内容不在线上时不跳转。',
          en: 'Follows the content wherever its address goes. While it is not public, nothing leads there.',
        },
      },
    },
    {
      name: 'href',
      type: 'text',
      maxLength: 500,
      label: { zh: '或站内路径', en: 'Or a path' },
      admin: {
        placeholder: '/search?q=灯',
        description: { zh: '只能是本站路径，如搜索结果页。', en: 'In this shop only, such as a page of results.' },
        condition: (data) => !data?.target,
      },
    },
    {
      name: 'isPermanent',
      type: 'checkbox',
      defaultValue: true,
      label: { zh: '永久搬走', en: 'For good' },
      admin: {
        position: 'sidebar',
        description: {
          zh: '搜索引擎会改记新地址（301）。有结束时间的一律按临时（302）。',
          en: 'Search engines learn the new address (301). With an end it is temporary (302) in any case.',
        },
      },
    },
    {
      name: 'isAutomatic',
      type: 'checkbox',
      defaultValue: false,
      access: bySystem,
      custom: { words: false },
      label: { zh: '改网址标识时自动记下', en: 'Kept when an address changed' },
      admin: { position: 'sidebar', readOnly: true, condition: (data) => data?.isAutomatic === true },
    },
    windowField({ label: { zh: '跳转时段', en: 'In force' } }),
  ],
})
