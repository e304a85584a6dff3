import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Sentence } from '../commands/commands.ts'
import { transactionOf } from '../database/transaction.ts'
import { canCommand, type Principal } from '../permissions/permissions.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { approvalOfContent, readVersion } from './member-approval.ts'
import { readPlanned, readRelease, titlesOf } from './read-release.ts'
import { readBrief } from './rehearsal-records.ts'
import { hasFilled, type ReleaseMember, readMembers } from './release-members.ts'
import { planRevert } from './revert-members.ts'
import { conflictSentence, conflictsOf } from './rules/conflicts.ts'
import { openSteps, shownState } from './rules/release-states.ts'
import type { MemberView, ReleaseView, UndecidedMember } from './rules/release-view.ts'
import { STEP_RIGHTS } from './rules/step-rights.ts'
import { sayConflicts } from './say-conflicts.ts'

/** Everything the desk shows of one release. */
export async function readReleaseDesk(req: PayloadRequest, id: string): Promise<ReleaseView | null> {
  const tx = await transactionOf(req)
  const record = await readRelease(tx, id)
  if (!record) return null
  const now = new Date()
  const doc = await req.payload.findByID({
    collection: 'releases',
    id,
    depth: 1,
    select: { note: true, campaign: true, owner: true, wentLiveAt: true, approvedAt: true, approvedBy: true },
    overrideAccess: true,
    req,
  })
  const members = await readMembers(tx, [id])
  const isOwnWork = await hasFilled(tx, id, String(req.user?.id))
  const titles = await titlesOf(req, members)
  const titleOf = (member: ReleaseMember) => titles.get(member.id) ?? member.docId
  const views = await Promise.all(members.map((member) => viewOf(req, member, titleOf(member))))
  const campaign = doc.campaign && typeof doc.campaign === 'object' ? doc.campaign : null
  const nameOf = (person: unknown): string | null => (person as { name?: string } | null | undefined)?.name ?? null
  return {
    id,
    title: record.title,
    note: doc.note ?? null,
    state: record.state,
    shown: shownState(record, now),
    goLiveAt: record.goLiveAt?.toISOString() ?? null,
    revertAt: record.revertAt?.toISOString() ?? null,
    wentLiveAt: doc.wentLiveAt ?? null,
    approvedAt: doc.approvedAt ?? null,
    approvedBy: nameOf(doc.approvedBy),
    owner: nameOf(doc.owner),
    campaign: campaign ? { id: campaign.id, title: campaign.title } : null,
    failure: record.failureSentence,
    members: views,
    conflicts: await conflictsFor(req, record.id, record.state, views),
    steps: openSteps({ ...record, isOwnWork }, now).filter((step) =>
      canCommand(req.user as Principal, STEP_RIGHTS[step]),
    ),
    waitsForOthers:
      isOwnWork &&
      record.state === 'draft' &&
      members.length > 0 &&
      canCommand(req.user as Principal, 'releases.approve'),
    undecided: record.state === 'live' ? await undecidedOf(req, members, titleOf) : [],
    rehearsal: await readBrief(tx, id),
    timeZone: currentSettings().MALL_TIME_ZONE,
  }
}

async function viewOf(req: PayloadRequest, member: ReleaseMember, title: string): Promise<MemberView> {
  const { id, kind, collection, docId, action, versionId, contentHash, staged } = member
  const isPrice = kind === 'price' || kind === 'price_window'
  const shown: MemberView = {
    id,
    kind,
    collection,
    docId,
    action,
    title,
    href: `/admin/collections/${isPrice ? 'skus' : collection}/${docId}`,
    version: null,
    approval: null,
    price: null,
  }
  if (versionId && contentHash) {
    const newest = await readVersion(req, collection as CollectionSlug, docId)
    shown.version = { id: versionId, hash: contentHash, isNewest: newest === null || newest.hash === contentHash }
    shown.approval = await approvalOfContent(req, collection, docId, contentHash)
  }
  if (isPrice) {
    const sku = await req.payload.findByID({
      collection: 'skus',
      id: docId,
      depth: 0,
      select: { price: true },
      overrideAccess: true,
      disableErrors: true,
      req,
    })
    const values = (staged ?? {}) as { price?: number; compareAt?: number | null; until?: string | null }
    shown.price = {
      now: sku?.price ?? null,
      staged: values.price ?? null,
      compareAt: values.compareAt ?? null,
      until: values.until ?? null,
    }
  }
  return shown
}

/** Other releases, and later approvals, that touch the same things while this one has not gone live. */
async function conflictsFor(
  req: PayloadRequest,
  id: string,
  state: ReleaseView['state'],
  members: readonly MemberView[],
): Promise<Sentence[]> {
  if (state === 'live' || state === 'reverted' || state === 'cancelled') return []
  const planned = await readPlanned(req)
  const own = planned.find((release) => release.id === id)
  const overlaps = own
    ? conflictsOf(own, planned).map((conflict) => ({
        zh: conflictSentence(conflict, 'zh'),
        en: conflictSentence(conflict, 'en'),
      }))
    : []
  const later = await Promise.all(
    members
      .filter(({ version }) => version !== null && !version.isNewest)
      .map(async ({ collection, docId, title }) => {
        const newest = await readVersion(req, collection as CollectionSlug, docId)
        const approval = newest && (await approvalOfContent(req, collection, docId, newest.hash))
        return approval
          ? {
              zh: `“${title}”有更新的已批准版本；发布包上线时以包里的旧版本为准。要用新版本，请点“换成最新版本”。`,
              en: `“${title}” has a newer approved version; when the release goes live, the older one in it stands. Take the newest version to change that.`,
            }
          : {
              zh: `“${title}”在加入之后又改过，新改动不会随发布包上线。`,
              en: `“${title}” has been changed since it was added; the changes do not go live with the release.`,
            }
      }),
  )
  return [...overlaps, ...later]
}

/** Where somebody has changed, since the release went live, what the release had changed. */
export async function undecidedOf(
  req: PayloadRequest,
  members: readonly ReleaseMember[],
  titleOf: (member: ReleaseMember) => string,
): Promise<UndecidedMember[]> {
  const plans = await Promise.all(
    members.map(async (member) => {
      const { conflicts } = await planRevert(req, member).catch(() => ({ conflicts: [] }))
      return { memberId: member.id, title: titleOf(member), conflicts: sayConflicts(req, member, conflicts) }
    }),
  )
  return plans.filter(({ conflicts }) => conflicts.length > 0)
}
