import type { PayloadRequest } from 'payload'
import { relatedIds } from '../editorial/editorial.ts'
import type { FactSheet } from './rules/fact-sheet.ts'

/**
 * The sheet of a campaign as shoppers have it now, put together from the campaign itself.
 * @returns null when it is not public, in the trash, or over
 */
export async function buildSheet(req: PayloadRequest, campaignId: string, now: Date): Promise<FactSheet | null> {
  const campaign = await req.payload.findByID({
    collection: 'campaigns',
    id: campaignId,
    draft: false,
    depth: 0,
    locale: 'zh',
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (campaign?._status !== 'published' || campaign.deletedAt) return null
  const { from, until } = campaign.window ?? {}
  if (until && new Date(until) <= now) return null
  const shown = (campaign.blocks ?? []).flatMap((block) =>
    block.blockType === 'productGrid' ? relatedIds(block.products) : [],
  )
  return {
    title: campaign.title,
    summary: campaign.summary,
    from: from ?? null,
    until: until ?? null,
    rules: campaign.facts?.rules?.trim() ?? '',
    questions: (campaign.facts?.questions ?? []).map(({ question, answer }) => ({ question, answer })),
    products: await titlesOf(req, [...new Set(shown)]),
  }
}

async function titlesOf(req: PayloadRequest, ids: readonly string[]): Promise<FactSheet['products']> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'products',
    where: { id: { in: [...ids] } },
    depth: 0,
    locale: 'zh',
    pagination: false,
    overrideAccess: true,
    select: { title: true },
    req,
  })
  return ids.flatMap((id) => docs.find((doc) => doc.id === id) ?? []).map(({ id, title }) => ({ id, title }))
}
