import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../database/transaction.ts'
import { READERS } from './keep-sheet.ts'
import { changesBetween, type FactChange, type FactSheet, type ReadingState, readingState } from './rules/fact-sheet.ts'

/** A sheet in a list, as it stands for one reader. */
export interface ListedSheet {
  campaign: string
  title: string
  from: string | null
  until: string | null
  version: number
  /** of this version. ISO */
  at: string
  state: ReadingState
}

/** A sheet with what has changed since this reader read it, and who has read it. */
export interface FactSheetView extends ListedSheet {
  sheet: FactSheet
  changes: FactChange[]
  readers: { name: string; state: ReadingState; at: string | null }[]
}

/** Sheets of campaigns that are not over and are still public, those to read first. */
export async function listSheets(tx: Executor, staffId: string, now: Date): Promise<ListedSheet[]> {
  const { rows } = await tx.execute(sql`
    select distinct on (f.campaign_id) f.campaign_id::text as campaign, f.version, f.content, f.at, r.version as read
      from mall.fact_sheets f join campaigns c on c.id = f.campaign_id
      left join mall.fact_sheet_readings r on r.campaign_id = f.campaign_id and r.staff_id = ${staffId}::uuid
     where c._status = 'published' and c.deleted_at is null
       and (c.window_until is null or c.window_until > ${now.toISOString()}::timestamptz)
     order by f.campaign_id, f.version desc`)
  const ORDER: readonly ReadingState[] = ['changed', 'unread', 'read']
  return rows
    .map(listed)
    .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (a.from ?? '').localeCompare(b.from ?? ''))
}

/** The newest sheet of a campaign for one reader; null when there is none. */
export async function readSheet(tx: Executor, campaign: string, staffId: string): Promise<FactSheetView | null> {
  const newest = await tx.execute(sql`
    select f.campaign_id::text as campaign, f.version, f.content, f.at, r.version as read
      from mall.fact_sheets f
      left join mall.fact_sheet_readings r on r.campaign_id = f.campaign_id and r.staff_id = ${staffId}::uuid
     where f.campaign_id = ${campaign}::uuid order by f.version desc limit 1`)
  const row = newest.rows[0]
  if (!row) return null
  const view = listed(row)
  const sheet = row.content as FactSheet
  return {
    ...view,
    sheet,
    changes: view.state === 'changed' ? await changesSince(tx, campaign, Number(row.read), sheet) : [],
    readers: await readersOf(tx, campaign, view.version),
  }
}

async function changesSince(tx: Executor, campaign: string, version: number, now: FactSheet): Promise<FactChange[]> {
  const { rows } = await tx.execute(sql`
    select content from mall.fact_sheets where campaign_id = ${campaign}::uuid and version = ${version}`)
  return rows[0] ? changesBetween(rows[0].content as FactSheet, now) : []
}

async function readersOf(tx: Executor, campaign: string, version: number): Promise<FactSheetView['readers']> {
  const { rows } = await tx.execute(sql`
    select s.name, r.version, r.at from staff s
      left join mall.fact_sheet_readings r on r.staff_id = s.id and r.campaign_id = ${campaign}::uuid
     where s.active is not false and exists (select from staff_roles o where o.parent_id = s.id
           and o.value::text in (select jsonb_array_elements_text(${JSON.stringify(READERS)}::jsonb)))
     order by s.name`)
  return rows.map((row) => ({
    name: String(row.name),
    state: readingState(row.version == null ? null : Number(row.version), version),
    at: row.at == null ? null : new Date(String(row.at)).toISOString(),
  }))
}

function listed(row: Record<string, unknown>): ListedSheet {
  const { title, from, until } = row.content as FactSheet
  const version = Number(row.version)
  return {
    campaign: String(row.campaign),
    title,
    from,
    until,
    version,
    at: new Date(String(row.at)).toISOString(),
    state: readingState(row.read == null ? null : Number(row.read), version),
  }
}
