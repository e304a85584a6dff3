import type { RelationshipField } from 'payload'

/**
 * Who of the team sees to a document: whoever began it, unless somebody else was named. It is the business of the
 * team and no content: naming another owner needs nobody's approval (`giveToOwner`).
 */
export const ownerField: RelationshipField = {
  name: 'owner',
  type: 'relationship',
  relationTo: 'staff',
  index: true,
  custom: { content: false },
  defaultValue: ({ user }: { user?: { id?: unknown; collection?: string } | null }) =>
    user?.collection === 'staff' ? user.id : undefined,
  label: { zh: '负责人', en: 'Owner' },
  admin: {
    position: 'sidebar',
    allowCreate: false,
    allowEdit: false,
    description: {
      zh: '在工作台、看板和日历上看到它，出问题时收到通知的人',
      en: 'Sees it on the desk, the board and the calendar, and is told when something is wrong with it',
    },
  },
}
