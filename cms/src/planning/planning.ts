import type { Endpoint } from 'payload'
import { calendarEndpoint } from './endpoints/calendar-endpoint.ts'
import { planningCommands } from './endpoints/planning-commands.ts'

/** For payload.config.ts. */
export const planningEndpoints: Endpoint[] = [calendarEndpoint, planningCommands]
