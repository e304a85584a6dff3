import { unreadableWords } from '../../placements/placements.ts'
import type { RehearsalFinding } from '../../releases/releases.ts'
import { aboutMember, type Rehearsed } from './rehearsed.ts'

/** Words of banners that cannot be read over their art, or leave their safe area, with the prices of that instant. */
export async function paleWords(rehearsed: Rehearsed): Promise<RehearsalFinding[]> {
  const { req, at, members } = rehearsed
  const found: RehearsalFinding[] = []
  for (const member of members) {
    if (member.collection !== 'banners' || member.action !== 'publish') continue
    const banner = await req.payload.findByID({
      collection: 'banners',
      id: member.docId,
      depth: 0,
      overrideAccess: true,
      disableErrors: true,
      req,
    })
    if (!banner) continue
    for (const words of await unreadableWords(req, banner, at))
      found.push(aboutMember(rehearsed, member, { group: 'contrast', severity: 'error', ...words }))
  }
  return found
}
