import { instantInZone, offsetInZone } from '../../time/time.ts'

/** How a person wants to be told by mail. `at_once`: within a minute or two, what happened meanwhile together. */
export const MAIL_CHOICES = ['at_once', 'daily', 'none'] as const
export type MailChoice = (typeof MAIL_CHOICES)[number]

export const MAIL_CHOICE_LABELS: Record<MailChoice, { zh: string; en: string }> = {
  at_once: { zh: '随时发送（合并一分钟内的消息）', en: 'At once, what happens within a minute together' },
  daily: { zh: '每天早上一封汇总', en: 'One digest every morning' },
  none: { zh: '不发邮件', en: 'No mail' },
}

/** When the daily digest is put together: minutes after midnight in the mall's zone. */
const DIGEST_MINUTE = 8 * 60 + 30

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * The last instant at or before `now` at which a digest was due. What happened before it and was not mailed goes into
 * it, however late the worker comes.
 */
export function lastDigestAt(now: Date, timeZone: string): Date {
  const local = now.getTime() + offsetInZone(now, timeZone)
  const midnight = Math.floor(local / DAY) * DAY
  const today = instantInZone(midnight + DIGEST_MINUTE * MINUTE, timeZone)
  return today <= now ? today : instantInZone(midnight - DAY + DIGEST_MINUTE * MINUTE, timeZone)
}
