import type { GlobalConfig } from 'payload'
import { fenField } from '../../money/fen-field.ts'
import { recordChange, tagOf } from '../../outbox/outbox.ts'
import { can, hiddenUnlessReadable, type Principal } from '../../permissions/permissions.ts'
import { DEFAULT_SHIPPING } from '../rules/shipping-fee.ts'

/** What sending an order costs: one fee, or nothing from an amount on. */
export const ShippingTerms: GlobalConfig = {
  slug: 'shipping-terms',
  label: { zh: '运费', en: 'Shipping' },
  access: {
    read: ({ req }) => can(req.user as Principal, 'read', 'shipping-terms'),
    readVersions: () => false,
    update: ({ req }) => can(req.user as Principal, 'update', 'shipping-terms'),
  },
  lockDocuments: false,
  admin: {
    group: { zh: '营销', en: 'Marketing' },
    hidden: hiddenUnlessReadable('shipping-terms'),
    description: {
      zh: '按订单收一次运费；商品实付（优惠后）达到金额则包邮。',
      en: 'One fee for an order; none when the goods, after discounts, reach the amount.',
    },
  },
  hooks: {
    afterChange: [
      async ({ doc, req }) => {
        await recordChange(req, { collection: 'shipping-terms', docId: 'shipping-terms', tags: [tagOf.shell] })
        return doc
      },
    ],
  },
  fields: [
    {
      type: 'row',
      fields: [
        fenField({ name: 'fee', required: true, defaultValue: DEFAULT_SHIPPING.fee, label: { zh: '运费', en: 'Fee' } }),
        fenField({
          name: 'freeFrom',
          defaultValue: DEFAULT_SHIPPING.freeFrom,
          label: { zh: '满多少包邮', en: 'Free from' },
          admin: { description: { zh: '留空为从不包邮', en: 'Empty: never free' } },
        }),
      ],
    },
  ],
}
