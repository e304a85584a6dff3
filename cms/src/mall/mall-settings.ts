import type { GlobalConfig } from 'payload'
import { refuseUnlawfulGlobal } from '../lint/lint.ts'
import { recordChange, tagOf } from '../outbox/outbox.ts'
import { can, type Principal } from '../permissions/permissions.ts'

/** What the shop says of itself on every page. */
export const MallSettings: GlobalConfig = {
  slug: 'mall-settings',
  label: { zh: '商城信息', en: 'Mall' },
  access: {
    read: () => true,
    readVersions: () => false,
    update: ({ req }) => can(req.user as Principal, 'update', 'mall-settings'),
  },
  lockDocuments: false,
  admin: {
    group: { zh: '装修', en: 'Storefront' },
    description: {
      zh: '页头页脚显示的名称、客服与备案信息。',
      en: 'Name, service and legal line shown on every page.',
    },
  },
  hooks: {
    beforeChange: [refuseUnlawfulGlobal],
    afterChange: [
      async ({ doc, req }) => {
        await recordChange(req, { collection: 'mall-settings', docId: 'mall-settings', tags: [tagOf.shell] })
        return doc
      },
    ],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      localized: true,
      defaultValue: '坊市',
      label: { zh: '商城名', en: 'Name' },
    },
    { name: 'tagline', type: 'text', localized: true, maxLength: 60, label: { zh: '一句话介绍', en: 'Tagline' } },
    {
      type: 'row',
      fields: [
        { name: 'phone', type: 'text', label: { zh: '客服电话', en: 'Service phone' } },
        { name: 'email', type: 'email', label: { zh: '客服邮箱', en: 'Service mail' } },
        { name: 'hours', type: 'text', localized: true, label: { zh: '服务时间', en: 'Service hours' } },
      ],
    },
    {
      name: 'transferAccount',
      type: 'textarea',
      maxLength: 300,
      label: { zh: '转账收款账户', en: 'Account for transfers' },
      admin: {
        description: {
          zh: '户名、开户行、账号。选择银行转账的顾客会看到。',
          en: 'Holder, bank and number. Shown to shoppers who pay by transfer.',
        },
      },
    },
    { name: 'legalLine', type: 'text', localized: true, label: { zh: '备案与主体', en: 'Legal line' } },
  ],
}
