import type { CollectionConfig } from 'payload'
import { fenField } from '../../money/fen-field.ts'
import { hiddenUnlessReadable, staffAccess } from '../../permissions/permissions.ts'
import { PAYMENT_STANDING_WORDS, PROVIDER_WORDS } from '../rules/payment-words.ts'
import { wordOf } from './word-of.ts'

/** Money asked for and received for orders. Written by the checkout, by notifications and by commands, never by hand. */
export const Payments: CollectionConfig = {
  slug: 'payments',
  labels: { singular: { zh: '收款', en: 'Payment' }, plural: { zh: '收款', en: 'Payments' } },
  access: staffAccess('payments'),
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    group: { zh: '订单', en: 'Orders' },
    hidden: hiddenUnlessReadable('payments'),
    hideAPIURL: true,
    useAsTitle: 'orderNumber',
    defaultColumns: ['createdAt', 'orderNumber', 'provider', 'state', 'amount', 'captured', 'refunded', 'capturedAt'],
    listSearchableFields: ['orderNumber', 'externalId'],
    description: {
      zh: '每笔订单应收与实收的款项。由下单、支付通知和财务确认写入，不能手工修改。',
      en: 'What was asked for and received for each order. Written by orders, notifications and finance commands, never by hand.',
    },
  },
  fields: [
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      required: true,
      index: true,
      label: { zh: '订单', en: 'Order' },
    },
    {
      name: 'orderNumber',
      type: 'text',
      virtual: 'order.number',
      label: { zh: '订单号', en: 'Order number' },
      admin: { hidden: true },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'provider',
          type: 'text',
          required: true,
          label: { zh: '渠道', en: 'Provider' },
          validate: wordOf(PROVIDER_WORDS),
          admin: { components: { Cell: '/payments/admin/MoneyCells.tsx#ProviderCell' } },
        },
        {
          name: 'state',
          type: 'text',
          required: true,
          defaultValue: 'pending',
          index: true,
          label: { zh: '状态', en: 'State' },
          validate: wordOf(PAYMENT_STANDING_WORDS),
          admin: { components: { Cell: '/payments/admin/MoneyCells.tsx#PaymentStateCell' } },
        },
        {
          name: 'externalId',
          type: 'text',
          index: true,
          maxLength: 200,
          label: { zh: '渠道单号', en: "Provider's number" },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        fenField({ name: 'amount', label: { zh: '应收', en: 'Due' }, required: true }),
        fenField({ name: 'captured', label: { zh: '实收', en: 'Received' }, required: true, defaultValue: 0 }),
        fenField({ name: 'refunded', label: { zh: '已退', en: 'Given back' }, required: true, defaultValue: 0 }),
      ],
    },
    { name: 'capturedAt', type: 'date', label: { zh: '到账时间', en: 'Received at' } },
    { name: 'note', type: 'text', maxLength: 500, label: { zh: '备注', en: 'Note' } },
  ],
}
