import type { CollectionConfig } from 'payload'
import { commandEndpoint } from '../../commands/commands.ts'
import { fenField } from '../../money/fen-field.ts'
import { hiddenUnlessReadable, staffAccess } from '../../permissions/permissions.ts'
import { payOut } from '../endpoints/pay-out.ts'
import { readRefundDesk } from '../endpoints/read-refund-desk.ts'
import { REFUND_STANDING_WORDS } from '../rules/payment-words.ts'
import { wordOf } from './word-of.ts'

/** Money given back, one row a decision. The row is written with the decision; the provider is told after it. */
export const Refunds: CollectionConfig = {
  slug: 'refunds',
  labels: { singular: { zh: '退款', en: 'Refund' }, plural: { zh: '退款', en: 'Refunds' } },
  access: staffAccess('refunds'),
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  endpoints: [commandEndpoint({ payOut }), readRefundDesk],
  admin: {
    group: { zh: '订单', en: 'Orders' },
    hidden: hiddenUnlessReadable('refunds'),
    hideAPIURL: true,
    useAsTitle: 'orderNumber',
    defaultColumns: ['createdAt', 'orderNumber', 'amount', 'state', 'reason', 'automatic', 'actor'],
    listSearchableFields: ['orderNumber', 'reason'],
    description: {
      zh: '退款在订单页上发起；合计不会超过实收。',
      en: 'Refunds are given on the order page; together they never exceed what was received.',
    },
    components: { beforeListTable: ['/payments/admin/RefundFilters.tsx#RefundFilters'] },
  },
  fields: [
    {
      name: 'desk',
      type: 'ui',
      admin: {
        components: { Field: '/payments/admin/RefundDesk.tsx#RefundDesk' },
        disableListColumn: true,
        disableBulkEdit: true,
      },
    },
    {
      type: 'row',
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
          name: 'payment',
          type: 'relationship',
          relationTo: 'payments',
          required: true,
          index: true,
          label: { zh: '收款', en: 'Payment' },
        },
      ],
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
        fenField({ name: 'amount', label: { zh: '金额', en: 'Amount' }, required: true, min: 1 }),
        {
          name: 'state',
          type: 'text',
          required: true,
          defaultValue: 'requested',
          index: true,
          label: { zh: '状态', en: 'State' },
          validate: wordOf(REFUND_STANDING_WORDS),
          admin: { components: { Cell: '/payments/admin/MoneyCells.tsx#RefundStateCell' } },
        },
        { name: 'doneAt', type: 'date', label: { zh: '退款时间', en: 'Done' } },
      ],
    },
    { name: 'reason', type: 'text', required: true, maxLength: 500, label: { zh: '原因', en: 'Reason' } },
    {
      name: 'lines',
      type: 'json',
      label: { zh: '退款明细', en: 'Lines' },
      admin: {
        description: { zh: '按明细退款时的件数与金额', en: 'Pieces and amounts when given back by line' },
        components: { Field: '/admin/DataField.tsx#DataField' },
      },
    },
    { name: 'automatic', type: 'checkbox', defaultValue: false, label: { zh: '自动退款', en: 'Automatic' } },
    { name: 'actor', type: 'relationship', relationTo: 'staff', label: { zh: '操作人', en: 'Actor' } },
    {
      type: 'row',
      fields: [
        { name: 'paidOutBy', type: 'relationship', relationTo: 'staff', label: { zh: '打款人', en: 'Paid out by' } },
        { name: 'note', type: 'text', maxLength: 500, label: { zh: '打款备注', en: 'Note of the payout' } },
      ],
    },
  ],
}
