import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer, { type Transporter } from 'nodemailer'
import type { EmailAdapter } from 'payload'
import type { Settings } from '../settings/settings.ts'

const FROM = { name: '坊市', address: 'no-reply@fangshi.test' }

/**
 * Sends mail through the mail server that is set; without one keeps every mail as a file that a person can
 * open (`MAIL_DIR`). Mails never go to the log: logs carry no personal data.
 */
export function mailer(settings: Pick<Settings, 'SMTP_URL' | 'MAIL_DIR'>): EmailAdapter<unknown> {
  const transport = settings.SMTP_URL ? nodemailer.createTransport(settings.SMTP_URL) : fileTransport(settings.MAIL_DIR)
  return () => ({
    name: 'mall',
    defaultFromName: FROM.name,
    defaultFromAddress: FROM.address,
    sendEmail: (message) => transport.sendMail({ from: FROM, ...message } as Parameters<Transporter['sendMail']>[0]),
  })
}

function fileTransport(folder: string | undefined): Pick<Transporter, 'sendMail'> {
  const compose = nodemailer.createTransport({ streamTransport: true, buffer: true })
  return {
    async sendMail(message: Parameters<Transporter['sendMail']>[0]) {
      const info = await compose.sendMail(message)
      if (folder) {
        await mkdir(folder, { recursive: true })
        await writeFile(path.join(folder, `${Date.now()}-${randomUUID()}.eml`), info.message as Buffer)
      }
      return info
    },
  } as Pick<Transporter, 'sendMail'>
}
