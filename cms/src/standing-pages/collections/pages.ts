import { pageBlocks } from '../../blocks/page-blocks.ts'
import { editorialCollection, seoField, slugField } from '../../editorial/editorial.ts'
import { tagOf } from '../../outbox/outbox.ts'

/** Standing pages: the home page, about, shipping, returns and the legal ones. */
export const Pages = editorialCollection({
  slug: 'pages',
  labels: { singular: { zh: '页面', en: 'Page' }, plural: { zh: '页面', en: 'Pages' } },
  tagsOf: (doc: { slug: string }) => [tagOf.page(doc.slug), tagOf.shell],
  windowed: false,
  versions: { maxPerDoc: 20 },
  admin: {
    group: { zh: '装修', en: 'Storefront' },
    useAsTitle: 'title',
    defaultColumns: ['title', 'slug', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'slug'],
    description: {
      zh: '首页（home）与关于、配送、退换等固定页面，由楼层组成。',
      en: 'The home page (home) and standing pages, made of floors.',
    },
  },
  fields: [
    { name: 'title', type: 'text', required: true, localized: true, maxLength: 60, label: { zh: '标题', en: 'Title' } },
    slugField(),
    {
      name: 'footer',
      type: 'checkbox',
      defaultValue: false,
      label: { zh: '放在页脚', en: 'In the footer' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'order',
      type: 'number',
      defaultValue: 100,
      label: { zh: '排序', en: 'Order' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'blocks',
      type: 'blocks',
      blocks: pageBlocks,
      label: { zh: '楼层', en: 'Floors' },
      labels: { singular: { zh: '楼层', en: 'Floor' }, plural: { zh: '楼层', en: 'Floors' } },
    },
    seoField,
  ],
})
