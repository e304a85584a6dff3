/** `pnpm audit:books`: asks every rule the books of orders, stock and money must keep, and prints what breaks one. */
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { auditBooks, type BookFault } from '../../cms/src/checkout/audit/audit-books.ts'
import { BOOK_RULES } from '../../cms/src/checkout/audit/book-rules.ts'
import { lineProgress } from './services/progress.ts'
import { DEFAULT_DATA } from './services/repository.ts'
import { runCommand } from './services/run-command.ts'
import { withMallEnvironment } from './services/with-mall-environment.ts'

/** Rows printed of each broken rule; more of the same tell nothing new. */
const ROWS_SHOWN = 20

function report({ rule, says, rows }: BookFault): string {
  const shown = rows.slice(0, ROWS_SHOWN).map((row) => `    ${JSON.stringify(row)}`)
  const more = rows.length > ROWS_SHOWN ? [`    … and ${rows.length - ROWS_SHOWN} more`] : []
  return [`  ${rule}: ${rows.length} rows. It must hold that ${says}.`, ...shown, ...more].join('\n')
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { data: { type: 'string', default: DEFAULT_DATA } } })
  return withMallEnvironment(values.data, lineProgress(), async (env) => {
    const client = new Client({ connectionString: env.DATABASE_URL, options: '-c search_path=public,mall' })
    await client.connect()
    try {
      const faults = await auditBooks(client)
      for (const fault of faults) process.stdout.write(`${report(fault)}\n`)
      process.stdout.write(`${BOOK_RULES.length} rules asked, ${faults.length} broken\n`)
      return faults.length === 0 ? 0 : 1
    } finally {
      await client.end()
    }
  })
}

await runCommand(main, { showStack: true })
