import type { CollectionConfig } from 'payload'
import { recordActivity } from '../../activity/activity.ts'
import { MAIL_CHOICE_LABELS, MAIL_CHOICES } from '../../notifications/notifications.ts'
import {
  can,
  fieldWriteAccess,
  isActiveStaff,
  type Principal,
  ROLE_LABELS,
  ROLES,
  staffAccess,
} from '../../permissions/permissions.ts'
import { guardCredentials } from '../hooks/guard-credentials.ts'
import { refuseFirstRegister } from '../hooks/refuse-first-register.ts'

const self = ({ req }: { req: { user: { id: string; collection: string } | null } }): boolean =>
  req.user?.collection === 'staff'

/** The people of the team: the only accounts that enter the admin. */
export const Staff: CollectionConfig = {
  slug: 'staff',
  labels: { singular: { zh: '员工', en: 'Staff member' }, plural: { zh: '员工', en: 'Staff' } },
  auth: { tokenExpiration: 60 * 60 * 12, maxLoginAttempts: 8, lockTime: 5 * 60_000, depth: 0 },
  lockDocuments: false,
  access: {
    ...staffAccess('staff'),
    admin: ({ req }) => isActiveStaff(req.user as Principal) && ((req.user as Principal)?.roles?.length ?? 0) > 0,
    update: ({ req, id }) =>
      can(req.user as Principal, 'update', 'staff') || (self({ req: req as never }) && req.user?.id === id),
  },
  endpoints: [refuseFirstRegister],
  hooks: { beforeChange: [guardCredentials('staff')], afterChange: [logRightsChange] },
  admin: {
    group: { zh: '团队', en: 'Team' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles', 'active'],
    listSearchableFields: ['name', 'email'],
    description: {
      zh: '每个人只有自己的账号；岗位决定能看见和能做的事。',
      en: 'One account a person; roles decide what they see and do.',
    },
  },
  fields: [
    { name: 'name', type: 'text', required: true, label: { zh: '姓名', en: 'Name' } },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      saveToJWT: true,
      options: ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
      access: fieldWriteAccess('staff.roles'),
      label: { zh: '岗位', en: 'Roles' },
    },
    {
      name: 'notificationMail',
      type: 'select',
      defaultValue: 'daily',
      options: MAIL_CHOICES.map((value) => ({ value, label: MAIL_CHOICE_LABELS[value] })),
      label: { zh: '通知邮件', en: 'Mail about notifications' },
      admin: {
        isClearable: false,
        description: {
          zh: '指派、提到、到期、审阅等通知都在后台的铃铛里；邮件只是补充，读过的不再发。',
          en: 'All notifications are at the bell in the admin; mail comes besides, and never about what was read.',
        },
      },
    },
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      access: fieldWriteAccess('staff.active'),
      label: { zh: '在用', en: 'In use' },
      admin: {
        description: { zh: '停用后立即失去后台权限。', en: 'Switched off, the account loses its rights at once.' },
      },
    },
  ],
}

type AfterChange = NonNullable<NonNullable<CollectionConfig['hooks']>['afterChange']>[number]

/** A change of rights is always in the activity log. */
async function logRightsChange({ doc, previousDoc, operation, req }: Parameters<AfterChange>[0]): Promise<void> {
  const before =
    operation === 'create' ? null : { roles: previousDoc?.roles ?? [], active: previousDoc?.active ?? null }
  const after = { roles: doc.roles ?? [], active: doc.active ?? null }
  if (JSON.stringify(before) === JSON.stringify(after)) return
  await recordActivity(req, {
    action: 'staff.rights',
    resource: 'staff',
    docId: String(doc.id),
    summary: after.roles.join(', '),
    details: { before, after },
  })
}
