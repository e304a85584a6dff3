import type { Access, Endpoint, PayloadRequest, SanitizedConfig } from 'payload'
import { isActiveStaff, type Principal } from './can.ts'

const CLOSED_TO_ALL_BUT_STAFF = [
  'payload-locked-documents',
  'payload-preferences',
  'payload-query-presets',
  'payload-folders',
]
const NEVER_OVER_REST = ['payload-jobs', 'payload-kv', 'payload-migrations']

/** Characters of one preference: widths of columns and what is folded up, never documents. */
const LARGEST_PREFERENCE = 64_000

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
    if (collection.slug === 'payload-preferences' && collection.endpoints)
      collection.endpoints = collection.endpoints.map(closePreference)
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

/** Preferences have addresses of their own, which ask for no right and take whatever they are sent. */
function closePreference(endpoint: Omit<Endpoint, 'root'>): Omit<Endpoint, 'root'> {
  return {
    ...endpoint,
    handler: async (req) => {
      if (!isActiveStaff(req.user as Principal))
        return refusal(req, 403, { zh: '只有员工有后台偏好。', en: 'Only staff have preferences in the admin.' })
      if (endpoint.method !== 'post') return endpoint.handler(req)
      const text = Number(req.headers.get('content-length') ?? 0) > LARGEST_PREFERENCE ? null : await req.text?.()
      if (text === null || (text?.length ?? 0) > LARGEST_PREFERENCE)
        return refusal(req, 413, { zh: '这项偏好太大，没有保存。', en: 'This preference is too large to be kept.' })
      // The body can be read once; what comes next asks for it parsed.
      req.json = async () => JSON.parse(text ?? '')
      return endpoint.handler(req)
    },
  }
}

const refusal = (req: PayloadRequest, status: number, { zh, en }: { zh: string; en: string }): Response =>
  Response.json({ errors: [{ message: req.i18n.language === 'zh' ? zh : en }] }, { status })
