import type { CollectionConfig } from 'payload'
import { announces } from '../../editorial/editorial.ts'
import { refuseUnlawfulSave } from '../../lint/lint.ts'
import { fenField } from '../../money/fen-field.ts'
import { tagOf } from '../../outbox/outbox.ts'
import { hiddenUnlessReadable, staffAccess } from '../../permissions/permissions.ts'
import { windowField } from '../../time/time.ts'
import { readCouponUses } from '../hooks/read-coupon-uses.ts'
import { refuseDeletingRedeemed } from '../hooks/refuse-deleting-redeemed.ts'
import { isCouponCode } from '../rules/coupon-code.ts'

const outbox = announces('coupons', (doc: { code: string }) => [tagOf.coupon(doc.code)])

const wholeOrNothing =
  (least: number) =>
  (value: unknown, { req }: { req: { i18n: { language: string } } }): true | string =>
    value == null ||
    (Number.isSafeInteger(value) && (value as number) >= least) ||
    (req.i18n.language === 'zh' ? `请填写不小于 ${least} 的整数。` : `A whole number, ${least} or more.`)

/**
 * A code that takes an amount off an order from a threshold on (满减). Neither versions nor drafts: what a
 * coupon is worth is what stands here, from the moment it is saved.
 */
export const Coupons: CollectionConfig = {
  slug: 'coupons',
  labels: { singular: { zh: '优惠券', en: 'Coupon' }, plural: { zh: '优惠券', en: 'Coupons' } },
  access: staffAccess('coupons'),
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    group: { zh: '营销', en: 'Marketing' },
    hidden: hiddenUnlessReadable('coupons'),
    useAsTitle: 'code',
    defaultColumns: ['code', 'threshold', 'amount', 'used', 'totalLimit', 'window', 'active'],
    listSearchableFields: ['code', 'note'],
    description: {
      zh: '满减优惠码。每笔订单最多用一张；使用次数由订单累计，取消未付款的订单会退回次数。',
      en: 'Codes that take an amount off. One per order; orders count the uses, and an order cancelled before payment gives its use back.',
    },
  },
  hooks: {
    beforeChange: [refuseUnlawfulSave('code'), outbox.beforeChange],
    afterChange: [outbox.afterChange],
    beforeDelete: [refuseDeletingRedeemed],
    afterDelete: [outbox.afterDelete],
  },
  fields: [
    {
      name: 'code',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      maxLength: 40,
      label: { zh: '优惠码', en: 'Code' },
      hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? value.trim().toUpperCase() : value)] },
      validate: (value: unknown, { req }: { req: { i18n: { language: string } } }) =>
        isCouponCode(value) ||
        (req.i18n.language === 'zh'
          ? '优惠码为 4 到 40 个大写字母、数字或连字符。'
          : 'A code is 4 to 40 capitals, digits or hyphens.'),
    },
    {
      type: 'row',
      fields: [
        fenField({
          name: 'threshold',
          label: { zh: '满', en: 'From' },
          required: true,
          admin: { description: { zh: '商品金额达到多少可用', en: 'Value of goods from which it can be used' } },
        }),
        fenField({ name: 'amount', label: { zh: '减', en: 'Takes off' }, required: true, min: 1 }),
      ],
    },
    windowField(),
    {
      type: 'row',
      fields: [
        {
          name: 'totalLimit',
          type: 'number',
          label: { zh: '总次数', en: 'Uses in all' },
          validate: wholeOrNothing(1),
          admin: { description: { zh: '留空为不限', en: 'Empty: no limit' } },
        },
        {
          name: 'perCustomerLimit',
          type: 'number',
          defaultValue: 1,
          label: { zh: '每人次数', en: 'Uses per shopper' },
          validate: wholeOrNothing(1),
          admin: {
            description: {
              zh: '留空为不限；未登录的顾客按邮箱计',
              en: 'Empty: no limit; shoppers without an account are told apart by mail address',
            },
          },
        },
        {
          // Counted in a table of its own: saving the form writes every field back and would undo uses made meanwhile.
          name: 'used',
          type: 'number',
          virtual: true,
          label: { zh: '已用', en: 'Used' },
          hooks: { afterRead: [readCouponUses] },
          admin: { readOnly: true },
        },
      ],
    },
    { name: 'note', type: 'text', maxLength: 200, label: { zh: '内部备注', en: 'Internal note' } },
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      label: { zh: '启用', en: 'In use' },
      admin: { position: 'sidebar' },
    },
  ],
}
