import type { CollectionConfig } from 'payload'
import { isSafeHref } from '../../editorial/editorial.ts'
import { lintField } from '../../lint/lint.ts'
import { hiddenUnlessReadable, staffAccess } from '../../permissions/permissions.ts'
import { variantCommands } from '../drafts/send-draft.ts'
import { variantEndpoints } from '../endpoints/variant-endpoints.ts'
import { beginWithArticle, keepWithinLimits } from '../hooks/keep-within-limits.ts'
import { CHANNEL_LIMITS, CHANNELS } from '../rules/channels.ts'

const takes =
  (part: 'title' | 'author' | 'digest' | 'text') =>
  (data: Record<string, unknown>): boolean => {
    const limits = CHANNEL_LIMITS[data.channel as keyof typeof CHANNEL_LIMITS]
    return Boolean(limits) && !limits.showsArticle && limits[part] !== null
  }

/** One article for one channel: its own title and words, its limits, and where it was published. */
export const ChannelVariants: CollectionConfig = {
  slug: 'channel-variants',
  labels: { singular: { zh: '渠道稿', en: 'Channel version' }, plural: { zh: '渠道稿', en: 'Channel versions' } },
  access: staffAccess('channel-variants'),
  indexes: [{ fields: ['article', 'channel'], unique: true }],
  endpoints: [...variantEndpoints, variantCommands],
  hooks: { beforeValidate: [beginWithArticle], beforeChange: [keepWithinLimits] },
  admin: {
    group: { zh: '内容', en: 'Content' },
    hidden: hiddenUnlessReadable('channel-variants'),
    useAsTitle: 'title',
    defaultColumns: ['article', 'channel', 'stage', 'title', 'updatedAt'],
    listSearchableFields: ['title', 'text'],
    description: {
      zh: '同一篇文章在官网、公众号、微博、小红书的版本：各自的字数与图片要求，以及发布记录。',
      en: 'One article for our site, WeChat, Weibo and Xiaohongshu: the limits of each, and where it was published.',
    },
  },
  fields: [
    lintField,
    {
      type: 'row',
      fields: [
        {
          name: 'article',
          type: 'relationship',
          relationTo: 'articles',
          required: true,
          index: true,
          label: { zh: '文章', en: 'Article' },
        },
        {
          name: 'channel',
          type: 'select',
          required: true,
          label: { zh: '渠道', en: 'Channel' },
          options: CHANNELS.map((value) => ({ value, label: CHANNEL_LIMITS[value].label })),
        },
      ],
    },
    {
      name: 'layout',
      type: 'ui',
      label: { zh: '预览', en: 'Preview' },
      admin: { position: 'sidebar', components: { Field: '/channels/admin/VariantPanel.tsx#VariantPanel' } },
    },
    { name: 'title', type: 'text', label: { zh: '标题', en: 'Title' }, admin: { condition: takes('title') } },
    { name: 'author', type: 'text', label: { zh: '作者', en: 'Author' }, admin: { condition: takes('author') } },
    { name: 'digest', type: 'textarea', label: { zh: '摘要', en: 'Digest' }, admin: { condition: takes('digest') } },
    {
      name: 'text',
      type: 'textarea',
      label: { zh: '正文', en: 'Text' },
      admin: { condition: takes('text'), rows: 14 },
    },
    {
      name: 'pictures',
      type: 'upload',
      relationTo: 'media',
      hasMany: true,
      maxRows: 18,
      label: { zh: '配图（按顺序）', en: 'Pictures, in order' },
      admin: { condition: takes('text') },
    },
    {
      name: 'sourceUrl',
      type: 'text',
      label: { zh: '阅读原文', en: 'Read the original' },
      validate: isSafeHref as never,
      admin: { condition: takes('digest') },
    },
    {
      name: 'stage',
      type: 'select',
      required: true,
      defaultValue: 'draft',
      index: true,
      label: { zh: '状态', en: 'Stage' },
      options: [
        { value: 'draft', label: { zh: '撰写中', en: 'Writing' } },
        { value: 'ready', label: { zh: '可发布', en: 'Ready' } },
      ],
      admin: {
        position: 'sidebar',
        description: {
          zh: '超出渠道要求时不能设为可发布',
          en: 'Cannot be ready while it exceeds what the channel takes',
        },
      },
    },
    {
      name: 'sent',
      type: 'group',
      label: { zh: '公众号草稿箱', en: 'Draft in the account' },
      access: { create: () => false, update: () => false },
      admin: {
        position: 'sidebar',
        condition: (data) => Boolean((data as { sent?: { draft?: string } }).sent?.draft),
      },
      fields: [
        {
          name: 'at',
          type: 'date',
          label: { zh: '送达时间', en: 'Sent' },
          admin: { readOnly: true, date: { pickerAppearance: 'dayAndTime' } },
        },
        {
          name: 'draft',
          type: 'text',
          label: { zh: '草稿编号', en: 'Draft' },
          custom: { words: false },
          admin: { readOnly: true },
        },
      ],
    },
    {
      name: 'records',
      type: 'array',
      label: { zh: '发布记录', en: 'Published' },
      labels: { singular: { zh: '记录', en: 'Record' }, plural: { zh: '记录', en: 'Records' } },
      admin: { initCollapsed: true },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'at',
              type: 'date',
              required: true,
              label: { zh: '时间', en: 'When' },
              admin: { date: { pickerAppearance: 'dayAndTime' } },
            },
            {
              name: 'url',
              type: 'text',
              required: true,
              label: { zh: '网址', en: 'Address' },
              validate: isSafeHref as never,
            },
          ],
        },
        {
          type: 'row',
          fields: [
            { name: 'reads', type: 'number', min: 0, label: { zh: '阅读', en: 'Reads' } },
            { name: 'likes', type: 'number', min: 0, label: { zh: '点赞', en: 'Likes' } },
            { name: 'comments', type: 'number', min: 0, label: { zh: '评论', en: 'Comments' } },
            { name: 'shares', type: 'number', min: 0, label: { zh: '转发', en: 'Shares' } },
          ],
        },
        { name: 'note', type: 'text', maxLength: 200, label: { zh: '备注', en: 'Note' } },
      ],
    },
  ],
}
