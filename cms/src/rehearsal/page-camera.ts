import { randomBytes } from 'node:crypto'
import { evidencePath } from '@fangshi/media'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { assetStore } from '../media/media.ts'
import { type PageShot, type RehearsedPage, SHOT_WIDTHS } from '../releases/releases.ts'

/** px of a page that are photographed; what is below few people see. */
const LONGEST_PAGE = 9_000
/** px of the small picture the report lists */
const THUMB = { width: 320, height: 400 }
const HEIGHTS: Record<PageShot['width'], number> = { 390: 844, 1440: 900 }
/** ms */
const PATIENCE = 20_000

type Weight = NonNullable<RehearsedPage['weight']>

/** What one look at a page brought. */
export interface PageLook {
  shots: PageShot[]
  /** as on a desk */
  weight: Weight | null
  /** addresses of the page's own parts that did not come */
  broken: string[]
}

/** Opens pages as they will be and takes pictures of them, one after another. */
export class PageCamera {
  readonly #browser: Browser

  private constructor(browser: Browser) {
    this.#browser = browser
  }

  /** @throws when the browser does not start, or the part that drives it is not installed */
  static async open(program: string): Promise<PageCamera> {
    const { chromium } = await import('playwright-core')
    const browser = await chromium.launch({
      executablePath: program,
      // Root may not use the sandbox; the pages are the mall's own.
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-dev-shm-usage',
      ],
      timeout: 30_000,
    })
    return new PageCamera(browser)
  }

  async close(): Promise<void> {
    await this.#browser.close()
  }

  /** @param enter an address that opens the page as it will be, once a call */
  async look(enter: () => string): Promise<PageLook> {
    const look: PageLook = { shots: [], weight: null, broken: [] }
    for (const width of SHOT_WIDTHS) {
      const context = await this.#browser.newContext({
        viewport: { width, height: HEIGHTS[width] },
        locale: 'zh-CN',
        reducedMotion: 'reduce',
        userAgent: 'fangshi-rehearsal',
      })
      try {
        const { shot, weight, broken } = await photograph(context, enter(), width)
        look.shots.push(shot)
        look.weight = weight
        look.broken.push(...broken)
      } finally {
        await context.close()
      }
    }
    return { ...look, broken: [...new Set(look.broken)] }
  }
}

async function photograph(context: BrowserContext, address: string, width: PageShot['width']) {
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  const weight: Weight = { html: 0, script: 0, style: 0, picture: 0, total: 0 }
  const broken: string[] = []
  const measured: Promise<void>[] = []
  page.on('response', (response) => {
    // The document's own status is told by whoever opened it.
    if (response.status() >= 400 && response.request().resourceType() !== 'document') broken.push(response.url())
  })
  page.on('requestfinished', (request) => {
    measured.push(
      request.sizes().then(
        ({ responseBodySize }) => {
          const kind = KINDS[request.resourceType()]
          if (kind) weight[kind] += responseBodySize
          weight.total += responseBodySize
        },
        () => undefined,
      ),
    )
  })
  await page.goto(address, { waitUntil: 'load', timeout: PATIENCE })
  await walkDown(page)
  // Pictures that are never finished keep no page from being photographed.
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined)
  await Promise.all(measured)
  // Shoppers have no such bar; on a phone it is all that the top of the picture would show.
  await page.evaluate('document.querySelector("[data-preview-bar]")?.remove()')
  const height = Math.min(LONGEST_PAGE, (await page.evaluate('document.documentElement.scrollHeight')) as number)
  const picture = await page.screenshot({
    type: 'jpeg',
    quality: 72,
    fullPage: true,
    animations: 'disabled',
    clip: { x: 0, y: 0, width, height },
    timeout: PATIENCE,
  })
  return { shot: await keep(picture, width, height), weight, broken }
}

const KINDS: Record<string, keyof Weight> = {
  document: 'html',
  script: 'script',
  stylesheet: 'style',
  image: 'picture',
}

/** Pictures further down load when they come near the screen. */
const walkDown = (page: Page): Promise<unknown> =>
  page.evaluate(`(async () => {
    const end = Math.min(document.documentElement.scrollHeight, ${LONGEST_PAGE})
    for (let top = 0; top < end; top += 700) {
      window.scrollTo(0, top)
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    }
    window.scrollTo(0, 0)
  })()`)

/** Named at random: the files are of this report alone and go with it. */
async function keep(picture: Buffer, width: PageShot['width'], height: number): Promise<PageShot> {
  const name = (): string => randomBytes(16).toString('hex')
  const shot: PageShot = { width, height, file: `${name()}.jpeg`, thumb: `${name()}.webp` }
  const small = await sharp(picture)
    .resize({ ...THUMB, fit: 'cover', position: 'top' })
    .webp({ quality: 70 })
    .toBuffer()
  const store = assetStore()
  await store.put(evidencePath(shot.file), picture, 'image/jpeg')
  await store.put(evidencePath(shot.thumb), small, 'image/webp')
  return shot
}

/** What a report's pages no longer need. */
export async function dropShots(pages: readonly RehearsedPage[]): Promise<void> {
  const store = assetStore()
  for (const { file, thumb } of pages.flatMap(({ shots }) => shots)) {
    await store.remove(evidencePath(file))
    await store.remove(evidencePath(thumb))
  }
}
