import { APIError, type CollectionBeforeChangeHook, type CollectionConfig } from 'payload'
import { recordActivity } from '../../activity/activity.ts'
import { fieldWriteAccess, hiddenUnlessReadable, staffAccess } from '../../permissions/permissions.ts'
import { isAdWord } from '../rules/find-ad-words.ts'

/**
 * Words that may be used because they were proved: with evidence, for a time, and approved by someone who answers for
 * it. Without approval, or after its time, an exception excuses nothing.
 */
export const WordExceptions: CollectionConfig = {
  slug: 'word-exceptions',
  labels: { singular: { zh: '用语例外', en: 'Word exception' }, plural: { zh: '用语例外', en: 'Word exceptions' } },
  access: staffAccess('word-exceptions'),
  admin: {
    group: { zh: '内容', en: 'Content' },
    hidden: hiddenUnlessReadable('word-exceptions'),
    useAsTitle: 'word',
    defaultColumns: ['word', 'approved', 'until', 'reason', 'updatedAt'],
    listSearchableFields: ['word', 'reason'],
    description: {
      zh: '有依据才能用的词：上传证明、写明期限，由运营批准后生效，到期自动失效。',
      en: 'Words that may be used because they are proved: attach the proof and a term; operations approve, and it ends by itself.',
    },
  },
  hooks: {
    beforeChange: [approveKnowingly],
    afterChange: [
      async ({ doc, previousDoc, req }) => {
        if (doc.approved !== (previousDoc?.approved ?? false))
          await recordActivity(req, {
            action: doc.approved ? 'word-exceptions.approve' : 'word-exceptions.withdraw',
            resource: 'word-exceptions',
            docId: String(doc.id),
            summary: String(doc.word),
          })
        return doc
      },
    ],
  },
  fields: [
    {
      name: 'word',
      type: 'text',
      required: true,
      index: true,
      maxLength: 40,
      label: { zh: '词', en: 'Word' },
      validate: (value: unknown, { req }: { req: { i18n: { language: string } } }) =>
        (typeof value === 'string' && isAdWord(value)) ||
        (req.i18n.language === 'en'
          ? 'No rule knows this word; copy it from the list of findings.'
          : '没有规则管这个词；请照检查结果里的原词填写。'),
      admin: { description: { zh: '检查结果里显示的词，如“独家”', en: 'As the findings name it' } },
    },
    {
      name: 'reason',
      type: 'textarea',
      required: true,
      maxLength: 400,
      label: { zh: '依据', en: 'Grounds' },
      admin: { description: { zh: '谁在何时证明了什么', en: 'Who proved what, and when' } },
    },
    {
      name: 'evidence',
      type: 'upload',
      relationTo: 'media',
      required: true,
      filterOptions: { kind: { equals: 'evidence' } },
      label: { zh: '证明', en: 'Evidence' },
    },
    {
      name: 'until',
      type: 'date',
      required: true,
      index: true,
      label: { zh: '有效至', en: 'Until' },
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'scope',
      type: 'relationship',
      relationTo: ['articles', 'banners', 'campaigns', 'products', 'pages', 'notices'],
      label: { zh: '只用于', en: 'Only in' },
      admin: { description: { zh: '留空则全店可用', en: 'Empty: anywhere in the shop' } },
    },
    {
      name: 'approved',
      type: 'checkbox',
      defaultValue: false,
      label: { zh: '批准', en: 'Approved' },
      access: fieldWriteAccess('word-exceptions.approved'),
      admin: { position: 'sidebar' },
    },
    {
      name: 'approvedBy',
      type: 'relationship',
      relationTo: 'staff',
      label: { zh: '批准人', en: 'Approved by' },
      access: { create: () => false, update: () => false },
      admin: { position: 'sidebar', readOnly: true },
    },
  ],
}

/** Approval is of what stands there: any other change withdraws it. */
function approveKnowingly({
  data,
  originalDoc,
  req,
}: Parameters<CollectionBeforeChangeHook>[0]): Record<string, unknown> {
  const changed = ['word', 'reason', 'evidence', 'until', 'scope'].some(
    (name) => name in data && JSON.stringify(idOf(data[name])) !== JSON.stringify(idOf(originalDoc?.[name])),
  )
  const isApproving = data.approved === true && originalDoc?.approved !== true
  if (originalDoc?.approved && changed && !isApproving) return { ...data, approved: false, approvedBy: null }
  if (!isApproving) return data
  if (!originalDoc || changed)
    throw new APIError(
      req.i18n.language === 'en' ? 'Save it first; then approve what was saved.' : '请先保存，再批准保存好的内容。',
      409,
    )
  return { ...data, approvedBy: req.user?.id ?? null }
}

const idOf = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value ?? null
  if ('relationTo' in value) return [value.relationTo, idOf((value as { value?: unknown }).value)]
  return 'id' in value ? value.id : value
}
