export type { Letter } from './letter.ts'
export { queueMail } from './queue-mail.ts'
export { type MailName, type Mails, sendMailWith, type WriteMail } from './send-mail.ts'
export { shopLink } from './shop-link.ts'
