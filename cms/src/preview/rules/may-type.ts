import { can, canCommand, type Principal } from '../../permissions/permissions.ts'
import type { LiveCollection } from './live-collections.ts'

/** Who may look ahead and may write a document may see it in the shop as it is typed. */
export const mayType = (
  user: Principal,
  { collection, isNew }: { collection: LiveCollection; isNew: boolean },
): boolean => canCommand(user, 'preview.look') && can(user, isNew ? 'create' : 'update', collection)
