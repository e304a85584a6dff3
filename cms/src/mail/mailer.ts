import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer, { type Transporter } from 'nodemailer'
import type { EmailAdapter } from 'payload'
import type { Sender, Settings } from '../settings/settings.ts'

/** On mails that are kept as files; what leaves the machine is from `MAIL_FROM`. */
const FROM_ON_FILES: Sender = { name: '坊市', address: 'no-reply@fangshi.test' }

/**
 * Sends mail through the mail server that is set; without one keeps every mail as a file that a person can
 * open (`MAIL_DIR`). Mails never go to the log: logs carry no personal data.
 */
export function mailer(settings: Pick<Settings, 'SMTP_URL' | 'MAIL_FROM' | 'MAIL_DIR'>): EmailAdapter<unknown> {
  const from = settings.MAIL_FROM ?? FROM_ON_FILES
  const transport = settings.SMTP_URL ? nodemailer.createTransport(settings.SMTP_URL) : fileTransport(settings.MAIL_DIR)
  return () => ({
    name: 'mall',
    defaultFromName: from.name,
    defaultFromAddress: from.address,
    sendEmail: (message) => transport.sendMail({ from, ...message } as Parameters<Transporter['sendMail']>[0]),
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
