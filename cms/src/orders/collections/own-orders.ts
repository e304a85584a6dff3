import type { Access } from 'payload'
import { can, type Principal, type Resource } from '../../permissions/permissions.ts'

/**
 * Read access for staff by the table and for shoppers to what is theirs: `path` leads to the customer.
 * Everybody else reads nothing; guests come through endpoints that check their token.
 */
export const readByStaffOrOwner =
  (resource: Resource, path: string): Access =>
  ({ req }) => {
    if (can(req.user as Principal, 'read', resource)) return true
    return req.user?.collection === 'customers' ? { [path]: { equals: req.user.id } } : false
  }
