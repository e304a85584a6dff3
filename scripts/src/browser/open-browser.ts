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

/**
 * Starts a headless Chromium with an empty profile of its own. The caller closes it.
 *
 * @param agent what it calls itself, in everything it sends; a context's own name is missing from beacons
 */
export async function openBrowser(agent?: string): Promise<Browser> {
  const found = await findBrowser()
  return await chromium.launch({
    executablePath: found.path,
    args: [...new Set([...FLAGS, ...found.args, ...(agent ? [`--user-agent=${agent}`] : [])])].filter(
      (flag) => !flag.startsWith('--headless'),
    ),
    headless: true,
  })
}
