import type { Rendition } from '@fangshi/media/contract'
import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Endpoint, Payload } from 'payload'
import { answerRefusal, Refused, refuse } from '../../commands/commands.ts'
import { databaseOf, type Executor } from '../../database/transaction.ts'
import { thumbnailOf } from '../../media/media.ts'
import { can, canCommand, type Principal } from '../../permissions/permissions.ts'
import { isUnused } from '../read-uses.ts'
import type { ColourFamily } from '../rules/colour-family.ts'
import { type LibraryQuery, libraryQuery, PER_PAGE } from '../rules/library-query.ts'
import { ENDING_WITHIN, type RightsState, rightsStateAt } from '../rules/rights-state.ts'

/** An asset on the library's grid. */
export interface LibraryAsset {
  id: string
  name: string
  alt: string
  kind: string
  width: number
  height: number
  thumbnail: string | null
  shade: string | null
  colour: ColourFamily | null
  tags: string[]
  folder: string | null
  renderState: string
  rights: RightsState
  /** documents that use it; records of orders are not counted here */
  uses: number
}

export interface LibraryFolder {
  id: string
  name: string
  parent: string | null
  assets: number
}

export interface LibraryPageView {
  total: number
  page: number
  pages: number
  assets: LibraryAsset[]
  folders: LibraryFolder[]
  tags: { name: string; assets: number }[]
  colours: { name: ColourFamily; assets: number }[]
  may: { arrange: boolean; mergeTags: boolean; download: boolean; downloadOriginals: boolean; makeFolders: boolean }
}

/** Tags offered beside the grid; others are found by typing. */
const MOST_TAGS_OFFERED = 80

/** `GET /api/library?q=&folder=&tag=&colour=&kind=&orientation=&rights=&usage=&page=` */
export const libraryList: Endpoint = {
  path: '/library',
  method: 'get',
  handler: async (req) => {
    try {
      const user = req.user as Principal
      if (req.user?.collection !== 'staff') throw refuse('not_signed_in')
      if (!can(user, 'read', 'media')) throw refuse('not_allowed')
      const query = libraryQuery(req.searchParams)
      const at = new Date()
      const tx = databaseOf(req.payload).drizzle
      const [found, folders, tags, colours] = await Promise.all([
        findAssets(tx, req.payload, query, at),
        readFolders(tx),
        readTags(tx),
        readColours(tx),
      ])
      const view: LibraryPageView = {
        ...found,
        folders,
        tags,
        colours,
        may: {
          arrange: canCommand(user, 'library.arrange'),
          mergeTags: canCommand(user, 'library.mergeTags'),
          download: canCommand(user, 'library.download'),
          downloadOriginals: canCommand(user, 'library.downloadOriginals'),
          makeFolders: can(user, 'create', 'asset-folders'),
        },
      }
      return Response.json(view, { headers: { 'cache-control': 'no-store' } })
    } catch (error) {
      if (error instanceof Refused) return answerRefusal(req, error)
      throw error
    }
  },
}

async function findAssets(
  tx: Executor,
  payload: Payload,
  query: LibraryQuery,
  at: Date,
): Promise<Pick<LibraryPageView, 'total' | 'page' | 'pages' | 'assets'>> {
  const where = sql.join(conditions(payload, query, at), sql` and `)
  const counted = await tx.execute(sql`select count(*)::int as total from media m where ${where}`)
  const total = Number(counted.rows[0]?.total)
  const pages = Math.max(1, Math.ceil(total / PER_PAGE))
  const page = Math.min(query.page, pages)
  const { rows } = await tx.execute(sql`
    select m.id::text, m.original_name as name, m.kind::text, m.width, m.height, m.renditions, m.colour::text,
           m.dominant_colour as shade, m.folder_id::text as folder, m.render_state as "renderState",
           m.rights_until as until,
           (select alt from media_locales l where l._parent_id = m.id order by l._locale = 'zh' desc limit 1) as alt,
           coalesce((select jsonb_agg(t.text order by t."order") from media_texts t
                      where t.parent_id = m.id and t.path = 'tags'), '[]') as tags,
           (select count(distinct (u.owner, u.doc_id))::int from mall.asset_uses u where u.asset_id = m.id) as uses
      from media m where ${where}
     order by m.created_at desc, m.id desc limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`)
  return { total, page, pages, assets: rows.map((row) => assetOf(row as unknown as AssetRow, at)) }
}

interface AssetRow extends Omit<LibraryAsset, 'thumbnail' | 'rights' | 'alt' | 'name'> {
  name: string | null
  alt: string | null
  renditions: Rendition[] | null
  until: string | null
}

const assetOf = ({ renditions, until, alt, name, ...asset }: AssetRow, at: Date): LibraryAsset => ({
  ...asset,
  name: name ?? asset.id,
  alt: alt ?? '',
  width: Number(asset.width),
  height: Number(asset.height),
  thumbnail: thumbnailOf({ doc: { renditions, kind: asset.kind } }),
  rights: rightsStateAt(until, at),
})

function conditions(payload: Payload, query: LibraryQuery, at: Date): SQL[] {
  const { q, folder, tag, colour, kind, orientation, rights, usage, approval } = query
  const now = sql`${at.toISOString()}::timestamptz`
  const soon = sql`${new Date(at.getTime() + ENDING_WITHIN).toISOString()}::timestamptz`
  const list: SQL[] = [sql`m.deleted_at is null`]
  // What shoppers send with a complaint is no material for the shop; it is found by asking for it.
  list.push(kind ? sql`m.kind = ${kind}` : sql`m.kind <> 'evidence'`)
  if (folder === 'none') list.push(sql`m.folder_id is null`)
  else if (folder) list.push(inFolder(folder))
  if (tag)
    list.push(
      sql`exists (select 1 from media_texts t where t.parent_id = m.id and t.path = 'tags' and t.text = ${tag})`,
    )
  if (colour) list.push(sql`m.colour = ${colour}`)
  if (orientation === 'landscape') list.push(sql`m.width > m.height * 1.05`)
  if (orientation === 'portrait') list.push(sql`m.height > m.width * 1.05`)
  if (orientation === 'square') list.push(sql`m.width <= m.height * 1.05 and m.height <= m.width * 1.05`)
  if (approval) list.push(sql`m.review_state::text = ${approval}`)
  if (rights === 'open') list.push(sql`m.rights_until is null`)
  if (rights === 'held') list.push(sql`m.rights_until > ${soon}`)
  if (rights === 'ending') list.push(sql`m.rights_until > ${now} and m.rights_until <= ${soon}`)
  if (rights === 'ended') list.push(sql`m.rights_until <= ${now}`)
  if (usage === 'unused') list.push(isUnused(payload, sql`m.id`))
  if (usage === 'used') list.push(sql`not (${isUnused(payload, sql`m.id`)})`)
  if (usage === 'live') {
    list.push(sql`exists (select 1 from mall.asset_uses u where u.asset_id = m.id and u.side = 'public' and not u.trashed
      and (u.window_from is null or u.window_from <= ${now}) and (u.window_until is null or u.window_until > ${now}))`)
  }
  if (q) list.push(matches(q))
  return list
}

/** A folder shows what lies in the folders below it, too. */
const inFolder = (folder: string): SQL => sql`m.folder_id in (
  with recursive below as (
    select id from asset_folders where id = ${folder}::uuid
    union select f.id from asset_folders f join below on f.parent_id = below.id
  ) select id from below)`

/** By name, what it shows, source, tags, and the codes of SKUs whose products show it. */
function matches(q: string): SQL {
  const like = `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql`(m.original_name ilike ${like} or m.credit ilike ${like} or m.rights_holder ilike ${like}
    or exists (select 1 from media_locales l where l._parent_id = m.id and l.alt ilike ${like})
    or exists (select 1 from media_texts t where t.parent_id = m.id and t.path = 'tags' and t.text ilike ${like})
    or m.id in (select u.asset_id from skus s join mall.asset_uses u
                  on (u.owner = 'skus' and u.doc_id = s.id::text) or (u.owner = 'products' and u.doc_id = s.product_id::text)
                 where s.code ilike ${like}))`
}

async function readFolders(tx: Executor): Promise<LibraryFolder[]> {
  const { rows } = await tx.execute(sql`
    select f.id::text, f.name, f.parent_id::text as parent,
           (select count(*)::int from media m where m.folder_id = f.id and m.deleted_at is null) as assets
      from asset_folders f order by f.name`)
  return rows as unknown as LibraryFolder[]
}

async function readTags(tx: Executor): Promise<LibraryPageView['tags']> {
  const { rows } = await tx.execute(sql`
    select t.text as name, count(*)::int as assets from media_texts t join media m on m.id = t.parent_id
     where t.path = 'tags' and m.deleted_at is null group by t.text order by count(*) desc, t.text
     limit ${MOST_TAGS_OFFERED}`)
  return rows as unknown as LibraryPageView['tags']
}

async function readColours(tx: Executor): Promise<LibraryPageView['colours']> {
  const { rows } = await tx.execute(sql`
    select colour::text as name, count(*)::int as assets from media
     where deleted_at is null and colour is not null and kind <> 'evidence' group by colour order by colour`)
  return rows as unknown as LibraryPageView['colours']
}
