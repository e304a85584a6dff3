import {
  type Action,
  COMMAND_PERMISSIONS,
  type Command,
  FIELD_PERMISSIONS,
  type FieldResource,
  PERMISSIONS,
  type Resource,
  type Role,
} from './table.ts'

/** Whoever asks: a signed-in person of either collection, or nobody. */
export type Principal =
  | { collection?: string; roles?: readonly string[] | null; active?: boolean | null }
  | null
  | undefined

/** A person of the team whose account is in use. */
export const isActiveStaff = (user: Principal): boolean => user?.collection === 'staff' && user.active !== false

function hasRoleIn(user: Principal, allowed: readonly Role[]): boolean {
  return isActiveStaff(user) && (user?.roles ?? []).some((role) => (allowed as readonly string[]).includes(role))
}

/** The one question of access: may this person do this to that kind of thing? */
export const can = (user: Principal, action: Action, resource: Resource): boolean =>
  hasRoleIn(user, PERMISSIONS[resource][action])

export const canField = (user: Principal, action: 'read' | 'update', field: FieldResource): boolean =>
  hasRoleIn(user, FIELD_PERMISSIONS[field][action])

export const canCommand = (user: Principal, command: Command): boolean => hasRoleIn(user, COMMAND_PERMISSIONS[command])
