import type { Access, CollectionConfig, FieldAccess, PayloadRequest, Where } from 'payload'
import { isPubliclyLiveAt } from '../time/time.ts'
import { can, canField, type Principal } from './can.ts'
import type { FieldResource, Resource } from './table.ts'

/** The instant a request looks at: now, unless a preview looks at another one. */
export const momentOf = (req: PayloadRequest, now = new Date()): Date =>
  req.context?.moment instanceof Date ? req.context.moment : now

const principal = (req: PayloadRequest): Principal => req.user as Principal

type AccessOf = NonNullable<CollectionConfig['access']>

/**
 * The access of a collection that only staff reach, from its row in the table. `admin` stays Payload's:
 * the staff collection alone decides who enters the admin.
 */
export function staffAccess(resource: Resource): AccessOf {
  const allow =
    (action: 'read' | 'create' | 'update' | 'delete'): Access =>
    ({ req }) =>
      can(principal(req), action, resource)
  return {
    read: allow('read'),
    readVersions: allow('read'),
    create: allow('create'),
    update: allow('update'),
    delete: allow('delete'),
    unlock: () => false,
  }
}

/** As `staffAccess`, and anybody may read: for things without a private side, such as brands and topics. */
export function publicAccess(resource: Resource): AccessOf {
  return { ...staffAccess(resource), read: () => true }
}

/**
 * Editorial collections: staff read everything, everybody else what is published and inside its window.
 * An incoming `_status: published` needs the right to publish; `editorialGate` closes the other doors.
 */
export function editorialAccess(resource: Resource, options: { windowed: boolean } = { windowed: true }): AccessOf {
  const live = (req: PayloadRequest): Where =>
    options.windowed ? isPubliclyLiveAt(momentOf(req)) : { _status: { equals: 'published' } }
  const write =
    (action: 'create' | 'update'): Access =>
    ({ req, data }) =>
      can(principal(req), action, resource) &&
      (data?._status !== 'published' || can(principal(req), 'publish', resource))
  return {
    ...staffAccess(resource),
    read: ({ req }) => (can(principal(req), 'read', resource) ? true : live(req)),
    create: write('create'),
    update: write('update'),
  }
}

/** The access of one field, from its row in the table. */
export function fieldAccess(field: FieldResource): { read: FieldAccess; create: FieldAccess; update: FieldAccess } {
  return {
    read: ({ req }) => canField(principal(req), 'read', field),
    create: ({ req }) => canField(principal(req), 'update', field),
    update: ({ req }) => canField(principal(req), 'update', field),
  }
}

/** A field everybody may read and only some may change. */
export function fieldWriteAccess(field: FieldResource): { create: FieldAccess; update: FieldAccess } {
  const { create, update } = fieldAccess(field)
  return { create, update }
}

/** Hides a collection from the navigation of those who may not read it; REST is held by its access. */
export const hiddenUnlessReadable =
  (resource: Resource) =>
  ({ user }: { user: unknown }): boolean =>
    !can(user as Principal, 'read', resource)
