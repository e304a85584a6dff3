import { sql } from '@payloadcms/db-postgres'
import type { FieldAccess, PayloadRequest } from 'payload'
import { newId } from '../database/new-id.ts'
import type { Executor } from '../database/transaction.ts'
import { derivedValues, readNewestContent } from '../editorial/editorial.ts'
import { type VisibilityWindow, windowStateAt } from '../time/time.ts'
import type { LivePass, LiveSubject } from './preview-pass.ts'
import type { Rehearsal } from './rehearse.ts'
import { layOver, type TypedField } from './rules/lay-over.ts'
import type { LiveDraft } from './rules/live-draft.ts'
import { NOW, type Perspective } from './rules/perspective.ts'

type Values = Record<string, unknown>

/** From when a document is looked at: when it begins to be visible, or now. */
export function perspectiveOfDraft({ values }: LiveDraft, now: Date): Perspective {
  const { from } = (values.window ?? {}) as VisibilityWindow
  const at = from == null ? Number.NaN : Date.parse(String(from))
  return at > now.getTime() ? { ...NOW, at: new Date(at).toISOString() } : NOW
}

/** The address a document has in a live preview, whatever is typed as its address: it must be free. */
export const liveSlug = (stored: unknown, id: string): string =>
  typeof stored === 'string' && stored !== '' ? stored : `live-${id}`

/**
 * Makes a document what its form says and public, inside the transaction of a rehearsal: past validation, so that an
 * unfinished one can be seen, but not past what its writer may not change.
 * @returns false when the document is gone
 */
export async function layDraftOver(
  { req, tx, at }: Pick<Rehearsal, 'req' | 'tx' | 'at'>,
  { subject, owner }: LivePass,
  draft: LiveDraft,
): Promise<boolean> {
  const { collection, id, isNew } = subject
  const stored = isNew ? null : await readNewestContent(req, subject)
  if (!isNew && (!stored || stored.doc.deletedAt)) return false
  const { config } = req.payload.collections[collection]
  const fields = config.flattenedFields as unknown as readonly TypedField[]
  const denied = await deniedFields({ ...req, user: owner as never }, fields, isNew ? 'create' : 'update', id)
  const laid = layOver(fields, stored?.doc ?? {}, draft.values, {
    locale: draft.locale,
    newId,
    isDenied: (field) => denied.has(field),
  })
  const slug = fields.some(({ name }) => name === 'slug')
    ? { slug: liveSlug(isNew ? null : await publicSlug(tx, subject), id) }
    : {}
  const data = {
    ...laid,
    ...derivedValues(fields, laid),
    ...slug,
    ...standing(laid, at),
    _status: 'published',
    updatedAt: at.toISOString(),
  }
  if (isNew) await req.payload.db.create({ collection, customID: id, data: data as never, req, returning: false })
  else await req.payload.db.updateOne({ collection, id, data, req, returning: false })
  if (collection === 'banners') await putFirst(tx, id)
  return true
}

/** What is over is shown as it was: whoever opens it wants to see it. */
function standing({ window }: Values, at: Date): Values {
  const hours = (window ?? {}) as VisibilityWindow
  return windowStateAt(hours, at) === 'ended' ? { window: { ...hours, until: null } } : {}
}

/** A banner is seen where it stands, among those it competes with, whoever it is meant for. */
async function putFirst(tx: Executor, id: string): Promise<void> {
  await tx.execute(sql`
    update banners b set weight = 1000000, audience = 'everyone', language = 'all', priority = greatest(b.priority, (
      select max(o.priority) from banners o
       where o.placement = b.placement and o._status = 'published' and o.deleted_at is null))
     where b.id = ${id}::uuid`)
}

/** The address of the row shoppers are answered from. */
async function publicSlug(tx: Executor, { collection, id }: LiveSubject): Promise<unknown> {
  const { rows } = await tx.execute(sql`select slug from ${sql.identifier(collection)} where id = ${id}::uuid`)
  return rows[0]?.slug
}

/** The fields whose own access keeps them from who types. */
async function deniedFields(
  req: PayloadRequest,
  fields: readonly TypedField[],
  action: 'create' | 'update',
  id: string,
): Promise<Set<TypedField>> {
  const denied = new Set<TypedField>()
  const visit = async (list: readonly TypedField[]): Promise<void> => {
    for (const field of list) {
      const { access } = field as { access?: Partial<Record<'create' | 'update', FieldAccess>> }
      const may = access?.[action]
      if (may && !(await may({ req, id } as never))) denied.add(field)
      await visit(field.flattenedFields ?? [])
      for (const block of field.blocks ?? []) await visit(block.flattenedFields)
    }
  }
  await visit(fields)
  return denied
}
