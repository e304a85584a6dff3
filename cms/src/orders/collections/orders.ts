import type { CollectionConfig, Field, FieldAccess } from 'payload'
import { fenField } from '../../money/fen-field.ts'
import { canField, hiddenUnlessReadable, type Principal, staffAccess } from '../../permissions/permissions.ts'
import { orderEndpoints } from '../endpoints/order-endpoints.ts'
import { giveNumber } from '../hooks/give-number.ts'
import { FULFILMENT_WORDS, METHOD_WORDS, PAYMENT_WORDS, STATUS_WORDS } from '../rules/order-words.ts'
import { readByStaffOrOwner } from './own-orders.ts'
import { stateField } from './state-field.ts'

/** The shopper wrote the address and may see it; staff by their row in the table. */
const readAddress: FieldAccess = ({ req }) =>
  canField(req.user as Principal, 'read', 'orders.address') || req.user?.collection === 'customers'

const amount = (name: string, label: { zh: string; en: string }): Field =>
  fenField({ name, label, required: true, defaultValue: 0 })

const instant = (name: string, label: { zh: string; en: string }, options: { index?: true } = {}): Field => ({
  name,
  type: 'date',
  label,
  ...options,
  admin: { width: '33%', date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } },
})

const line = (name: string, label: { zh: string; en: string }, width: string): Field => ({
  name,
  type: 'text',
  label,
  maxLength: 200,
  admin: { width },
})

/**
 * What a shopper bought, in three dimensions of state. Nobody edits an order: it is placed by the checkout
 * and changed by commands, each of which is logged.
 */
export const Orders: CollectionConfig = {
  slug: 'orders',
  labels: { singular: { zh: '订单', en: 'Order' }, plural: { zh: '订单', en: 'Orders' } },
  access: { ...staffAccess('orders'), read: readByStaffOrOwner('orders', 'customer') },
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-placedAt',
  endpoints: orderEndpoints,
  indexes: [{ fields: ['status', 'fulfilment', 'placedAt'] }, { fields: ['status', 'payment', 'placedAt'] }],
  admin: {
    group: { zh: '订单', en: 'Orders' },
    hidden: hiddenUnlessReadable('orders'),
    hideAPIURL: true,
    disableCopyToLocale: true,
    useAsTitle: 'number',
    defaultColumns: ['number', 'placedAt', 'totals.payable', 'payment', 'fulfilment', 'status', 'customer'],
    listSearchableFields: ['number', 'email'],
    description: {
      zh: '订单不能直接修改：付款、发货、退款都通过订单页上的操作完成，并留下记录。',
      en: 'Orders are not edited: payment, shipping and refunds are commands on the order, and each is logged.',
    },
    components: { beforeListTable: ['/orders/admin/OrderFilters.tsx#OrderFilters'] },
  },
  hooks: { beforeValidate: [giveNumber('FS')] },
  fields: [
    {
      name: 'desk',
      type: 'ui',
      admin: {
        components: { Field: '/orders/admin/OrderDesk.tsx#OrderDesk' },
        disableListColumn: true,
        disableBulkEdit: true,
      },
    },
    stateField({
      name: 'status',
      label: { zh: '状态', en: 'Status' },
      defaultValue: 'open',
      words: STATUS_WORDS,
      Cell: '/orders/admin/StateCells.tsx#OrderStatusCell',
    }),
    stateField({
      name: 'payment',
      label: { zh: '付款', en: 'Payment' },
      defaultValue: 'pending',
      words: PAYMENT_WORDS,
      Cell: '/orders/admin/StateCells.tsx#PaymentCell',
    }),
    stateField({
      name: 'fulfilment',
      label: { zh: '配送', en: 'Fulfilment' },
      defaultValue: 'unfulfilled',
      words: FULFILMENT_WORDS,
      Cell: '/orders/admin/StateCells.tsx#FulfilmentCell',
    }),
    stateField({
      name: 'paymentMethod',
      label: { zh: '付款方式', en: 'Payment method' },
      defaultValue: 'online',
      words: METHOD_WORDS,
      Cell: '/orders/admin/StateCells.tsx#PaymentMethodCell',
    }),
    {
      type: 'collapsible',
      label: { zh: '订单原始数据', en: 'The order as recorded' },
      admin: { initCollapsed: true },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'number',
              type: 'text',
              required: true,
              unique: true,
              index: true,
              maxLength: 40,
              label: { zh: '订单号', en: 'Number' },
              admin: { width: '34%' },
            },
            {
              name: 'customer',
              type: 'relationship',
              relationTo: 'customers',
              index: true,
              label: { zh: '顾客', en: 'Customer' },
              admin: {
                width: '33%',
                allowEdit: false,
                allowCreate: false,
                components: { Cell: '/orders/admin/BuyerCell.tsx#BuyerCell' },
              },
            },
            {
              name: 'email',
              type: 'email',
              index: true,
              label: { zh: '访客邮箱', en: 'Guest email' },
              admin: { width: '33%' },
            },
          ],
        },
        {
          name: 'address',
          type: 'group',
          label: { zh: '收货信息', en: 'Delivery' },
          access: { read: readAddress },
          fields: [
            {
              type: 'row',
              fields: [
                line('recipient', { zh: '收件人', en: 'Recipient' }, '50%'),
                line('phone', { zh: '手机', en: 'Phone' }, '50%'),
              ],
            },
            {
              type: 'row',
              fields: [
                line('province', { zh: '省', en: 'Province' }, '33%'),
                line('city', { zh: '市', en: 'City' }, '33%'),
                line('district', { zh: '区县', en: 'District' }, '33%'),
                {
                  ...line('regionCode', { zh: '区划代码', en: 'Region code' }, '33%'),
                  admin: { hidden: true },
                } as Field,
              ],
            },
            {
              type: 'row',
              fields: [
                line('street', { zh: '详细地址', en: 'Street' }, '75%'),
                line('postcode', { zh: '邮编', en: 'Postcode' }, '25%'),
              ],
            },
          ],
        },
        {
          name: 'totals',
          type: 'group',
          label: { zh: '金额', en: 'Totals' },
          fields: [
            {
              type: 'row',
              fields: [
                amount('items', { zh: '商品金额', en: 'Items' }),
                amount('discount', { zh: '优惠', en: 'Discount' }),
                amount('shipping', { zh: '运费', en: 'Shipping' }),
                amount('payable', { zh: '应付', en: 'Payable' }),
                amount('paid', { zh: '实收', en: 'Paid' }),
                amount('refunded', { zh: '已退', en: 'Refunded' }),
              ],
            },
          ],
        },
        { name: 'couponCode', type: 'text', maxLength: 40, label: { zh: '优惠码', en: 'Coupon' } },
        {
          name: 'message',
          type: 'textarea',
          maxLength: 500,
          label: { zh: '买家留言', en: 'Message from the shopper' },
        },
        {
          type: 'row',
          fields: [
            instant('placedAt', { zh: '下单时间', en: 'Placed' }, { index: true }),
            instant('paidAt', { zh: '付款时间', en: 'Paid at' }),
            instant('shippedAt', { zh: '发货时间', en: 'Shipped at' }),
            instant('completedAt', { zh: '完成时间', en: 'Completed' }),
            instant('cancelledAt', { zh: '取消时间', en: 'Cancelled' }),
            instant('payBy', { zh: '付款期限', en: 'Pay by' }),
          ],
        },
        { name: 'cancelReason', type: 'text', maxLength: 500, label: { zh: '取消原因', en: 'Reason for cancelling' } },
        {
          name: 'receipt',
          type: 'json',
          label: { zh: '计价明细', en: 'Receipt' },
          admin: {
            description: { zh: '下单时每项优惠的取舍', en: 'What was applied and refused when it was placed' },
            components: { Field: '/admin/DataField.tsx#DataField' },
          },
        },
        { name: 'locale', type: 'text', maxLength: 5, label: { zh: '语言', en: 'Language' } },
        // One cart, one order: the index decides when two checkouts of a cart meet.
        { name: 'cartId', type: 'text', unique: true, maxLength: 40, hidden: true },
        // Of the guest's link only the hash is kept.
        { name: 'tokenHash', type: 'text', unique: true, maxLength: 64, hidden: true },
      ],
    },
  ],
}
