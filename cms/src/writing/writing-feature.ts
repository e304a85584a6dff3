import { createServerFeature } from '@payloadcms/richtext-lexical'

/** In every running text: tells the form of each key at once, and cleans what is pasted. */
export const WritingFeature = createServerFeature({
  key: 'writing',
  feature: { ClientFeature: '/writing/admin/WritingFeature.tsx#WritingFeature' },
})
