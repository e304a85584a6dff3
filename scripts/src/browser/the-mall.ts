import { readFileSync } from 'node:fs'
import type { DemoAccount } from '../demo-accounts.ts'
import type { PartName } from '../mall.ts'

/** What a browser test knows of the mall it visits. */
export interface TestedMall {
  cmsUrl: string
  storefrontUrl: string
  databaseUrl: string
  accounts: DemoAccount[]
  /** absolute path of the folder for everything that is kept; mails among it */
  data: string
  /** of the control that kills and restarts parts */
  controlUrl: string
}

/** The mall that `pnpm test --only browser` started for the tests. */
export function theMall(): TestedMall {
  const file = process.env.MALL_JSON
  if (!file) throw new Error('MALL_JSON is not set: run browser tests with `pnpm test --only browser [file]`')
  return JSON.parse(readFileSync(file, 'utf8')) as TestedMall
}

/** Kills a part of the mall, as a crash would, or brings it back; returns when that is done. */
export async function controlMall(act: 'kill' | 'restart', part: PartName): Promise<void> {
  const answer = await fetch(`${theMall().controlUrl}/${act}/${part}`, { method: 'POST' })
  if (!answer.ok) throw new Error(`${act} ${part}: ${await answer.text()}`)
}
