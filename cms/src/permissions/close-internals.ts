import type { Access, SanitizedConfig } from 'payload'
import { isActiveStaff, type Principal } from './can.ts'

const CLOSED_TO_ALL_BUT_STAFF = [
  'payload-locked-documents',
  'payload-preferences',
  'payload-query-presets',
  'payload-folders',
]
const NEVER_OVER_REST = ['payload-jobs', 'payload-kv', 'payload-migrations']

/**
 * Payload's own collections let every signed-in person in, shoppers included. Plugins run too early to see
 * them, so the finished configuration is closed here.
 */
export function closeInternals(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    if (CLOSED_TO_ALL_BUT_STAFF.includes(collection.slug)) {
      for (const action of ['create', 'read', 'update', 'delete', 'readVersions', 'unlock'] as const) {
        const original = collection.access[action] as Access | undefined
        collection.access[action] = (args) =>
          isActiveStaff(args.req.user as Principal) ? (original ? original(args) : true) : false
      }
    }
    if (NEVER_OVER_REST.includes(collection.slug)) {
      for (const action of ['create', 'read', 'update', 'delete', 'readVersions', 'unlock'] as const)
        collection.access[action] = () => false
    }
  }
  for (const global of config.globals) {
    if ((global.slug as string) === 'payload-jobs-stats')
      global.access = { ...global.access, read: () => false, update: () => false }
  }
  return config
}
