import { relatedId } from '../../editorial/editorial.ts'
import type { CampaignCard } from '../contract.ts'
import type { FindPicture } from './picture.ts'

interface CardCampaign {
  id: string
  slug: string
  title: string
  summary: string
  cover?: unknown
  window?: { from?: string | null; until?: string | null } | null
}

export const campaignCard = (campaign: CardCampaign, picture: FindPicture): CampaignCard => ({
  id: campaign.id,
  slug: campaign.slug,
  title: campaign.title,
  summary: campaign.summary,
  cover: picture(relatedId(campaign.cover)),
  from: campaign.window?.from ?? null,
  until: campaign.window?.until ?? null,
})
