/**
 * Takes a picture of a page: `node scripts/src/browser/take-picture.ts URL FILE [--width 390] [--whole]`.
 * For looking at one's work; prints what the browser complained about.
 */
import { parseArgs } from 'node:util'
import { openBrowser } from './open-browser.ts'
import { openWatchedPage } from './watched-page.ts'

const { values, positionals } = parseArgs({
  options: { width: { type: 'string', default: '1440' }, whole: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const [url, file] = positionals
if (!url || !file) throw new Error('Give a URL and a file: take-picture.ts http://127.0.0.1:4321/ home.png --width 390')
const browser = await openBrowser()
try {
  const { page, takeComplaints, layoutShift, scriptBytes } = await openWatchedPage(browser, {
    width: Number(values.width),
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  if (values.whole) {
    // Pictures further down load when they come near the screen.
    await page.evaluate(async () => {
      for (let top = 0; top < document.body.scrollHeight; top += 600) {
        window.scrollTo(0, top)
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      }
      window.scrollTo(0, 0)
    })
    await page.waitForLoadState('networkidle')
  }
  await page.screenshot({ path: file, fullPage: values.whole })
  console.log(`layout shift ${await layoutShift()}, script ${await scriptBytes()} bytes`)
  for (const complaint of takeComplaints()) console.log(complaint)
} finally {
  await browser.close()
}
