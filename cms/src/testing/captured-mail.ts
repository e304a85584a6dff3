import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { runOnce, type TaskList } from 'graphile-worker'
import type { Payload } from 'payload'
import type { TestMall } from './test-mall.ts'

/** A mail as its reader gets it. */
export interface CapturedMail {
  to: string
  subject: string
  text: string
}

/**
 * Lets the queue do the work that waits, as the worker does, and gives the mails that were written, oldest first.
 * The mall must keep its mails in `folder`: set MAIL_DIR before it is opened.
 */
export async function deliverMails(
  mall: TestMall,
  folder: string,
  tasks: Record<string, (payload: Payload, input: never) => Promise<void>>,
): Promise<CapturedMail[]> {
  await runOnce({
    connectionString: mall.databaseUrl,
    noHandleSignals: true,
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [name, (input: unknown) => task(mall.payload, input as never)]),
    ) as TaskList,
  })
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const mail = readMail(readFileSync(path.join(folder, file), 'utf8'))
      rmSync(path.join(folder, file))
      return mail
    })
}

/** Enough of MIME to read what the mailer writes: headers and the plain part. */
function readMail(source: string): CapturedMail {
  const unfolded = source.replaceAll(/\r\n[ \t]+/g, ' ')
  const header = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? ''
  const plain = /Content-Type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/i.exec(source)
  const encoding = /Content-Transfer-Encoding: (\S+)/i.exec(plain?.[0] ?? '')?.[1] ?? ''
  return { to: header('To'), subject: words(header('Subject')), text: decode(plain?.[1] ?? '', encoding) }
}

/** RFC 2047: `=?UTF-8?B?…?=`. */
const words = (text: string): string =>
  text
    .replaceAll(/\?= =\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, kind: string, encoded: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(encoded, 'base64').toString('utf8')
        : decode(encoded.replaceAll('_', ' '), 'quoted-printable'),
    )

function decode(text: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return text
  const bytes = text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
