import type { Endpoint } from 'payload'
import { boardEndpoint } from './endpoints/board-endpoint.ts'
import { calendarEndpoint } from './endpoints/calendar-endpoint.ts'
import { planningCommands } from './endpoints/planning-commands.ts'

export type { DeskItem } from './desk/desk-item.ts'
export { readRoleDesk } from './desk/read-desk.ts'

/** For payload.config.ts. */
export const planningEndpoints: Endpoint[] = [boardEndpoint, calendarEndpoint, planningCommands]
