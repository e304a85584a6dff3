import { APIError, type CollectionConfig } from 'payload'
import { announces, seoField, slugField } from '../../editorial/editorial.ts'
import { lintField, refuseUnlawfulSave } from '../../lint/lint.ts'
import { tagOf } from '../../outbox/outbox.ts'
import { publicAccess } from '../../permissions/permissions.ts'
import { ancestorsOf } from '../category-path.ts'

const outbox = announces('categories', (doc: { id: string; parent?: unknown }) => [
  tagOf.category(doc.id),
  tagOf.categories,
  tagOf.shell,
])

/** The tree of streets the mall is walked by. */
export const Categories: CollectionConfig = {
  slug: 'categories',
  labels: { singular: { zh: '类目', en: 'Category' }, plural: { zh: '类目', en: 'Categories' } },
  access: publicAccess('categories'),
  defaultSort: 'order',
  admin: {
    group: { zh: '商品', en: 'Catalogue' },
    useAsTitle: 'title',
    defaultColumns: ['title', 'parent', 'order', 'slug'],
    listSearchableFields: ['title', 'slug'],
    description: {
      zh: '前台导航与筛选用的类目树，建议不超过三层。',
      en: 'The tree behind navigation and filters; three levels are plenty.',
    },
  },
  hooks: {
    beforeChange: [refuseUnlawfulSave(), outbox.beforeChange],
    beforeValidate: [refuseCircle],
    afterChange: [outbox.afterChange],
    afterDelete: [outbox.afterDelete],
    beforeDelete: [refuseDeletingUsed],
  },
  fields: [
    lintField,
    { name: 'title', type: 'text', required: true, localized: true, maxLength: 40, label: { zh: '名称', en: 'Title' } },
    slugField(),
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'categories',
      index: true,
      label: { zh: '上级类目', en: 'Parent' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'order',
      type: 'number',
      defaultValue: 100,
      index: true,
      label: { zh: '排序', en: 'Order' },
      admin: { position: 'sidebar', description: { zh: '小的在前', en: 'Small first' } },
    },
    { name: 'summary', type: 'textarea', localized: true, maxLength: 200, label: { zh: '简介', en: 'Summary' } },
    { name: 'picture', type: 'upload', relationTo: 'media', label: { zh: '图片', en: 'Picture' } },
    seoField,
  ],
}

type BeforeValidate = NonNullable<NonNullable<CollectionConfig['hooks']>['beforeValidate']>[number]

/** A category must not become its own ancestor. */
async function refuseCircle({ data, originalDoc, req }: Parameters<BeforeValidate>[0]): Promise<typeof data> {
  if (!data?.parent || !originalDoc?.id) return data
  const above = await ancestorsOf(req, String(data.parent))
  if (String(data.parent) === String(originalDoc.id) || above.includes(String(originalDoc.id))) {
    throw new APIError(
      req.i18n.language === 'zh' ? '类目不能放到自己的下级里。' : 'A category cannot be placed below itself.',
      400,
    )
  }
  return data
}

type BeforeDelete = NonNullable<NonNullable<CollectionConfig['hooks']>['beforeDelete']>[number]

/** A category with products or children stays: shoppers would lose their way to them. */
async function refuseDeletingUsed({ id, req }: Parameters<BeforeDelete>[0]): Promise<void> {
  const [products, children] = await Promise.all([
    req.payload.count({ collection: 'products', where: { categories: { in: [id] } }, overrideAccess: true }),
    req.payload.count({ collection: 'categories', where: { parent: { equals: id } }, overrideAccess: true }),
  ])
  if (products.totalDocs + children.totalDocs === 0) return
  throw new APIError(
    req.i18n.language === 'zh'
      ? `该类目下还有 ${products.totalDocs} 件商品、${children.totalDocs} 个下级类目，请先移走。`
      : `This category still holds ${products.totalDocs} products and ${children.totalDocs} categories; move them first.`,
    409,
  )
}
