import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { mailer } from './mailer.ts'

it('a mail is from whom the settings say, ours and those of the framework alike', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mall-mail-'))
  const from = { name: 'Books and Co', address: 'service@books.example' }
  const adapter = mailer({ SMTP_URL: undefined, MAIL_FROM: from, MAIL_DIR: folder })({ payload: {} as never })
  expect(adapter).toMatchObject({ defaultFromName: from.name, defaultFromAddress: from.address })
  await adapter.sendEmail({ to: 'reader@test.example', subject: 'x', text: 'y' })
  const [file = ''] = readdirSync(folder)
  expect(readFileSync(path.join(folder, file), 'utf8')).toMatch(/^From: Books and Co <service@books\.example>\r?$/m)
})
