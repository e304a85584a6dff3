import type { CollectionConfig } from 'payload'
import { BriefMessages } from './collections/brief-messages.ts'
import { Briefs } from './collections/briefs.ts'
import { CampaignTemplates } from './collections/campaign-templates.ts'
import { StoryIdeas } from './collections/story-ideas.ts'

export { tellOfDueBriefs } from './jobs/tell-of-due-briefs.ts'
export { tellOfGaps } from './jobs/tell-of-gaps.ts'
export { type OpenBrief, openBriefs } from './open-briefs.ts'
export { BRIEF_KIND_WORDS, BRIEF_STATE_WORDS } from './rules/brief-words.ts'

/** For payload.config.ts. The endpoints of the desk hang on the collections. */
export const briefCollections: CollectionConfig[] = [StoryIdeas, Briefs, BriefMessages, CampaignTemplates]
