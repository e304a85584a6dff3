import { getPayload, type Payload } from 'payload'

let opened: Promise<Payload> | undefined

/**
 * Payload's Local API outside Next: for the worker, commands and tests. One instance a process. Remember
 * that it bypasses access unless told `overrideAccess: false`.
 */
export function openPayload(): Promise<Payload> {
  opened ??= import('../payload.config.ts').then(({ default: config }) => getPayload({ config }))
  return opened
}
