import type { Access, CollectionConfig } from 'payload'
import { can, canField, hiddenUnlessReadable, type Principal, staffAccess } from '../../permissions/permissions.ts'
import { guardCredentials, refuseFirstRegister } from '../../staff/staff.ts'

const readOwn: Access = ({ req }) => {
  if (can(req.user as Principal, 'read', 'customers')) return true
  return req.user?.collection === 'customers' ? { id: { equals: req.user.id } } : false
}

/**
 * Shoppers with an account. They never enter the admin and never see each other; they change themselves through
 * `/api/shop/me` alone, where a new password needs the present one.
 */
export const Customers: CollectionConfig = {
  slug: 'customers',
  labels: { singular: { zh: '顾客', en: 'Customer' }, plural: { zh: '顾客', en: 'Customers' } },
  auth: { tokenExpiration: 60 * 60 * 24 * 14, maxLoginAttempts: 8, lockTime: 5 * 60_000, depth: 0 },
  lockDocuments: false,
  trash: true,
  access: { ...staffAccess('customers'), admin: () => false, read: readOwn },
  endpoints: [refuseFirstRegister],
  hooks: { beforeChange: [guardCredentials('customers')] },
  admin: {
    group: { zh: '客户', en: 'Customers' },
    hidden: hiddenUnlessReadable('customers'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'locale', 'createdAt'],
    listSearchableFields: ['name', 'email'],
    description: {
      zh: '前台顾客账号。顾客资料只供服务使用。',
      en: 'Shopper accounts. Their data is there to serve them.',
    },
  },
  fields: [
    { name: 'name', type: 'text', required: true, label: { zh: '称呼', en: 'Name' } },
    {
      name: 'phone',
      type: 'text',
      label: { zh: '手机', en: 'Phone' },
      access: {
        read: ({ req, id }) =>
          canField(req.user as Principal, 'read', 'customers.phone') ||
          (req.user?.collection === 'customers' && req.user.id === id),
        update: ({ req }) => canField(req.user as Principal, 'update', 'customers.phone'),
      },
    },
    {
      name: 'locale',
      type: 'select',
      defaultValue: 'zh',
      options: [
        { value: 'zh', label: '中文' },
        { value: 'en', label: 'English' },
      ],
      label: { zh: '语言', en: 'Language' },
    },
    {
      name: 'note',
      type: 'textarea',
      label: { zh: '内部备注', en: 'Internal note' },
      access: {
        read: ({ req }) => can(req.user as Principal, 'read', 'customers'),
        update: ({ req }) => can(req.user as Principal, 'update', 'customers'),
      },
    },
  ],
}
