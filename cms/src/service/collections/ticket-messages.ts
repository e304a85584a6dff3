import type { Access, CollectionConfig } from 'payload'
import { can, hiddenUnlessReadable, type Principal, staffAccess } from '../../permissions/permissions.ts'
import { TICKET_AUTHOR_WORDS } from '../rules/ticket-words.ts'

/** Staff by the table; a shopper the open messages of their own tickets, never an internal note. */
const readMessages: Access = ({ req }) => {
  if (can(req.user as Principal, 'read', 'ticket-messages')) return true
  if (req.user?.collection !== 'customers') return false
  return { and: [{ 'ticket.customer': { equals: req.user.id } }, { internal: { equals: false } }] }
}

/** What was said about a ticket, by whom. Messages are added by commands and never changed. */
export const TicketMessages: CollectionConfig = {
  slug: 'ticket-messages',
  labels: { singular: { zh: '工单消息', en: 'Ticket message' }, plural: { zh: '工单消息', en: 'Ticket messages' } },
  access: { ...staffAccess('ticket-messages'), read: readMessages },
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    group: { zh: '客服', en: 'Service' },
    hidden: hiddenUnlessReadable('ticket-messages'),
    hideAPIURL: true,
    useAsTitle: 'body',
    defaultColumns: ['createdAt', 'ticket', 'author', 'body', 'internal'],
    listSearchableFields: ['body'],
    description: { zh: '工单里的每一条消息与内部备注。', en: 'Every message and internal note of the tickets.' },
  },
  fields: [
    {
      name: 'ticket',
      type: 'relationship',
      relationTo: 'tickets',
      required: true,
      index: true,
      label: { zh: '工单', en: 'Ticket' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'author',
          type: 'text',
          required: true,
          label: { zh: '来自', en: 'From' },
          validate: (value: unknown) =>
            (typeof value === 'string' && Object.hasOwn(TICKET_AUTHOR_WORDS, value)) ||
            `unknown author: ${String(value)}`,
          admin: { components: { Cell: '/service/admin/TicketCells.tsx#MessageAuthorCell' } },
        },
        // The shop speaks with one voice: which colleague answered is the desk's to know.
        {
          name: 'staff',
          type: 'relationship',
          relationTo: 'staff',
          label: { zh: '客服', en: 'Staff' },
          access: { read: ({ req }) => can(req.user as Principal, 'read', 'ticket-messages') },
        },
        {
          name: 'internal',
          type: 'checkbox',
          required: true,
          defaultValue: false,
          label: { zh: '内部备注', en: 'Internal note' },
        },
      ],
    },
    { name: 'body', type: 'textarea', required: true, maxLength: 10_000, label: { zh: '内容', en: 'Message' } },
    {
      name: 'attachments',
      type: 'relationship',
      relationTo: 'media',
      hasMany: true,
      maxRows: 10,
      label: { zh: '附件', en: 'Attachments' },
    },
  ],
}
