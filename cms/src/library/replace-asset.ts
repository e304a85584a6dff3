import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionSlug, type GlobalSlug, type PayloadRequest } from 'payload'
import { recordActivity } from '../activity/activity.ts'
import { type RefusalText, Refused } from '../commands/commands.ts'
import { newId } from '../database/new-id.ts'
import type { Executor } from '../database/transaction.ts'
import { editsOf } from '../media/media.ts'
import { can, type Principal, type Resource } from '../permissions/permissions.ts'
import { localesOf, lockUsesOf, readSides } from './record-uses.ts'
import { replaceAsset } from './rules/asset-places.ts'
import { rightsStateAt } from './rules/rights-state.ts'
import { recordSourcesOf, type UseSource, useSourceOf } from './use-sources.ts'

/** Documents of one replacement; more would hold one transaction for too long. */
const MOST_DOCUMENTS = 400

const REFUSALS = {
  same_asset: { status: 422, zh: '请选另一张图来替换。', en: 'Choose another picture to take its place.' },
  no_such_asset: {
    status: 422,
    zh: '找不到用来替换的素材，它可能已被删除或在回收站。',
    en: 'The picture to take its place cannot be found; it may be deleted or in the trash.',
  },
  kind_differs: {
    status: 422,
    zh: '两张图的用途不同，尺寸会缺。请选用途相同的素材。',
    en: 'The two are used as different kinds, so sizes would be missing. Choose an asset of the same kind.',
  },
  not_rendered: {
    status: 409,
    zh: '用来替换的素材还没生成完各种尺寸，请稍等再替换。',
    en: 'The sizes of the picture to take its place are not finished yet. Wait for them, then replace.',
  },
  rights_ended: {
    status: 409,
    zh: '用来替换的素材授权已到期，请换一张或先更新授权。',
    en: 'The right to use the picture to take its place has ended. Choose another or renew it first.',
  },
  too_many: {
    status: 409,
    zh: '这张图用在 {count} 处，超过一次能替换的 {most} 处。请先在部分文档里手工更换。',
    en: 'This picture is used in {count} documents, more than the {most} one replacement takes. Change some by hand first.',
  },
  nothing_to_replace: { status: 409, zh: '没有可以替换的地方。', en: 'There is nothing to replace.' },
  not_yours: {
    status: 403,
    zh: '有些地方你的岗位不能修改：{places}。请让运营来替换，什么也没有改动。',
    en: 'Your role may not change some of the places: {places}. Ask operations to replace it; nothing was changed.',
  },
  place_refused: {
    status: 409,
    zh: '{place}不能换成这张图：{why} 什么也没有改动。',
    en: '{place} does not take this picture: {why} Nothing was changed.',
  },
} as const satisfies Record<string, RefusalText>

const no = (reason: keyof typeof REFUSALS, details: Record<string, string | number> = {}): Refused =>
  new Refused(reason, REFUSALS[reason], details)

interface Place {
  owner: string
  docId: string
  title: string
}

export interface Replacement {
  from: string
  to: string
  /** only in these documents; default: wherever it is used */
  places?: readonly { owner: string; docId: string }[]
}

export interface ReplacementOutcome {
  id: string
  /** documents in which shoppers or editors now find the new picture */
  replaced: number
  /** of those: the new picture stands in a draft, the old one is live until somebody publishes */
  waiting: number
  /** records of what was sold and said keep the picture they had */
  records: number
}

/**
 * Puts one asset in another's place in every document that uses it, in the caller's transaction: all or nothing. Each
 * document is saved through its own collection as the person who asks, so that its gate, its checks, the outbox and
 * the log do what they always do. Where shoppers see the old one, the new picture waits in a draft that a colleague
 * approves.
 * @throws Refused saying what stands in the way
 */
export async function replaceEverywhere(
  req: PayloadRequest,
  tx: Executor,
  { from, to, places: only }: Replacement,
): Promise<ReplacementOutcome> {
  await checkReplacement(tx, from, to)
  const places = await placesOf(tx, from, only)
  if (places.length === 0) throw no('nothing_to_replace')
  if (places.length > MOST_DOCUMENTS) throw no('too_many', { count: places.length, most: MOST_DOCUMENTS })
  refuseForeignPlaces(req, places)
  const { locale, fallbackLocale } = req
  let waiting = 0
  for (const place of places) {
    if (place.owner === 'media') {
      await replaceWatermark(req, tx, place, to)
      continue
    }
    const source = useSourceOf(req.payload, place.owner)
    if (!source) continue
    await lockUsesOf(tx, source.slug, place.docId)
    waiting += (await replaceInDocument(req, source, place, from, to)) === 'waiting' ? 1 : 0
  }
  Object.assign(req, { locale, fallbackLocale })
  const id = newId()
  const staffId = req.user?.collection === 'staff' ? String(req.user.id) : null
  await tx.execute(sql`
    insert into mall.asset_replacements (id, from_asset, to_asset, places, staff_id)
    values (${id}::uuid, ${from}::uuid, ${to}::uuid,
            ${JSON.stringify(places.map(({ owner, docId }) => ({ owner, docId })))}::jsonb, ${staffId}::uuid)`)
  await recordActivity(req, {
    action: 'library.replace',
    resource: 'media',
    docId: from,
    summary: `${places.length} × → ${to}`,
    details: { from, to, places: places.map(({ owner, docId }) => `${owner}/${docId}`), waiting },
  })
  return { id, replaced: places.length, waiting, records: await countRecords(req, tx, from) }
}

async function checkReplacement(tx: Executor, from: string, to: string): Promise<void> {
  if (from === to) throw no('same_asset')
  const { rows } = await tx.execute(sql`
    select id::text, kind::text, render_state as state, deleted_at is not null as gone, rights_until as until
      from media where id in (${from}::uuid, ${to}::uuid) order by id for key share`)
  const assets = rows as { id: string; kind: string; state: string; gone: boolean; until: string | null }[]
  const old = assets.find(({ id }) => id === from)
  const next = assets.find(({ id }) => id === to)
  if (!old || !next || next.gone) throw no('no_such_asset')
  if (old.kind !== next.kind) throw no('kind_differs')
  if (next.state !== 'done') throw no('not_rendered')
  if (rightsStateAt(next.until, new Date()) === 'ended') throw no('rights_ended')
}

async function placesOf(tx: Executor, assetId: string, only: Replacement['places']): Promise<Place[]> {
  const { rows } = await tx.execute(sql`
    select owner, doc_id as "docId", max(title) as title from mall.asset_uses
     where asset_id = ${assetId}::uuid group by owner, doc_id
     union all
    select 'media', id::text, coalesce(original_name, '') from media
     where edits -> 'watermark' ->> 'logo' = ${assetId}
     order by 1, 2`)
  const all = rows as unknown as Place[]
  return only ? all.filter(({ owner, docId }) => only.some((one) => one.owner === owner && one.docId === docId)) : all
}

/** Said before anything is tried, and of all places at once. */
function refuseForeignPlaces(req: PayloadRequest, places: readonly Place[]): void {
  const user = req.user as Principal
  const foreign = places.filter(({ owner }) => !can(user, 'update', owner as Resource))
  if (foreign.length === 0) return
  const zh = req.i18n.language !== 'en'
  const named = foreign.slice(0, 5).map((place) => namePlace(req, place))
  const more = foreign.length - named.length
  throw no('not_yours', {
    places: named.join(zh ? '、' : ', ') + (more > 0 ? (zh ? ` 等 ${foreign.length} 处` : ` and ${more} more`) : ''),
  })
}

function namePlace(req: PayloadRequest, { owner, title }: Place): string {
  const zh = req.i18n.language !== 'en'
  const label = useSourceOf(req.payload, owner)?.label[zh ? 'zh' : 'en'] ?? (zh ? '素材' : 'asset')
  return title === '' ? label : zh ? `${label}“${title}”` : `${label} “${title}”`
}

async function countRecords(req: PayloadRequest, tx: Executor, assetId: string): Promise<number> {
  let count = 0
  for (const { table, column } of recordSourcesOf(req.payload).filter(({ inJson }) => !inJson)) {
    const { rows } = await tx.execute(
      sql`select count(*)::int as n from ${sql.identifier(table)} where ${sql.identifier(column)} = ${assetId}::uuid`,
    )
    count += Number(rows[0]?.n)
  }
  return count
}

/** A picture marked with a logo takes the other one, and is rendered with it. */
async function replaceWatermark(req: PayloadRequest, tx: Executor, place: Place, to: string): Promise<void> {
  await tx.execute(sql`select 1 from media where id = ${place.docId}::uuid for update`)
  const asset = { collection: 'media', id: place.docId, depth: 0, trash: true, req } as const
  try {
    const edits = editsOf(await req.payload.findByID({ ...asset, overrideAccess: true }))
    if (!edits?.watermark) return
    const { text: _, ...mark } = edits.watermark
    await req.payload.update({
      ...asset,
      data: { edits: { ...edits, watermark: { ...mark, logo: to } } },
      overrideAccess: false,
      user: req.user,
    })
  } catch (error) {
    if (!(error instanceof APIError) || error.status >= 500) throw error
    throw no('place_refused', { place: namePlace(req, place), why: error.message })
  }
}

async function replaceInDocument(
  req: PayloadRequest,
  source: UseSource,
  place: Place,
  from: string,
  to: string,
): Promise<'replaced' | 'waiting'> {
  const sides = await readSides(req, source, place.docId)
  const has = (doc: unknown): boolean => JSON.stringify(doc ?? null).includes(from)
  const save = (as: 'draft' | 'only') => saveReplaced(req, source, place, { from, to, as })
  try {
    if (!source.hasDrafts) {
      await save('only')
      return 'replaced'
    }
    if (!sides.draft || has(sides.draft)) await save('draft')
    return has(sides.public) ? 'waiting' : 'replaced'
  } catch (error) {
    if (!(error instanceof APIError) || error.status >= 500) throw error
    throw no('place_refused', { place: namePlace(req, place), why: error.message })
  }
}

/** Saves a document with the new asset, language by language, as far as a language shows the old one. */
async function saveReplaced(
  req: PayloadRequest,
  source: UseSource,
  { docId }: Place,
  { from, to, as }: { from: string; to: string; as: 'draft' | 'only' },
): Promise<void> {
  const isDraft = as === 'draft'
  for (const locale of localesOf(req) as ('zh' | 'en')[]) {
    const read = { locale, fallbackLocale: false, depth: 0, draft: isDraft, overrideAccess: true, req } as const
    const doc = (source.kind === 'global'
      ? await req.payload.findGlobal({ slug: source.slug as GlobalSlug, ...read })
      : await req.payload.findByID({
          collection: source.slug as CollectionSlug,
          id: docId,
          trash: true,
          ...read,
        })) as unknown as Record<string, unknown>
    const changed = Object.fromEntries(
      Object.entries(doc)
        .filter(([, value]) => JSON.stringify(value ?? null).includes(from))
        .map(([name, value]) => [name, replaceAsset(value, from, to)]),
    )
    if (Object.keys(changed).length === 0) continue
    const write = {
      data: changed as never,
      locale,
      depth: 0,
      draft: isDraft,
      overrideAccess: false,
      user: req.user,
      req,
    } as const
    if (source.kind === 'global') await req.payload.updateGlobal({ slug: source.slug as GlobalSlug, ...write })
    else await req.payload.update({ collection: source.slug as CollectionSlug, id: docId, trash: true, ...write })
  }
}
