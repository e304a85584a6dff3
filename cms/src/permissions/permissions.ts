export { can, canCommand, canField, isActiveStaff, type Principal } from './can.ts'
export {
  editorialAccess,
  fieldAccess,
  fieldWriteAccess,
  hiddenUnlessReadable,
  momentOf,
  publicAccess,
  staffAccess,
  windowedPublicRead,
} from './collection-access.ts'
export { type Action, type Command, COMMAND_PERMISSIONS, FIELD_PERMISSIONS, type FieldResource, PERMISSIONS, type Resource, ROLE_LABELS, ROLES, type Role } from './table.ts'
