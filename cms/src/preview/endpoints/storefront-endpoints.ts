import { sql } from '@payloadcms/db-postgres'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Executor } from '../../database/transaction.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { holdsStoreKey } from '../../settings/store-key.ts'
import type { PreviewEntry, PreviewView } from '../../store-api/preview-contract.ts'
import { boundariesAround } from '../boundaries.ts'
import { entryUrl, issuePass, issueTicket, type Pass, passOf, redeemTicket } from '../preview-pass.ts'
import { rehearse } from '../rehearse.ts'
import { perspectiveChange, shopPath } from '../rules/perspective.ts'

const NEVER_KEPT = { headers: { 'cache-control': 'no-store' } }

/** Says no more than that there is no preview: the storefront shows the published page. */
const over = (): Response => Response.json({ error: { code: 'preview_over' } }, { status: 403, ...NEVER_KEPT })

async function bodyOf<Body>(req: PayloadRequest, schema: z.ZodType<Body>): Promise<Body | null> {
  const text = (await req.text?.()) ?? ''
  try {
    return text.length > 10_000 ? null : (schema.safeParse(text === '' ? {} : JSON.parse(text)).data ?? null)
  } catch {
    return null
  }
}

/** One address for the storefront's server about the preview its visitor has. */
function ofThePass<Body>(
  path: `/preview/${string}`,
  body: z.ZodType<Body>,
  answer: (req: PayloadRequest, pass: Pass, body: Body, now: Date) => Promise<object>,
): Endpoint {
  return {
    path,
    method: 'post',
    handler: async (req) => {
      const now = new Date()
      const pass = await passOf(req, now)
      if (!pass) return over()
      const given = await bodyOf(req, body)
      if (given === null) return Response.json({ error: { code: 'invalid' } }, { status: 422, ...NEVER_KEPT })
      return Response.json(await answer(req, pass, given, now), NEVER_KEPT)
    },
  }
}

/** `POST /api/preview/entries`: a ticket for a pass, once. */
const enter: Endpoint = {
  path: '/preview/entries',
  method: 'post',
  handler: async (req) => {
    if (!holdsStoreKey(req.headers.get('x-store-key'))) return over()
    const given = await bodyOf(req, z.object({ ticket: z.string().max(2_000) }))
    const entered = given && (await redeemTicket(req, given.ticket, new Date()))
    if (!entered) return over()
    const entry: PreviewEntry = { pass: entered.pass, path: entered.path, expiresAt: entered.expires.toISOString() }
    return Response.json(entry, NEVER_KEPT)
  },
}

async function titleOf(tx: Executor, release: string | null): Promise<string | null> {
  if (release === null) return null
  const { rows } = await tx.execute(sql`select title from releases where id = ${release}::uuid`)
  return rows[0] ? String(rows[0].title) : null
}

/** `POST /api/preview/view`: what the bar of a preview says, and the pass renewed; with another perspective when one is given. */
const view = ofThePass('/preview/view', perspectiveChange, async (req, pass, change, now) => {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const perspective = { ...pass.perspective, ...given }
  const { token, expires } = issuePass({ ...pass, perspective }, now)
  const { at, gaps, release, previous, next } = await rehearse(req, perspective, async ({ tx, at, gaps }) => ({
    at,
    gaps,
    release: await titleOf(tx, perspective.release),
    ...(await boundariesAround(tx, at)),
  }))
  const { CMS_URL, MALL_TIME_ZONE } = currentSettings()
  const seen: PreviewView = {
    pass: token,
    expiresAt: expires.toISOString(),
    at: at.toISOString(),
    isNow: perspective.at === null,
    release,
    drafts: perspective.drafts,
    visitor: perspective.visitor,
    previous: previous?.toISOString() ?? null,
    next: next?.toISOString() ?? null,
    forgotten: gaps.forgotten,
    failed: gaps.failed,
    timeZone: MALL_TIME_ZONE,
    adminUrl: new URL(CMS_URL).origin,
  }
  return seen
})

/** `POST /api/preview/tickets`: the same view on another device, for once. */
const shareView = ofThePass('/preview/tickets', z.object({ path: shopPath }), async (_req, pass, { path }, now) => {
  const { token, expires } = issueTicket({ ...pass, path }, now)
  return { url: entryUrl(token), expiresAt: expires.toISOString() }
})

/** For holders of the store key alone. */
export const storefrontEndpoints: Endpoint[] = [enter, view, shareView]
