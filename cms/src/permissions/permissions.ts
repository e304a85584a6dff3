export { can, canCommand, canField, isActiveStaff, type Principal } from './can.ts'
export {
  editorialAccess,
  fieldAccess,
  fieldWriteAccess,
  hiddenUnlessReadable,
  momentOf,
  publicAccess,
  staffAccess,
} from './collection-access.ts'
export {
  type Action,
  COMMAND_PERMISSIONS,
  type Command,
  type FieldResource,
  PERMISSIONS,
  type Resource,
  ROLE_LABELS,
  ROLES,
  type Role,
} from './table.ts'
