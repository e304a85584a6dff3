import type { Endpoint } from 'payload'
import { salesReport } from './endpoints/sales-report.ts'

/** For payload.config.ts: what the mall's figures say. */
export const reportEndpoints: Endpoint[] = [salesReport]

export { writeCsv } from './rules/csv.ts'
