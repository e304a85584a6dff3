import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Sentence } from '../commands/commands.ts'
import { visitShop } from '../preview/preview.ts'
import type { RehearsalFinding, RehearsedPage } from '../releases/releases.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { findChromium } from './find-chromium.ts'
import { PageCamera } from './page-camera.ts'
import { linksOf } from './rules/page-links.ts'
import { weightFindings } from './rules/page-weight.ts'
import type { TouchedPage } from './rules/touched-pages.ts'
import { ShopVisit, type VisitedPage } from './shop-visit.ts'

/** A report must not keep a machine longer than this; pages that are left are named. ms */
const LONGEST = 10 * 60_000
/** Links that are followed. */
const MOST_LINKS = 200

export interface PagesSeen {
  pages: RehearsedPage[]
  findings: RehearsalFinding[]
  gaps: Sentence[]
}

interface Asked {
  releaseId: string
  at: Date
  /** false: it goes live by a button, so it is looked at as of now */
  isPlanned: boolean
  touched: readonly TouchedPage[]
  onPage: (seen: PagesSeen) => Promise<void>
}

/** Opens every page the release touches as it will be: whether it is there, what it weighs, where it leads, how it looks. */
export async function lookAtPages(payload: Payload, asked: Asked): Promise<PagesSeen> {
  const seen: PagesSeen = { pages: [], findings: [], gaps: [] }
  if (asked.touched.length === 0) return seen
  const until = performance.now() + LONGEST
  const perspective = {
    at: asked.isPlanned ? asked.at.toISOString() : null,
    release: asked.releaseId,
    drafts: 'published',
    visitor: 'new',
  } as const
  return visitShop(payload, LONGEST + 120_000, async (enter) => {
    const visit = new ShopVisit((path) => enter(perspective, path))
    const camera = await openCamera(payload, seen)
    try {
      const links = new Map<string, TouchedPage>()
      for (const page of asked.touched) {
        if (performance.now() > until) break
        await lookAtPage(page, visit, camera, () => enter(perspective, page.path), seen, links)
        await asked.onPage(seen)
      }
      tellWhatIsLeft(asked.touched.length - seen.pages.length, seen)
      await followLinks(links, new Set(seen.pages.map(({ path }) => path)), visit, until, seen)
      return seen
    } finally {
      await camera?.close().catch(() => undefined)
    }
  })
}

async function openCamera(payload: Payload, seen: PagesSeen): Promise<PageCamera | null> {
  const found = findChromium(currentSettings().CHROMIUM_PATH)
  if (!found.ok) {
    seen.gaps.push(found.why)
    return null
  }
  try {
    return await PageCamera.open(found.program)
  } catch (error) {
    payload.logger.warn({ err: error, msg: 'no pictures for a rehearsal: the browser does not start' })
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
    seen.gaps.push({
      zh: `没有拍页面截图：浏览器启动不了（${reason}）。`,
      en: `No pictures of pages were taken: the browser does not start (${reason}).`,
    })
    return null
  }
}

async function lookAtPage(
  page: TouchedPage,
  visit: ShopVisit,
  camera: PageCamera | null,
  enter: () => string,
  seen: PagesSeen,
  links: Map<string, TouchedPage>,
): Promise<void> {
  const origin = new URL(currentSettings().STOREFRONT_URL).origin
  const finding = (of: Pick<RehearsalFinding, 'group' | 'severity' | 'zh' | 'en'>): void => {
    seen.findings.push({ memberId: page.memberId, title: page.title, href: page.href, ...of })
  }
  const visited = await readPatiently(visit, page.path, origin)
  const shown: RehearsedPage = {
    path: page.path,
    title: page.title,
    status: visited?.status ?? null,
    weight: null,
    shots: [],
  }
  seen.pages.push(shown)
  if (visited === null || visited.status !== 200) {
    // A storefront that cannot answer now says nothing of the release.
    if (visited === null || visited.status === BUSY) seen.gaps.push(whyNotThere(page.path, visited))
    else finding({ group: 'page', severity: 'error', ...whyNotThere(page.path, visited) })
    return
  }
  for (const path of linksOf(visited.html, origin)) if (!links.has(path)) links.set(path, page)
  if (!camera) return
  try {
    const { shots, weight, broken } = await camera.look(enter)
    shown.shots = shots
    shown.weight = weight
    if (weight) for (const words of weightFindings(weight)) finding({ group: 'weight', severity: 'warning', ...words })
    for (const url of broken.slice(0, 5)) {
      const path = url.startsWith(origin) ? url.slice(origin.length) : url
      finding({
        group: /\.(avif|webp|jpe?g|png|svg)(\?|$)/.test(url) ? 'picture' : 'page',
        severity: 'error',
        zh: `页面上的 ${path} 打不开。`,
        en: `${path} on the page does not open.`,
      })
    }
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
    seen.gaps.push({
      zh: `${page.path} 没有拍成：${reason}`,
      en: `No picture of ${page.path}: ${reason}`,
    })
  }
}

/** What the storefront answers while the CMS does not answer it. */
const BUSY = 503
const TRIES = 3
/** ms */
const BETWEEN_TRIES = 2_000

async function readPatiently(visit: ShopVisit, path: string, origin: string): Promise<VisitedPage | null> {
  for (let turn = 1; ; turn += 1) {
    const page = await visit.read(path, origin)
    if (turn === TRIES || (page !== null && page.status !== BUSY)) return page
    await sleep(BETWEEN_TRIES)
  }
}

function whyNotThere(path: string, page: VisitedPage | null): Sentence {
  if (page === null || page.status === BUSY)
    return {
      zh: `${path} 没有打开：前台一时没有应答。`,
      en: `${path} was not opened: the storefront did not answer just then.`,
    }
  return page.status === 404
    ? { zh: `${path} 在上线那一刻打不开（404）。`, en: `${path} is not there at that instant (404).` }
    : { zh: `${path} 出错（${page.status}）。`, en: `${path} answers ${page.status}.` }
}

function tellWhatIsLeft(left: number, seen: PagesSeen): void {
  if (left <= 0) return
  seen.gaps.push({
    zh: `时间用完，还有 ${left} 个页面没有打开；先看了顾客最常到的。`,
    en: `Time ran out with ${left} pages left; those most shoppers see came first.`,
  })
}

async function followLinks(
  links: ReadonlyMap<string, TouchedPage>,
  known: ReadonlySet<string>,
  visit: ShopVisit,
  until: number,
  seen: PagesSeen,
): Promise<void> {
  const origin = new URL(currentSettings().STOREFRONT_URL).origin
  const open = [...links].filter(([path]) => !known.has(path))
  let followed = 0
  for (const [path, page] of open.slice(0, MOST_LINKS)) {
    if (performance.now() > until) break
    const visited = await visit.read(path, origin)
    followed += 1
    if (visited === null || visited.status < 400 || visited.status === BUSY) continue
    seen.findings.push({
      group: 'link',
      severity: 'warning',
      memberId: page.memberId,
      title: page.title,
      href: page.href,
      zh: `${page.path} 上的链接 ${path} 打不开（${visited.status}）。`,
      en: `The link ${path} on ${page.path} does not open (${visited.status}).`,
    })
  }
  const left = open.length - followed
  if (left > 0) seen.gaps.push({ zh: `还有 ${left} 个链接没有打开。`, en: `${left} links were not followed.` })
}
