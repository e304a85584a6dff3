import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from './find-browser.ts'

/** Quiet, without a graphics card, and without talking to anybody but the pages it is sent to. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** Starts a headless Chromium with an empty profile of its own. The caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const found = await findBrowser()
  return await chromium.launch({
    executablePath: found.path,
    args: [...new Set([...FLAGS, ...found.args])].filter((flag) => !flag.startsWith('--headless')),
    headless: true,
  })
}
