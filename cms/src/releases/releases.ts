/**
 * Releases (发布包): exact versions of many documents and staged values that go live at one instant.
 *
 * **Reading the shop.** `readAtOneEpoch` applies what is due, reads, and reads again if a release went live meanwhile;
 * `bringReleases` is its first half. What decides in a transaction, such as an order, runs `inOneShop` and begins with
 * `holdShop`.
 *
 * **Rehearsing.** `applyReleasesDue(req, at, { rehearsal: true })` makes everything live that is due by `at`, and
 * `applyRelease(req, id, at, { rehearsal: true })` one release whatever its state, inside the transaction of `req`:
 * begin one, apply, read through it with the code shoppers are read with, roll it back. All that is done are
 * statements of that transaction (documents, versions, outbox, jobs); nothing leaves before a commit. A rehearsal
 * takes no lock of the shop's and writes down no failure: `applyReleasesDue` returns the failed ones, with a sentence,
 * and `applyRelease` throws. Keep the transaction short: rows it writes are locked until it is rolled back.
 */
import type { CollectionConfig, Endpoint, UIField } from 'payload'
import { Releases } from './collections/releases.ts'
import { releasesOfDocument } from './endpoints/releases-of-document.ts'
import { RELEASABLE } from './releasable.ts'

export { applyRelease, applyReleasesDue, type FailedRelease } from './apply-release.ts'
export { bringReleases, readAtOneEpoch, type ShopMoment } from './bring-releases.ts'
export { checkRelease, hrefOfMember } from './check-release.ts'
export { holdShop, inOneShop } from './in-one-shop.ts'
export { type ListedRelease, listReleases, rescheduleRelease } from './list-releases.ts'
export { readRelease, titlesOf } from './read-release.ts'
export {
  queueRehearsal,
  releaseContentHash,
  releasesToRehearse,
} from './rehearsal-records.ts'
export { type ReleaseMember, readMembers } from './release-members.ts'
export {
  type FindingGroup,
  type PageShot,
  type RehearsalFinding,
  type RehearsedPage,
  SHOT_WIDTHS,
} from './rules/rehearsal-view.ts'
export { SHOWN_STATE_WORDS } from './rules/release-words.ts'
export { watchReleases } from './watch-releases.ts'

/** For payload.config.ts. */
export const releaseCollections: CollectionConfig[] = [Releases]
export const releaseEndpoints: Endpoint[] = [releasesOfDocument]

const addToRelease: UIField = {
  name: 'releases',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/releases/admin/AddToRelease.tsx#AddToRelease' },
    disableListColumn: true,
  },
}

/** For payload.config.ts: puts the way into a release beside everything that can be in one. */
export const withReleases = (collections: CollectionConfig[]): CollectionConfig[] =>
  collections.map((collection) =>
    RELEASABLE.includes(collection.slug) ? { ...collection, fields: [...collection.fields, addToRelease] } : collection,
  )
