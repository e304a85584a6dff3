import type { Block, UIField } from 'payload'
import { isSafeHref } from './safe-href-field.ts'

/** Shows in the form what readers see in the block's place now: prices, stock and states are the shop's own. */
const lookOf = (blockType: string): UIField => ({
  name: 'look',
  type: 'ui',
  label: { zh: '现在的样子', en: 'As it looks now' },
  // The form of a block does not hold its own kind.
  admin: { components: { Field: { path: '/writing/admin/BlockLook.tsx#BlockLook', clientProps: { blockType } } } },
})

const productCard: Block = {
  slug: 'productCard',
  interfaceName: 'ProductCardBlock',
  labels: { singular: { zh: '商品卡', en: 'Product card' }, plural: { zh: '商品卡', en: 'Product cards' } },
  fields: [
    {
      name: 'product',
      type: 'relationship',
      relationTo: 'products',
      required: true,
      label: { zh: '商品', en: 'Product' },
    },
    { name: 'note', type: 'text', maxLength: 80, label: { zh: '推荐语', en: 'Note' } },
    lookOf('productCard'),
  ],
}

const productGrid: Block = {
  slug: 'productGrid',
  interfaceName: 'ProductGridTextBlock',
  labels: { singular: { zh: '商品组', en: 'Product grid' }, plural: { zh: '商品组', en: 'Product grids' } },
  fields: [
    { name: 'title', type: 'text', maxLength: 40, label: { zh: '标题', en: 'Title' } },
    {
      name: 'products',
      type: 'relationship',
      relationTo: 'products',
      hasMany: true,
      required: true,
      minRows: 2,
      maxRows: 8,
      label: { zh: '商品', en: 'Products' },
    },
    lookOf('productGrid'),
  ],
}

const gallery: Block = {
  slug: 'gallery',
  interfaceName: 'GalleryBlock',
  labels: { singular: { zh: '图集', en: 'Gallery' }, plural: { zh: '图集', en: 'Galleries' } },
  fields: [
    {
      name: 'pictures',
      type: 'array',
      required: true,
      minRows: 2,
      maxRows: 12,
      label: { zh: '图片', en: 'Pictures' },
      fields: [
        { name: 'picture', type: 'upload', relationTo: 'media', required: true, label: { zh: '图片', en: 'Picture' } },
        { name: 'caption', type: 'text', maxLength: 80, label: { zh: '图注', en: 'Caption' } },
      ],
    },
  ],
}

/** A film is uploaded, or lies on a video site. */
const checkVideoLink = (
  value: unknown,
  { req, siblingData }: { req: { i18n: { language: string } }; siblingData: { video?: unknown } },
): true | string => {
  if (siblingData?.video && !value) return true
  if (typeof value === 'string' && /^https:\/\/\S+$/.test(value)) return true
  return req.i18n.language === 'zh'
    ? '请选择上传的视频，或填写以 https:// 开头的视频地址。'
    : 'Choose an uploaded video, or give an address that begins with https://.'
}

const video: Block = {
  slug: 'video',
  interfaceName: 'VideoBlock',
  labels: { singular: { zh: '视频', en: 'Video' }, plural: { zh: '视频', en: 'Videos' } },
  fields: [
    {
      name: 'video',
      type: 'upload',
      relationTo: 'videos',
      label: { zh: '上传的视频', en: 'An uploaded video' },
      admin: {
        description: {
          zh: '在页面里播放；更长的视频请放到视频网站，在下面填链接',
          en: 'Plays in the page; link to a longer one on a video site below',
        },
      },
    },
    {
      name: 'url',
      type: 'text',
      label: { zh: '或视频链接', en: 'Or a link' },
      validate: checkVideoLink,
      admin: { condition: (_, siblingData) => !siblingData?.video },
    },
    { name: 'title', type: 'text', required: true, maxLength: 80, label: { zh: '标题', en: 'Title' } },
    {
      name: 'poster',
      type: 'upload',
      relationTo: 'media',
      label: { zh: '封面', en: 'Poster' },
      admin: {
        description: { zh: '留空则用视频自己的封面', en: "Left empty, the video's own poster is shown" },
      },
    },
    {
      name: 'captionsUrl',
      type: 'text',
      label: { zh: '字幕地址（WebVTT）', en: 'Captions (WebVTT)' },
      admin: { condition: (_, siblingData) => !siblingData?.video },
    },
  ],
}

const pullQuote: Block = {
  slug: 'pullQuote',
  interfaceName: 'PullQuoteBlock',
  labels: { singular: { zh: '引文', en: 'Pull quote' }, plural: { zh: '引文', en: 'Pull quotes' } },
  fields: [
    { name: 'text', type: 'textarea', required: true, maxLength: 200, label: { zh: '引文', en: 'Quote' } },
    { name: 'attribution', type: 'text', maxLength: 60, label: { zh: '出处', en: 'Attribution' } },
  ],
}

const note: Block = {
  slug: 'note',
  interfaceName: 'NoteBlock',
  labels: { singular: { zh: '提示', en: 'Note' }, plural: { zh: '提示', en: 'Notes' } },
  fields: [
    {
      name: 'tone',
      type: 'select',
      required: true,
      defaultValue: 'info',
      label: { zh: '类型', en: 'Kind' },
      options: [
        { value: 'info', label: { zh: '说明', en: 'Information' } },
        { value: 'warning', label: { zh: '注意', en: 'Warning' } },
      ],
    },
    { name: 'text', type: 'textarea', required: true, maxLength: 400, label: { zh: '文字', en: 'Text' } },
  ],
}

const button: Block = {
  slug: 'button',
  interfaceName: 'ButtonBlock',
  labels: { singular: { zh: '按钮', en: 'Button' }, plural: { zh: '按钮', en: 'Buttons' } },
  fields: [
    { name: 'label', type: 'text', required: true, maxLength: 24, label: { zh: '文字', en: 'Label' } },
    { name: 'href', type: 'text', required: true, label: { zh: '地址', en: 'Address' }, validate: isSafeHref as never },
  ],
}

const coupon: Block = {
  slug: 'coupon',
  interfaceName: 'CouponTextBlock',
  labels: { singular: { zh: '优惠券', en: 'Coupon' }, plural: { zh: '优惠券', en: 'Coupons' } },
  fields: [
    {
      name: 'code',
      type: 'text',
      required: true,
      maxLength: 40,
      label: { zh: '优惠码', en: 'Code' },
      custom: { words: false },
      hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? value.trim().toUpperCase() : value)] },
    },
    { name: 'note', type: 'text', maxLength: 80, label: { zh: '说明', en: 'Note' } },
    lookOf('coupon'),
  ],
}

const countdown: Block = {
  slug: 'countdown',
  interfaceName: 'CountdownTextBlock',
  labels: { singular: { zh: '倒计时', en: 'Countdown' }, plural: { zh: '倒计时', en: 'Countdowns' } },
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 40, label: { zh: '标题', en: 'Title' } },
    {
      name: 'until',
      type: 'date',
      required: true,
      label: { zh: '到', en: 'Until' },
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    lookOf('countdown'),
  ],
}

/** The blocks a writer can place inside running text. One block = one entry here, one node in the store contract, one Astro component. */
export const richTextBlocks = [productCard, productGrid, gallery, video, pullQuote, note, button, coupon, countdown]
