import type { GroupField } from 'payload'

/** What search engines and share cards show; empty parts fall back to the document's own title, summary and picture. */
export const seoField: GroupField = {
  name: 'seo',
  type: 'group',
  label: { zh: '搜索与分享', en: 'Search and sharing' },
  fields: [
    { name: 'title', type: 'text', localized: true, maxLength: 70, label: { zh: '标题', en: 'Title' } },
    {
      name: 'description',
      type: 'textarea',
      localized: true,
      maxLength: 180,
      label: { zh: '描述', en: 'Description' },
    },
    { name: 'picture', type: 'upload', relationTo: 'media', label: { zh: '分享图', en: 'Share picture' } },
  ],
}
