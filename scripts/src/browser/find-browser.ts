import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Environment } from '../services/environment.ts'

/** A Chromium to run and the arguments it needs for its origin. */
export interface FoundBrowser {
  path: string
  args: string[]
  /** how it was found, for messages */
  origin: 'CHROME_PATH' | 'system' | 'package'
}

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC_PATHS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** CHROME_PATH, then a Chromium or Chrome of the system, then the Chromium that comes with the packages. */
export async function findBrowser(env: Environment = process.env): Promise<FoundBrowser> {
  if (env.CHROME_PATH) {
    if (!canRun(env.CHROME_PATH)) throw new Error(`CHROME_PATH is ${env.CHROME_PATH}, which is not a program`)
    return { path: env.CHROME_PATH, args: [], origin: 'CHROME_PATH' }
  }
  const folders = (env.PATH ?? '').split(delimiter)
  const candidates = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  const found = [...candidates, ...MAC_PATHS].find(canRun)
  if (found) return { path: found, args: [], origin: 'system' }
  const { default: packaged } = await import('@sparticuz/chromium')
  packaged.setGraphicsMode = false
  return { path: await packaged.executablePath(), args: packaged.args, origin: 'package' }
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
