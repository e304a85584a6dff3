import { CHANNEL_VERSIONS, type DemoChannelVersion } from '../channel-versions.ts'
import { daysFrom } from '../demo-window.ts'
import { TEAM_TERMS } from '../team-terms.ts'
import { existingBy, type IdsByName, idOf, inSeedTransaction, type SeedContext } from './seed-context.ts'
import type { PhotoIds } from './seed-photos.ts'

/** What copywriters keep beside the articles: the team's dictionary, and versions for the channels. */
export async function seedWriting(context: SeedContext, photos: PhotoIds, articles: IdsByName): Promise<void> {
  await seedTerms(context)
  for (const version of CHANNEL_VERSIONS) await seedVersion(context, photos, idOf(articles, version.article), version)
}

async function seedTerms(context: SeedContext): Promise<void> {
  const { payload } = context
  const known = await existingBy(payload, 'terms', 'preferred')
  for (const { preferred, avoided, note, isForbidden = false } of TEAM_TERMS) {
    if (known.has(preferred)) continue
    await inSeedTransaction(context, (req) =>
      payload.create({
        collection: 'terms',
        req,
        depth: 0,
        data: { preferred, avoided, forbidden: isForbidden, ...(note ? { note } : {}) },
      }),
    )
  }
}

async function seedVersion(
  context: SeedContext,
  photos: PhotoIds,
  article: string,
  { channel, title, digest, text, pictures = [], isReady, published }: DemoChannelVersion,
): Promise<void> {
  const { payload, now } = context
  const { totalDocs } = await payload.count({
    collection: 'channel-variants',
    where: { and: [{ article: { equals: article } }, { channel: { equals: channel } }] },
    overrideAccess: true,
  })
  if (totalDocs > 0) return
  await inSeedTransaction(context, (req) =>
    payload.create({
      collection: 'channel-variants',
      req,
      depth: 0,
      data: {
        article,
        channel,
        ...(title ? { title } : {}),
        ...(digest ? { digest } : {}),
        ...(text ? { text } : {}),
        pictures: pictures.map((name) => photos(name)),
        stage: isReady ? 'ready' : 'draft',
        records: published ? [recordOf(published, now)] : [],
      },
    }),
  )
}

function recordOf({ daysAgo, ...figures }: NonNullable<DemoChannelVersion['published']>, now: Date) {
  return { at: daysFrom(now, -daysAgo) as string, ...figures }
}
