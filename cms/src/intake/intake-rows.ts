import { describeFinding, type FindingCode, findingCodes } from '@fangshi/media'
import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../database/transaction.ts'
import { thumbnailOf } from '../media/media.ts'
import type { MatchedBy, Unmatched } from './rules/file-name.ts'
import { type FileFacts, fieldOfKind, stageOf } from './rules/file-stage.ts'
import type { AssetView, IntakeBatchView, IntakeFileView, TargetView } from './rules/intake-view.ts'

export interface Refusal {
  code?: string
  figures?: Record<string, number | string>
  /** in the language of whoever sent the file */
  said?: string
}

interface FileRow {
  id: string
  batch_id: string
  kind: string
  path: string
  bytes: string
  state: FileFacts['state']
  refusal: Refusal | null
  reused: boolean
  decision: string | null
  matched_by: MatchedBy | 'hand' | null
  position: number | null
  unmatched_why: Unmatched | null
  attached_at: Date | null
  aside_at: Date | null
  sku_picture: IntakeFileView['skuPicture']
  asset: AssetRow | null
  look_alike: AssetRow | null
  product: TargetView['product'] | null
  sku: TargetView['sku']
  suggested_product: TargetView['product'] | null
  suggested_sku: TargetView['sku']
}

interface AssetRow {
  id: string
  name: string | null
  filename: string | null
  renditions: unknown
  colour: string | null
  width: number | null
  height: number | null
  bytes: number | null
}

const asset = (alias: string) =>
  sql.raw(`case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'name', ${alias}.original_name, 'filename', ${alias}.filename,
    'renditions', ${alias}.renditions, 'colour', ${alias}.dominant_colour, 'width', ${alias}.width, 'height', ${alias}.height,
    'bytes', ${alias}.filesize) end`)
const product = (alias: string) =>
  sql.raw(`case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'slug', ${alias}.slug,
    'title', coalesce((select title from products_locales where _parent_id = ${alias}.id and _locale = 'zh'), ${alias}.slug)) end`)
const sku = (alias: string) =>
  sql.raw(
    `case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'code', ${alias}.code) end`,
  )

/** Files as the page shows them, in the order they were dropped; `where` speaks of `f` (file) and `b` (batch). */
export async function readFiles(
  tx: Executor,
  where: ReturnType<typeof sql>,
  language: 'zh' | 'en',
  most = 2000,
): Promise<IntakeFileView[]> {
  const { rows } = await tx.execute(sql`
    select f.id, f.batch_id, b.kind, f.path, f.bytes, f.state, f.refusal, f.reused, f.decision, f.matched_by, f.position,
           f.unmatched_why, f.attached_at, f.aside_at, f.sku_picture,
           ${asset('m')} as asset, ${asset('l')} as look_alike,
           ${product('p')} as product, ${sku('s')} as sku,
           ${product('sp')} as suggested_product, ${sku('ss')} as suggested_sku
      from mall.intake_files f
      join mall.intake_batches b on b.id = f.batch_id
      left join media m on m.id = f.media_id and m.deleted_at is null
      left join media l on l.id = f.look_alike_id and l.deleted_at is null
      left join products p on p.id = f.product_id and p.deleted_at is null
      left join skus s on s.id = f.sku_id
      left join products sp on sp.id = f.suggested_product_id and sp.deleted_at is null
      left join skus ss on ss.id = f.suggested_sku_id
     where ${where}
     order by b.created_at desc, f.id
     limit ${most}`)
  return (rows as unknown as FileRow[]).map((row) => viewOf(row, language))
}

function viewOf(row: FileRow, language: 'zh' | 'en'): IntakeFileView {
  const target = (of: TargetView['product'] | null, one: TargetView['sku']): TargetView | null =>
    of ? { product: of, sku: one } : null
  return {
    id: row.id,
    batch: row.batch_id,
    path: row.path,
    bytes: Number(row.bytes),
    stage: stageOf({
      state: row.state,
      hasAsset: row.asset !== null,
      hasLookAlike: row.look_alike !== null,
      decision: row.decision,
      hasProduct: row.product !== null,
      isAttached: row.attached_at !== null,
      isAside: row.aside_at !== null,
      forProducts: fieldOfKind(row.kind) !== null,
    }),
    why: row.state === 'refused' ? describeRefusal(row.refusal, language) : null,
    asset: row.asset && assetView(row.asset),
    reused: row.reused,
    lookAlike: row.look_alike && assetView(row.look_alike),
    target: target(row.product, row.sku),
    matchedBy: row.matched_by,
    unmatchedWhy: row.unmatched_why,
    suggestion: target(row.suggested_product, row.suggested_sku),
    position: row.position,
    skuPicture: row.sku_picture,
  }
}

const assetView = (row: AssetRow): AssetView => ({
  id: row.id,
  name: row.name ?? '',
  thumb: thumbnailOf({ doc: { renditions: row.renditions } }),
  original: `/api/media/file/${encodeURIComponent(row.filename ?? '')}`,
  colour: row.colour,
  width: Number(row.width ?? 0),
  height: Number(row.height ?? 0),
  bytes: Number(row.bytes ?? 0),
})

const UNREADABLE = {
  zh: '压缩包里的这个文件损坏了，解不开。请重新打包，或直接拖入这张照片。',
  en: 'This file is damaged inside the archive. Pack it again, or drop the photograph itself.',
}

function describeRefusal(refusal: Refusal | null, language: 'zh' | 'en'): string {
  const { code = '', figures = {}, said = '' } = refusal ?? {}
  if (code === 'unreadable_in_archive') return UNREADABLE[language]
  return findingCodes.includes(code as FindingCode) ? describeFinding(code as FindingCode, figures, language) : said
}

interface BatchRow {
  id: string
  kind: string
  placement: 'append' | 'front'
  by: string | null
  created_at: Date
}

/** The newest batches, and every older one in which something still waits. */
export async function readBatches(tx: Executor, newest: number): Promise<IntakeBatchView[]> {
  const { rows } = await tx.execute(sql`
    select b.id, b.kind, b.placement, w.name as by, b.created_at
      from mall.intake_batches b
      left join staff w on w.id = b.made_by
     where b.id in (select id from mall.intake_batches order by created_at desc limit ${newest})
        or exists (
             select 1 from mall.intake_files f
              where f.batch_id = b.id and f.attached_at is null and f.aside_at is null and f.state = 'stored'
                and b.kind in ('product', 'detail')
           )
     order by b.created_at desc limit 200`)
  const batches = rows as unknown as BatchRow[]
  if (batches.length === 0) return []
  const counted = await tx.execute(sql`
    select f.batch_id, f.state, b.kind, (m.id is not null) as has_asset, (l.id is not null) as has_look_alike, f.decision,
           (p.id is not null) as has_product, (f.attached_at is not null) as is_attached,
           (f.aside_at is not null) as is_aside, count(*)::int as n
      from mall.intake_files f
      join mall.intake_batches b on b.id = f.batch_id
      left join media m on m.id = f.media_id and m.deleted_at is null
      left join media l on l.id = f.look_alike_id and l.deleted_at is null
      left join products p on p.id = f.product_id and p.deleted_at is null
     where f.batch_id in (${sql.join(
       batches.map((batch) => sql`${batch.id}::uuid`),
       sql`, `,
     )})
     group by 1, 2, 3, 4, 5, 6, 7, 8, 9`)
  const counts = new Map<string, IntakeBatchView['counts']>()
  for (const row of counted.rows as unknown as CountRow[]) {
    const of = counts.get(row.batch_id) ?? {}
    const stage = stageOf({
      state: row.state,
      hasAsset: row.has_asset,
      hasLookAlike: row.has_look_alike,
      decision: row.decision,
      hasProduct: row.has_product,
      isAttached: row.is_attached,
      isAside: row.is_aside,
      forProducts: fieldOfKind(row.kind) !== null,
    })
    of[stage] = (of[stage] ?? 0) + row.n
    counts.set(row.batch_id, of)
  }
  return batches.map((batch) => ({
    id: batch.id,
    kind: batch.kind,
    placement: batch.placement,
    by: batch.by,
    at: new Date(batch.created_at).toISOString(),
    counts: counts.get(batch.id) ?? {},
  }))
}

interface CountRow {
  batch_id: string
  state: FileFacts['state']
  kind: string
  has_asset: boolean
  has_look_alike: boolean
  decision: string | null
  has_product: boolean
  is_attached: boolean
  is_aside: boolean
  n: number
}
