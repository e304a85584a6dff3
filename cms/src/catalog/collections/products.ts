import { editorialCollection, richText, seoField, slugField } from '../../editorial/editorial.ts'
import { setSkuPictures } from '../../intake/intake.ts'
import { windowField } from '../../time/time.ts'
import { productTags } from '../product-tags.ts'

const CODE = /^[a-z][a-z0-9-]*$/
const isCode = (value: unknown, { req }: { req: { i18n: { language: string } } }): true | string =>
  (typeof value === 'string' && CODE.test(value)) ||
  (req.i18n.language === 'zh'
    ? '代码以小写字母开头，只含小写字母、数字和连字符。'
    : 'A code begins with a lower-case letter and holds lower-case letters, digits and hyphens.')

/**
 * What is sold, as shoppers read it. Price and stock live with the SKUs, outside versions: a text edit
 * must never write an old price or an old stock number back.
 */
export const Products = editorialCollection({
  slug: 'products',
  labels: { singular: { zh: '商品', en: 'Product' }, plural: { zh: '商品', en: 'Products' } },
  tagsOf: productTags,
  versions: { maxPerDoc: 20 },
  hooks: { afterChange: [setSkuPictures] },
  admin: {
    group: { zh: '商品', en: 'Catalogue' },
    useAsTitle: 'title',
    defaultColumns: ['title', 'brand', 'categories', '_status', 'window', 'updatedAt'],
    listSearchableFields: ['title', 'slug', 'keywords'],
    description: {
      zh: '商品资料与上下架时段；价格和库存在“单品”里。',
      en: 'Product content and shelf window; price and stock are with the SKUs.',
    },
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: { zh: '基本', en: 'Basics' },
          fields: [
            {
              name: 'title',
              type: 'text',
              required: true,
              localized: true,
              maxLength: 80,
              label: { zh: '标题', en: 'Title' },
            },
            {
              name: 'subtitle',
              type: 'text',
              localized: true,
              maxLength: 120,
              label: { zh: '副标题', en: 'Subtitle' },
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'brand',
                  type: 'relationship',
                  relationTo: 'brands',
                  index: true,
                  label: { zh: '品牌', en: 'Brand' },
                },
                {
                  name: 'badge',
                  type: 'text',
                  localized: true,
                  maxLength: 8,
                  label: { zh: '角标', en: 'Badge' },
                  admin: { description: { zh: '如“新品”，不超过 8 字', en: 'Such as "New"; 8 characters at most' } },
                },
              ],
            },
            {
              name: 'categories',
              type: 'relationship',
              relationTo: 'categories',
              hasMany: true,
              required: true,
              index: true,
              label: { zh: '类目', en: 'Categories' },
              admin: {
                description: {
                  zh: '第一个是主类目，决定面包屑。',
                  en: 'The first is the main one and gives the breadcrumb.',
                },
              },
            },
            {
              name: 'keywords',
              type: 'text',
              hasMany: true,
              localized: true,
              label: { zh: '搜索词', en: 'Search words' },
              admin: {
                description: { zh: '顾客可能用来找它的其他说法', en: 'Other words shoppers may look for it by' },
              },
            },
            {
              name: 'description',
              type: 'richText',
              localized: true,
              editor: richText,
              label: { zh: '详情文字', en: 'Description' },
            },
          ],
        },
        {
          label: { zh: '图片', en: 'Pictures' },
          fields: [
            {
              name: 'gallery',
              type: 'upload',
              relationTo: 'media',
              hasMany: true,
              label: { zh: '主图', en: 'Gallery' },
              admin: {
                description: {
                  zh: '第一张是主图。建议 1200 像素以上。',
                  en: 'The first is the main picture. 1200 px or more is best.',
                },
              },
            },
            {
              name: 'detailStrip',
              type: 'upload',
              relationTo: 'media',
              hasMany: true,
              label: { zh: '详情图', en: 'Detail pictures' },
              admin: {
                description: {
                  zh: '750 像素宽的长图，依次无缝排列',
                  en: 'Long pictures 750 px wide, shown one below the other without seams',
                },
              },
            },
          ],
        },
        {
          label: { zh: '规格与参数', en: 'Options and attributes' },
          fields: [
            {
              name: 'options',
              type: 'array',
              label: { zh: '规格项', en: 'Options' },
              labels: { singular: { zh: '规格项', en: 'Option' }, plural: { zh: '规格项', en: 'Options' } },
              maxRows: 4,
              fields: [
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'code',
                      type: 'text',
                      required: true,
                      validate: isCode as never,
                      label: { zh: '代码', en: 'Code' },
                    },
                    {
                      name: 'title',
                      type: 'text',
                      required: true,
                      localized: true,
                      label: { zh: '名称', en: 'Title' },
                    },
                  ],
                },
                {
                  name: 'values',
                  type: 'array',
                  required: true,
                  minRows: 1,
                  label: { zh: '规格值', en: 'Values' },
                  labels: { singular: { zh: '规格值', en: 'Value' }, plural: { zh: '规格值', en: 'Values' } },
                  fields: [
                    {
                      type: 'row',
                      fields: [
                        {
                          name: 'code',
                          type: 'text',
                          required: true,
                          validate: isValueCode as never,
                          label: { zh: '代码', en: 'Code' },
                        },
                        {
                          name: 'title',
                          type: 'text',
                          required: true,
                          localized: true,
                          label: { zh: '名称', en: 'Title' },
                        },
                      ],
                    },
                  ],
                },
              ],
            },
            {
              name: 'attributes',
              type: 'array',
              label: { zh: '参数', en: 'Attributes' },
              labels: { singular: { zh: '参数', en: 'Attribute' }, plural: { zh: '参数', en: 'Attributes' } },
              fields: [
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'code',
                      type: 'text',
                      required: true,
                      validate: isCode as never,
                      label: { zh: '代码', en: 'Code' },
                      admin: {
                        description: {
                          zh: '相同代码的参数成为筛选项',
                          en: 'Attributes with the same code become a filter',
                        },
                      },
                    },
                    { name: 'name', type: 'text', required: true, localized: true, label: { zh: '名称', en: 'Name' } },
                    { name: 'value', type: 'text', required: true, localized: true, label: { zh: '值', en: 'Value' } },
                  ],
                },
              ],
            },
            {
              name: 'skus',
              type: 'join',
              collection: 'skus',
              on: 'product',
              defaultLimit: 50,
              label: { zh: '单品', en: 'SKUs' },
              admin: { defaultColumns: ['code', 'price', 'compareAt', 'active'], allowCreate: true },
            },
          ],
        },
        { label: { zh: '搜索与分享', en: 'SEO' }, fields: [seoField] },
      ],
    },
    slugField(),
    windowField({
      label: { zh: '上架时段', en: 'On the shelf' },
      from: { zh: '上架', en: 'From' },
      until: { zh: '下架', en: 'Until' },
    }),
    {
      name: 'related',
      type: 'relationship',
      relationTo: 'products',
      hasMany: true,
      maxRows: 8,
      label: { zh: '搭配商品', en: 'Goes with' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'sales',
      type: 'number',
      defaultValue: 0,
      custom: { content: false },
      index: true,
      label: { zh: '近期销量', en: 'Recent sales' },
      admin: { position: 'sidebar', readOnly: true },
      access: { create: () => false, update: () => false },
    },
  ],
})

function isValueCode(value: unknown, { req }: { req: { i18n: { language: string } } }): true | string {
  return (
    (typeof value === 'string' && /^[a-z0-9][a-z0-9.-]*$/.test(value)) ||
    (req.i18n.language === 'zh'
      ? '规格值代码只含小写字母、数字、点和连字符。'
      : 'A value code holds lower-case letters, digits, dots and hyphens.')
  )
}
