import type { PayloadRequest } from 'payload'
import { deskEndpoint } from '../../commands/commands.ts'
import { approvalOf, type Look, lookFingerprint, lookOf, type ReviewState } from '../../media/media.ts'
import type { AssetComment, AssetVersion } from '../../payload-types.ts'
import { can, canCommand, type Principal } from '../../permissions/permissions.ts'
import type { Person, ProofingView, ThreadView, VersionView, WordsView } from '../rules/proofing-view.ts'
import { REVIEW_STEPS, takeReviewStep } from '../rules/review-states.ts'

/** More versions or comments than anybody reads. */
const MOST = 1000

/** `GET /api/media/:id/proofing`: one asset as the proofing desk shows it to the person who asks. */
export const readProofing = {
  ...deskEndpoint('asset-versions', async (req, id): Promise<ProofingView | null> => {
    const asset = await req.payload.findByID({
      collection: 'media',
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
    })
    if (!asset) return null
    const [versions, comments] = await Promise.all([versionsOf(req, id), commentsOf(req, id)])
    const shown = versions.find((version) => version.number === asset.versionNumber)
    if (!shown) return null
    const names = await namesOf(req, [
      asset.approvedBy,
      ...versions.map((version) => version.uploadedBy),
      ...comments.map((comment) => comment.resolvedBy),
    ])
    const user = req.user as Principal
    const by = String(req.user?.id)
    const state = asset.reviewState as ReviewState
    const makers = [shown.uploadedBy, shown.lookBy].map((maker) => (maker ? String(maker) : null))
    const approval = approvalOf(asset as never)
    const allowed = REVIEW_STEPS.filter((step) => canCommand(user, `proofing.${step}`))
    return {
      asset: {
        id,
        name: asset.originalName ?? asset.filename ?? '',
        kind: asset.kind,
        state,
        reworks: asset.reworks ?? 0,
        openComments: asset.openComments ?? 0,
        version: shown.number,
        look: lookFingerprint(lookOf(asset)),
      },
      approval:
        approval.state === 'none'
          ? null
          : {
              isValid: approval.state === 'valid',
              version: approval.version,
              sha256: approval.sha256,
              at: approval.at,
              by: names(approval.by),
            },
      versions: versions.map((version) => versionView(version, id, names)),
      threads: threadsOf(comments, by, names),
      request: state === 'changes_requested' ? await lastRequest(req, id) : null,
      may: {
        steps: allowed.filter((step) => takeReviewStep(step, { state, makers, by }).ok),
        upload: can(user, 'update', 'media'),
        restore: canCommand(user, 'proofing.restore'),
        comment: canCommand(user, 'proofing.comment'),
        resolve: canCommand(user, 'proofing.resolve'),
      },
      ownWork:
        allowed.includes('approve') && makers.includes(by) && takeReviewStep('approve', { state, makers: [], by }).ok,
    }
  }),
  path: '/:id/proofing',
}

async function versionsOf(req: PayloadRequest, asset: string): Promise<AssetVersion[]> {
  const { docs } = await req.payload.find({
    collection: 'asset-versions',
    where: { asset: { equals: asset } },
    sort: '-number',
    limit: MOST,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs
}

async function commentsOf(req: PayloadRequest, asset: string): Promise<AssetComment[]> {
  const { docs } = await req.payload.find({
    collection: 'asset-comments',
    where: { asset: { equals: asset } },
    sort: 'createdAt',
    limit: MOST,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs
}

type NameOf = (id: unknown) => Person

async function namesOf(req: PayloadRequest, ids: unknown[]): Promise<NameOf> {
  const { docs } = await req.payload.find({
    collection: 'staff',
    where: { id: { in: [...new Set(ids.filter((id) => typeof id === 'string'))] } },
    limit: MOST,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { name: true },
  })
  const byId = new Map(docs.map(({ id, name }) => [id, { id, name }]))
  return (id) => byId.get(String(id)) ?? null
}

function versionView(version: AssetVersion, asset: string, names: NameOf): VersionView {
  const look = lookFingerprint(lookOf(version.look as unknown as Look))
  return {
    number: version.number,
    at: version.createdAt,
    by: names(version.uploadedBy),
    note: version.note ?? null,
    sha256: version.sha256,
    originalName: version.originalName ?? null,
    width: version.width,
    height: version.height,
    filesize: version.filesize,
    restoredFrom: version.restoredFrom ?? null,
    isRework: version.isRework,
    preview: `/api/media/${asset}/versions/${version.number}/preview`,
    look,
  }
}

function threadsOf(comments: AssetComment[], me: string, names: NameOf): ThreadView[] {
  const replies = Map.groupBy(comments, (comment) => String(comment.thread ?? ''))
  return comments
    .filter((comment) => !comment.thread)
    .map((comment) => ({
      id: comment.id,
      number: comment.number ?? 0,
      version: comment.version,
      mark: { x: comment.x ?? 0, y: comment.y ?? 0, width: comment.width ?? 0, height: comment.height ?? 0 },
      resolved: comment.resolvedAt
        ? { at: comment.resolvedAt, by: names(comment.resolvedBy), version: comment.resolvedOn ?? null }
        : null,
      words: [comment, ...(replies.get(comment.id) ?? [])].map((said) => wordsView(said, me)),
    }))
}

const wordsView = (comment: AssetComment, me: string): WordsView => ({
  id: comment.id,
  at: comment.createdAt,
  version: comment.version,
  author: comment.authorName,
  isMine: comment.author === me,
  body: comment.body,
})

async function lastRequest(req: PayloadRequest, asset: string): Promise<ProofingView['request']> {
  const { docs } = await req.payload.find({
    collection: 'activity',
    where: {
      and: [
        { resource: { equals: 'media' } },
        { docId: { equals: asset } },
        { action: { equals: 'proofing.requestChanges' } },
      ],
    },
    sort: '-at',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const act = docs[0]
  const note = (act?.details as { note?: unknown } | null | undefined)?.note
  return act && typeof note === 'string' ? { note, at: act.at, by: act.actorName } : null
}
