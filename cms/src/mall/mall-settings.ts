import type { Field, GlobalConfig } from 'payload'
import { refuseUnlawfulGlobal } from '../lint/lint.ts'
import { recordChange, tagOf } from '../outbox/outbox.ts'
import { can, type Principal } from '../permissions/permissions.ts'

const day = (value: string, zh: string, en: string) => ({ value, label: { zh, en } })

const calendarDays = (name: 'holidays' | 'extraDays', label: { zh: string; en: string }): Field => ({
  name,
  type: 'text',
  hasMany: true,
  label,
  validate: (value: unknown, { req }: { req: { i18n: { language: string } } }) =>
    ((value ?? []) as string[]).every((one) => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(one)) ||
    (req.i18n.language === 'zh' ? '日期请写成 2026-10-01。' : 'Write days like 2026-10-01.'),
  admin: { width: '50%' },
})

const clock = (name: string, defaultValue: string, label: { zh: string; en: string }): Field => ({
  name,
  type: 'text',
  defaultValue,
  label,
  validate: (value: unknown, { req }: { req: { i18n: { language: string } } }) =>
    /^([01]\d|2[0-3]):[0-5]\d$/.test(String(value ?? defaultValue)) ||
    (req.i18n.language === 'zh' ? '时间请写成 09:00。' : 'Write a time like 09:00.'),
  admin: { width: '50%' },
})

/** When the team works: what due times are reckoned by. Not for shoppers. */
const workingHoursField: Field = {
  name: 'workingHours',
  type: 'group',
  label: { zh: '团队工作时间', en: 'Working hours of the team' },
  access: { read: ({ req }) => req.user?.collection === 'staff' },
  admin: {
    description: {
      zh: '活动的截止时间按工作时间倒推',
      en: 'Due times of campaigns are reckoned back in working hours',
    },
  },
  fields: [
    {
      name: 'days',
      type: 'select',
      hasMany: true,
      defaultValue: ['1', '2', '3', '4', '5'],
      label: { zh: '工作日', en: 'Working days' },
      options: [
        day('1', '周一', 'Monday'),
        day('2', '周二', 'Tuesday'),
        day('3', '周三', 'Wednesday'),
        day('4', '周四', 'Thursday'),
        day('5', '周五', 'Friday'),
        day('6', '周六', 'Saturday'),
        day('0', '周日', 'Sunday'),
      ],
    },
    {
      type: 'row',
      fields: [
        clock('opens', '09:00', { zh: '上班', en: 'From' }),
        clock('closes', '18:00', { zh: '下班', en: 'Until' }),
      ],
    },
    {
      type: 'row',
      fields: [
        calendarDays('holidays', { zh: '放假的日子', en: 'Holidays' }),
        calendarDays('extraDays', { zh: '调休上班的日子', en: 'Days worked instead' }),
      ],
    },
  ],
}

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
    {
      name: 'autoCompleteDays',
      type: 'number',
      defaultValue: 10,
      min: 1,
      max: 90,
      label: { zh: '发货多少天后自动确认收货', en: 'Days after shipping until an order completes by itself' },
      admin: {
        description: {
          zh: '顾客没有确认、也没有未办完的工单时，到期自动完成。顾客在订单页能看到这个时间。',
          en: 'Unless the shopper has a ticket that is still open. Shoppers see the time on the page of their order.',
        },
      },
    },
    workingHoursField,
    { name: 'legalLine', type: 'text', localized: true, label: { zh: '备案与主体', en: 'Legal line' } },
  ],
}
