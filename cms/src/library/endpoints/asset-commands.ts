import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { recordActivity } from '../../activity/activity.ts'
import { command, commandEndpoint, Refused } from '../../commands/commands.ts'
import { can, type Principal } from '../../permissions/permissions.ts'
import { type Replacement, replaceEverywhere } from '../replace-asset.ts'

const replace = command({
  permission: 'library.replace',
  body: z.object({ to: z.uuid(), thenTrash: z.boolean().default(false) }),
  run: async ({ req, tx, id, body }) => {
    const outcome = await replaceEverywhere(req, tx, { from: id, to: body.to })
    const isFree = outcome.waiting === 0 && outcome.records === 0
    const mayTrash = can(req.user as Principal, 'delete', 'media')
    const trashed = body.thenTrash && isFree && mayTrash
    if (trashed) {
      await req.payload.update({
        collection: 'media',
        id,
        data: { deletedAt: new Date().toISOString() } as never,
        overrideAccess: false,
        user: req.user,
        req,
        depth: 0,
      })
    }
    return { ...outcome, trashed }
  },
})

/** Takes a replacement back: only where it was made, and only what it put there. */
const undoReplacement = command({
  permission: 'library.replace',
  body: z.object({ replacement: z.uuid() }),
  run: async ({ req, tx, id, body }) => {
    const { rows } = await tx.execute(sql`
      select from_asset::text as "from", places from mall.asset_replacements
       where id = ${body.replacement}::uuid and to_asset = ${id}::uuid and undone_at is null for update`)
    const made = rows[0] as { from: string; places: NonNullable<Replacement['places']> } | undefined
    if (!made) {
      throw new Refused('already_undone', {
        status: 409,
        zh: '这次替换已经撤销过，或不存在。',
        en: 'This replacement was taken back already, or does not exist.',
      })
    }
    const outcome = await replaceEverywhere(req, tx, { from: id, to: made.from, places: made.places })
    await tx.execute(sql`
      update mall.asset_replacements set undone_at = now() where id in (${body.replacement}::uuid, ${outcome.id}::uuid)`)
    await recordActivity(req, { action: 'library.undoReplacement', resource: 'media', docId: id, summary: made.from })
    return { ...outcome }
  },
})

/** `POST /api/media/:id/library/commands/:command` */
export const assetCommands = commandEndpoint({ replace, undoReplacement }, '/:id/library/commands/:command')
