import type { CollectionConfig, Field, FieldAccess } from 'payload'
import { giveNumber, readByStaffOrOwner, stateField } from '../../orders/orders.ts'
import { can, hiddenUnlessReadable, type Principal, staffAccess } from '../../permissions/permissions.ts'
import { ticketEndpoints } from '../endpoints/ticket-endpoints.ts'
import { TICKET_KIND_WORDS, TICKET_PRIORITY_WORDS, TICKET_STATE_WORDS } from '../rules/ticket-words.ts'
import { keepTokenHash } from '../shop/ticket-token.ts'

/** How the shop works on a ticket is not the shopper's to read, nor anybody's to set past the commands. */
const readByStaff: FieldAccess = ({ req }) => can(req.user as Principal, 'read', 'tickets')
const setByCommandsOnly = { create: () => false, update: () => false }

const instant = (name: string, label: { zh: string; en: string }, Cell?: string): Field => ({
  name,
  type: 'date',
  label,
  index: true,
  access: setByCommandsOnly,
  admin: {
    hidden: true,
    date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
    ...(Cell ? { components: { Cell } } : {}),
  },
})

/**
 * A shopper's question, complaint or return, worked on by the service desk. Staff open one for a shopper
 * who called; from then on commands change it, and each is logged.
 */
export const Tickets: CollectionConfig = {
  slug: 'tickets',
  labels: { singular: { zh: '工单', en: 'Ticket' }, plural: { zh: '工单', en: 'Tickets' } },
  access: { ...staffAccess('tickets'), read: readByStaffOrOwner('tickets', 'customer') },
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-lastMessageAt',
  endpoints: ticketEndpoints,
  indexes: [{ fields: ['state', 'lastMessageAt'] }],
  admin: {
    group: { zh: '客服', en: 'Service' },
    hidden: hiddenUnlessReadable('tickets'),
    hideAPIURL: true,
    disableCopyToLocale: true,
    useAsTitle: 'subject',
    defaultColumns: ['number', 'subject', 'kind', 'state', 'priority', 'firstResponseAt', 'assignee', 'lastMessageAt'],
    listSearchableFields: ['number', 'subject', 'email'],
    description: {
      zh: '顾客的咨询、投诉与退换货。回复与状态变更在工单页上完成，并留下记录。',
      en: 'Questions, complaints and returns. Replies and changes of state are commands on the ticket, and each is logged.',
    },
    components: { beforeListTable: ['/service/admin/TicketFilters.tsx#TicketFilters'] },
  },
  hooks: {
    beforeValidate: [giveNumber('T')],
    beforeChange: [
      ({ data, operation }) =>
        operation === 'create' && !data.lastMessageAt ? { ...data, lastMessageAt: new Date().toISOString() } : data,
    ],
    afterChange: [keepTokenHash],
  },
  fields: [
    {
      name: 'desk',
      type: 'ui',
      admin: {
        components: { Field: '/service/admin/TicketDesk.tsx#TicketDesk' },
        disableListColumn: true,
        disableBulkEdit: true,
      },
    },
    {
      // What a colleague fills in for a shopper who called; from then on the desk above shows it.
      type: 'collapsible',
      label: { zh: '新工单', en: 'New ticket' },
      admin: { condition: (data) => !data?.id },
      fields: [
        { name: 'subject', type: 'text', required: true, maxLength: 200, label: { zh: '主题', en: 'Subject' } },
        {
          type: 'row',
          fields: [
            {
              name: 'customer',
              type: 'relationship',
              relationTo: 'customers',
              index: true,
              label: { zh: '顾客', en: 'Customer' },
              admin: { width: '50%', allowCreate: false, allowEdit: false },
            },
            {
              name: 'email',
              type: 'email',
              index: true,
              label: { zh: '访客邮箱', en: 'Guest email' },
              admin: { width: '50%' },
            },
          ],
        },
        {
          type: 'row',
          fields: [
            {
              name: 'order',
              type: 'relationship',
              relationTo: 'orders',
              index: true,
              label: { zh: '相关订单', en: 'About order' },
              admin: { width: '50%', allowCreate: false, allowEdit: false },
            },
            {
              name: 'product',
              type: 'relationship',
              relationTo: 'products',
              index: true,
              label: { zh: '相关商品', en: 'About product' },
              admin: { width: '50%', allowCreate: false, allowEdit: false },
            },
          ],
        },
        {
          name: 'kind',
          type: 'select',
          required: true,
          index: true,
          defaultValue: 'question',
          enumName: 'ticket_kind',
          label: { zh: '类型', en: 'Kind' },
          options: Object.entries(TICKET_KIND_WORDS).map(([value, { zh, en }]) => ({ value, label: { zh, en } })),
        },
      ],
    },
    {
      name: 'number',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      maxLength: 40,
      label: { zh: '工单号', en: 'Number' },
      // Given on creation, after the form has been checked.
      validate: () => true as const,
      admin: { hidden: true },
    },
    {
      ...stateField({
        name: 'state',
        label: { zh: '状态', en: 'State' },
        defaultValue: 'open',
        words: TICKET_STATE_WORDS,
        Cell: '/service/admin/TicketCells.tsx#TicketStateCell',
      }),
      access: setByCommandsOnly,
    },
    {
      ...stateField({
        name: 'priority',
        label: { zh: '优先级', en: 'Priority' },
        defaultValue: 'normal',
        words: TICKET_PRIORITY_WORDS,
        Cell: '/service/admin/TicketCells.tsx#TicketPriorityCell',
      }),
      access: { read: readByStaff, ...setByCommandsOnly },
    },
    {
      name: 'assignee',
      type: 'relationship',
      relationTo: 'staff',
      index: true,
      label: { zh: '负责人', en: 'Assignee' },
      access: { read: readByStaff, ...setByCommandsOnly },
      admin: { hidden: true },
    },
    // Of the shopper's mails; what staff open speaks the account's language.
    { name: 'locale', type: 'text', maxLength: 5, hidden: true, access: setByCommandsOnly },
    instant(
      'firstResponseAt',
      { zh: '首次回复', en: 'First response' },
      '/service/admin/TicketCells.tsx#FirstResponseCell',
    ),
    // How pressing the ticket was when it was answered; the answer is judged by it.
    {
      name: 'firstResponsePriority',
      type: 'text',
      maxLength: 20,
      label: { zh: '首次回复时的优先级', en: 'Priority at the first response' },
      access: { read: readByStaff, ...setByCommandsOnly },
      admin: { hidden: true },
    },
    instant('lastMessageAt', { zh: '最近消息', en: 'Last message' }),
    instant('resolvedAt', { zh: '解决时间', en: 'Resolved' }),
    instant('closedAt', { zh: '关闭时间', en: 'Closed at' }),
    { name: 'tokenHash', type: 'text', hidden: true, index: true, access: { read: () => false, ...setByCommandsOnly } },
  ],
}
