import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Sentence } from '../commands/commands.ts'
import { type Executor, transactionOf } from '../database/transaction.ts'
import { type ReleaseMember, readMembers } from './release-members.ts'
import type { PlannedRelease } from './rules/conflicts.ts'
import type { ReleaseFacts, ReleaseState } from './rules/release-states.ts'

/** A release as its steps decide about it. */
export interface ReleaseRecord extends ReleaseFacts {
  id: string
  title: string
  createdAt: Date
  failureSentence: Sentence | null
}

interface ReleaseRow {
  id: string
  title: string
  state: ReleaseState
  created_at: string | Date
  go_live_at: string | Date | null
  revert_at: string | Date | null
  failure: Sentence | null
  members: number
}

const columns = sql`r.id::text, r.title, r.state::text, r.created_at, r.go_live_at, r.revert_at, r.failure,
  (select count(*)::int from mall.release_members m where m.release_id = r.id) as members`

/** A release, with its row locked until the end of the transaction if asked; null: there is none. */
export async function readRelease(tx: Executor, id: string, { lock = false } = {}): Promise<ReleaseRecord | null> {
  const { rows } = await tx.execute(
    sql`select ${columns} from releases r where r.id = ${id}::uuid ${lock ? sql`for update of r` : sql``}`,
  )
  const row = rows[0] as ReleaseRow | undefined
  return row ? recordOf(row) : null
}

const dateOf = (value: string | Date | null): Date | null => (value === null ? null : new Date(value))

const recordOf = (row: ReleaseRow): ReleaseRecord => ({
  id: row.id,
  title: row.title,
  state: row.state,
  createdAt: new Date(row.created_at),
  goLiveAt: dateOf(row.go_live_at),
  revertAt: dateOf(row.revert_at),
  failure: row.failure === null ? null : JSON.stringify(row.failure),
  failureSentence: row.failure,
  members: row.members,
})

/** What two releases must not both touch without somebody knowing: a price and a window of one SKU are one thing. */
export const memberKey = ({ kind, collection, docId }: Pick<ReleaseMember, 'kind' | 'collection' | 'docId'>): string =>
  kind === 'price' || kind === 'price_window' ? `skus:${docId}` : `${collection}:${docId}`

/** Everything that is still to go live, with its members. */
export async function readPlanned(req: PayloadRequest): Promise<PlannedRelease[]> {
  const tx = await transactionOf(req)
  const { rows } = await tx.execute(
    sql`select ${columns} from releases r where r.state in ('draft', 'approved', 'scheduled') order by r.created_at`,
  )
  const records = (rows as unknown as ReleaseRow[]).map(recordOf)
  const members = await readMembers(
    tx,
    records.map(({ id }) => id),
  )
  const titles = await titlesOf(req, members)
  const byRelease = Map.groupBy(members, ({ releaseId }) => releaseId)
  return records.map(({ id, title, goLiveAt, createdAt }) => ({
    id,
    title,
    goLiveAt,
    createdAt,
    members: (byRelease.get(id) ?? []).map((member) => ({
      key: memberKey(member),
      title: titles.get(member.id) ?? member.docId,
    })),
  }))
}

/** What members are called, by member id; of a document its newest name, of a SKU its code. */
export async function titlesOf(req: PayloadRequest, members: readonly ReleaseMember[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  const tableOf = ({ kind, collection }: ReleaseMember): CollectionSlug =>
    (kind === 'price' || kind === 'price_window' ? 'skus' : collection) as CollectionSlug
  for (const [collection, ofOne] of Map.groupBy(members, tableOf)) {
    const { config } = req.payload.collections[collection]
    const name = config.admin.useAsTitle ?? 'id'
    const { docs } = await req.payload.find({
      collection,
      where: { id: { in: [...new Set(ofOne.map(({ docId }) => docId))] } },
      select: { [name]: true } as never,
      locale: req.i18n.language === 'en' ? 'en' : 'zh',
      fallbackLocale: 'zh',
      draft: true,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const byId = new Map(
      (docs as unknown as Record<string, unknown>[]).map((doc) => [String(doc.id), String(doc[name] ?? '')]),
    )
    for (const member of ofOne) titles.set(member.id, byId.get(member.docId) || member.docId)
  }
  return titles
}
