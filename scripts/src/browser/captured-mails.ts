import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { waitUntil } from '../services/wait-until.ts'
import { theMall } from './the-mall.ts'

/** Machines that run everything at once are slow, not broken. ms */
const PATIENCE = 60_000

/** The first link to a path in the newest mail to somebody; waits until there is one. */
export async function mailedLink(to: string, path: string): Promise<string> {
  const folder = join(theMall().data, 'mail')
  const link = await waitUntil(
    `a mail to ${to} with a link to ${path}`,
    async () => {
      const files = readdirSync(folder).toSorted().toReversed()
      const mails = files.map((file) => readFileSync(join(folder, file), 'utf8'))
      const mail = mails.find((source) => source.includes(`To: ${to}`) && linkIn(source, path) !== null)
      return mail === undefined ? null : linkIn(mail, path)
    },
    { timeoutMs: PATIENCE, everyMs: 200 },
  )
  if (link === null) throw new Error(`No mail to ${to} has a link to ${path}`)
  return link
}

function linkIn(source: string, path: string): string | null {
  const { storefrontUrl } = theMall()
  for (const part of source.split(/\r?\n--/)) {
    const text = decode(part)
    const start = text.indexOf(`${storefrontUrl}${path}`)
    if (start >= 0) return /^[^\s"<>]+/.exec(text.slice(start))?.[0] ?? null
  }
  return null
}

/** The text of one part of a mail: base64, or quoted-printable, whose ASCII is enough for a link. */
function decode(part: string): string {
  const [head = '', ...body] = part.split(/\r?\n\r?\n/)
  const text = body.join('\n')
  if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8')
  return text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
