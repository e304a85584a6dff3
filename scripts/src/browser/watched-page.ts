import { gzipSync } from 'node:zlib'
import type { Browser, Page, Request } from 'playwright-core'

export interface Visitor {
  /** CSS px; 390 is a phone, 1440 a desk */
  width: number
  /** CSS px; a usual one for the width when left out */
  height?: number
  /** false: the browser runs no script of the page */
  javaScript?: boolean
  /** of the browser, such as zh-CN */
  locale?: string
}

/** A page in a profile of its own, with an eye on everything a visitor should never meet. */
export interface WatchedPage {
  page: Page
  /** Console errors and warnings, uncaught errors, failed and refused requests, since the last time asked. */
  takeComplaints(): string[]
  /** Bytes of script on the wire since the last navigation, inline scripts compressed as gzip would. */
  scriptBytes(): Promise<number>
  /** Cumulative layout shift of the page, as the browser counts it, without those after input. */
  layoutShift(): Promise<number>
  close(): Promise<void>
}

/** A page that was left before it had loaded everything aborts what is still under way. */
const ABORTED = 'net::ERR_ABORTED'

const RECORD_SHIFTS = `
  window.__layoutShift = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.__layoutShift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
`

export async function openWatchedPage(browser: Browser, visitor: Visitor): Promise<WatchedPage> {
  const isPhone = visitor.width < 600
  const context = await browser.newContext({
    viewport: { width: visitor.width, height: visitor.height ?? (isPhone ? 844 : 900) },
    deviceScaleFactor: isPhone ? 2 : 1,
    hasTouch: isPhone,
    isMobile: isPhone,
    javaScriptEnabled: visitor.javaScript ?? true,
    locale: visitor.locale ?? 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  await context.addInitScript(RECORD_SHIFTS)
  const page = await context.newPage()
  let complaints: string[] = []
  let scripts: Request[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      complaints.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
    }
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason'
    if (reason !== ABORTED) complaints.push(`${request.method()} ${request.url()}: ${reason}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
  })
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) scripts = []
    if (request.resourceType() === 'script') scripts.push(request)
  })
  return {
    page,
    takeComplaints() {
      const taken = complaints
      complaints = []
      return taken
    },
    async scriptBytes() {
      let bytes = 0
      for (const request of scripts) bytes += (await request.sizes()).responseBodySize
      const inline = await page.locator('script:not([src])').evaluateAll((elements) =>
        elements
          .filter((element) => !/json|speculationrules/.test((element as HTMLScriptElement).type))
          .map((element) => element.textContent ?? '')
          .join('\n'),
      )
      return bytes + (inline === '' ? 0 : gzipSync(inline).length)
    },
    layoutShift: () => page.evaluate(() => (window as unknown as { __layoutShift: number }).__layoutShift),
    close: () => context.close(),
  }
}
