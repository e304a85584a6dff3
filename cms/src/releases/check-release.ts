import type { CollectionSlug, PayloadRequest } from 'payload'
import { transactionOf } from '../database/transaction.ts'
import { lintDocument } from '../lint/lint.ts'
import { formatFen } from '../money/money.ts'
import { bannerStates } from '../placements/placements.ts'
import { judgeRedirect } from '../redirects/redirects.ts'
import { windowStateAt } from '../time/time.ts'
import { approvalOfContent } from './member-approval.ts'
import { readRelease, titlesOf } from './read-release.ts'
import { rehearseRelease } from './rehearse-release.ts'
import { type ReleaseMember, readMembers } from './release-members.ts'
import type { FindingGroup, RehearsalFinding } from './rules/rehearsal-view.ts'

interface CheckOptions {
  /** whatever is worth a look, not only what keeps it from going live */
  thorough?: boolean
  /** what else is to be looked at while the shop is as it will be; `at`: as of when */
  also?: (inner: PayloadRequest, members: readonly ReleaseMember[], at: Date) => Promise<RehearsalFinding[]>
}

/** Where a member is put right. */
export const hrefOfMember = ({ kind, collection, docId }: ReleaseMember): string =>
  `/admin/collections/${kind === 'price' || kind === 'price_window' ? 'skus' : collection}/${docId}`

/**
 * What is to be said about a release before it goes live (彩排). The words, links, pictures and targets are judged on
 * the shop as it will be: the release is made live in a transaction that is rolled back.
 */
export async function checkRelease(
  req: PayloadRequest,
  id: string,
  now: Date,
  { thorough = false, also }: CheckOptions = {},
): Promise<RehearsalFinding[]> {
  const tx = await transactionOf(req)
  const release = await readRelease(tx, id)
  if (!release) return []
  const members = await readMembers(tx, [id])
  const titles = await titlesOf(req, members)
  const at = release.goLiveAt !== null && release.goLiveAt > now ? release.goLiveAt : now
  const named = (member: ReleaseMember | null, finding: Judgement): RehearsalFinding => ({
    memberId: member?.id ?? null,
    title: member ? (titles.get(member.id) ?? member.docId) : release.title,
    href: member ? hrefOfMember(member) : null,
    ...finding,
  })
  const approvals = await Promise.all(
    members.map(async (member) => ((await isApproved(req, member)) ? [] : [named(member, NOT_APPROVED)])),
  )
  const rehearsal = await rehearseRelease(req, id, at, async (inner) => {
    const found: RehearsalFinding[] = []
    // With what each member found there.
    const now = await readMembers(await transactionOf(inner), [id])
    for (const member of now) {
      for (const finding of await judge(inner, member, at, thorough)) found.push(named(member, finding))
    }
    return also ? [...found, ...(await also(inner, now, at))] : found
  })
  return [
    ...approvals.flat(),
    ...(rehearsal.ok ? rehearsal.seen : [named(null, { group: 'release', severity: 'error', ...rehearsal.sentence })]),
  ]
}

type Judgement = Pick<RehearsalFinding, 'group' | 'severity' | 'zh' | 'en'>

const NOT_APPROVED: Judgement = {
  group: 'approval',
  severity: 'error',
  zh: '这个版本还没有批准。请送审并批准，或换成已批准的版本。',
  en: 'This version is not approved. Have it approved, or take one that is.',
}

/** What is told whoever asks; any other rule of the words is, when it forbids. */
const GROUPS: Record<string, FindingGroup> = { 'link.dead': 'link', 'alt.missing': 'picture' }

async function isApproved(req: PayloadRequest, member: ReleaseMember): Promise<boolean> {
  if (member.kind !== 'document' || member.action !== 'publish') return true
  if (!member.contentHash) return false
  return (await approvalOfContent(req, member.collection, member.docId, member.contentHash)) !== null
}

/** In a rehearsal: everything is as it will be. */
async function judge(req: PayloadRequest, member: ReleaseMember, at: Date, thorough: boolean): Promise<Judgement[]> {
  switch (member.kind) {
    case 'document':
      return member.action === 'publish' ? judgeDocument(req, member, at, thorough) : judgeWithdrawal(member)
    case 'price':
    case 'price_window':
      return judgePrice(req, member)
    case 'shelf':
      return []
  }
}

async function judgeDocument(
  req: PayloadRequest,
  member: ReleaseMember,
  at: Date,
  thorough: boolean,
): Promise<Judgement[]> {
  const collection = member.collection as CollectionSlug
  const { config } = req.payload.collections[collection]
  const read = (locale: 'zh' | 'en') =>
    req.payload.findByID({
      collection,
      id: member.docId,
      locale,
      fallbackLocale: false,
      depth: 0,
      overrideAccess: true,
      req,
    }) as unknown as Promise<Record<string, unknown>>
  const found: Judgement[] = []
  const seen = new Set<string>()
  for (const locale of ['zh', 'en'] as const) {
    const data = await read(locale)
    const findings = await lintDocument({ collection, id: member.docId, fields: config.fields as never, data }, req, at)
    for (const { rule, severity, found: words, message } of findings) {
      if (severity !== 'error' && GROUPS[rule] === undefined && (!thorough || severity === 'hint')) continue
      const key = `${rule}:${words}`
      if (seen.has(key)) continue
      seen.add(key)
      found.push({
        group: GROUPS[rule] ?? 'words',
        severity: severity === 'error' ? 'error' : 'warning',
        zh: `“${words}”：${message.zh}`,
        en: `“${words}”: ${message.en}`,
      })
    }
  }
  const doc = await read('zh')
  if (windowStateAt((doc.window ?? {}) as { from?: string; until?: string }, at) !== 'live')
    found.push({
      group: 'window',
      severity: 'warning',
      zh: '上线那一刻它不在自己的可见时段里，顾客还看不到它。',
      en: 'Its own window is closed at that instant, so shoppers will not see it yet.',
    })
  if (collection === 'banners') found.push(...(await judgeBanner(req, doc, at)))
  if (collection === 'redirects')
    found.push(...(await judgeRedirect(req, doc as never)).map((words) => ({ group: 'link', ...words }) as const))
  return found
}

async function judgeBanner(req: PayloadRequest, doc: Record<string, unknown>, at: Date): Promise<Judgement[]> {
  const states = await bannerStates(req, [doc as never], at)
  const hindrance = states.get(String(doc.id))?.hindrance
  if (!hindrance) return []
  return hindrance.startsWith('target')
    ? [
        {
          group: 'link',
          severity: 'warning',
          zh: '上线那一刻它指向的内容不在架上，横幅会让位给兜底图。',
          en: 'What it leads to is not in the shop at that instant; a fallback will stand in its place.',
        },
      ]
    : [
        {
          group: 'picture',
          severity: 'error',
          zh: '横幅的图缺少或不合展位要求，不会展示。',
          en: 'Its art is missing or does not fit its place, so it will not be shown.',
        },
      ]
}

const judgeWithdrawal = ({ before }: ReleaseMember): Judgement[] =>
  before !== null && before._status !== 'published'
    ? [{ group: 'release', severity: 'warning', zh: '它已经不在线上。', en: 'It is not public any more.' }]
    : []

async function judgePrice(req: PayloadRequest, member: ReleaseMember): Promise<Judgement[]> {
  const sku = await req.payload.findByID({
    collection: 'skus',
    id: member.docId,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const price = Number(member.staged?.price)
  const found: Judgement[] = []
  // The figure itself is for few; that it is below is for whoever sets prices.
  if (sku.cost != null && price < sku.cost)
    found.push({
      group: 'price',
      severity: 'warning',
      zh: `${formatFen(price)} 低于成本价。确认这是有意的。`,
      en: `${formatFen(price)} is below cost. Make sure that is meant.`,
    })
  if (member.kind === 'price_window' && price >= sku.price)
    found.push({
      group: 'price',
      severity: 'warning',
      zh: `限时价不低于届时的售价 ${formatFen(sku.price)}，不会生效。`,
      en: `The window price is not below the price of that instant, ${formatFen(sku.price)}, and has no effect.`,
    })
  return found
}
