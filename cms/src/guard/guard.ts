/**
 * The guard of the shop's instants (误点守护): whatever has to appear, end, change its price or go live is looked for
 * where shoppers look, and what is not there a minute later is an alarm until it is. The worker looks at the shop, the
 * CMS looks at the worker.
 */
import type { Endpoint } from 'payload'
import { healthEndpoint } from './endpoints/health-endpoint.ts'

export { type AlarmView, readAlarms } from './alarms.ts'
export { guardRound, type PartMemory } from './guard-round.ts'
export { healthInBrief } from './read-health.ts'
export { guardShop, showLife, watchForWorker } from './watch.ts'

/** For payload.config.ts. */
export const guardEndpoints: Endpoint[] = [healthEndpoint]
