import { isStillRunning, type ProcessRecord, recordOf } from './process-identity.ts'
import { readJsonFile, type StateFolder, writePrivateFile } from './state-folder.ts'

interface MallRecord {
  process: ProcessRecord
  env: Record<string, string>
}

const fileOf = (state: Pick<StateFolder, 'at'>): string => state.at('run', 'mall.json')

/** Only what the mall itself reads: nothing else of the environment belongs in a file. */
const KEPT =
  /^(NODE_ENV|DATABASE_URL|DATABASE_POOL|MEILI_\w+|MEDIA_\w+|S3_\w+|PAYLOAD_SECRET|STORE_KEY|MALL_TIME_ZONE|CMS_\w+|STOREFRONT_\w+|SMTP_URL|MAIL_\w+|WECHAT_\w+|SANDBOX_PAYMENTS|PAYMENT_HOLD_MINUTES|WORKER_\w+)$/

/** Writes down how to reach the mall this process runs, so that other commands can work with it. */
export function recordRunningMall(state: StateFolder, env: Record<string, string>): void {
  const record: MallRecord = {
    process: recordOf(process.pid) as ProcessRecord,
    env: Object.fromEntries(Object.entries(env).filter(([name]) => KEPT.test(name))),
  }
  writePrivateFile(fileOf(state), JSON.stringify(record))
}

/** The environment of the mall that runs from the folder; null when none does. */
export function runningMallEnvironment(state: Pick<StateFolder, 'at'>): Record<string, string> | null {
  const record = readJsonFile<MallRecord>(fileOf(state))
  return record && isStillRunning(record.process) ? record.env : null
}
