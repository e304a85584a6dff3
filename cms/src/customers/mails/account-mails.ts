import { databaseOf } from '../../database/transaction.ts'
import { type Letter, shopLink, type WriteMail } from '../../mail/mail.ts'
import { type AccountLink, readLink, tokenOfLink } from '../account-links.ts'
import { accountOfAddress, isAccountClosed } from '../read-account.ts'

type Locale = 'zh' | 'en'

const FOOT: Record<Locale, string> = {
  zh: '坊市。这是系统自动寄出的邮件。',
  en: 'Fangshi. This mail was sent automatically.',
}

/** Goes to whatever address a stranger typed: it holds no word of theirs, not even the name. */
const confirmAddress: Record<Locale, (address: string) => Letter> = {
  zh: (address) => ({
    subject: '请确认您的邮箱',
    paragraphs: [
      '您好：',
      '有人用这个邮箱在坊市注册账号。如果是您，请在 48 小时内打开下面的链接，填写注册时的密码，完成注册。',
      '如果不是您，请不要打开链接，什么也不会发生。',
    ],
    link: { label: '完成注册', address },
    foot: FOOT.zh,
  }),
  en: (address) => ({
    subject: 'Please confirm your mail address',
    paragraphs: [
      'Hello,',
      'Somebody has signed up at Fangshi with this address. If it was you, open the link below within 48 hours and enter the password you chose.',
      'If it was not you, do not open it, and nothing will happen.',
    ],
    link: { label: 'Finish signing up', address },
    foot: FOOT.en,
  }),
}

const alreadySignedUp: Record<Locale, (address: string) => Letter> = {
  zh: (address) => ({
    subject: '这个邮箱已经注册过',
    paragraphs: [
      '您好：',
      '有人用这个邮箱在坊市注册账号，但它已经有账号了，所以什么也没有改变。',
      '如果是您，请直接登录；忘了密码可以重设。如果不是您，请忽略这封邮件。',
    ],
    link: { label: '登录', address },
    foot: FOOT.zh,
  }),
  en: (address) => ({
    subject: 'This address has an account already',
    paragraphs: [
      'Hello,',
      'Somebody has tried to sign up at Fangshi with this address. It has an account already, so nothing has changed.',
      'If it was you, just sign in; a forgotten password can be set anew. If it was not you, ignore this mail.',
    ],
    link: { label: 'Sign in', address },
    foot: FOOT.en,
  }),
}

const setNewPassword: Record<Locale, (name: string, address: string) => Letter> = {
  zh: (name, address) => ({
    subject: '重设密码',
    paragraphs: [
      `${name}，您好：`,
      '请在一小时内打开下面的链接，设置新密码。链接只能用一次；设置后，其他设备上的登录都会退出。',
      '如果您没有申请重设密码，请忽略这封邮件，密码不会改变。',
    ],
    link: { label: '设置新密码', address },
    foot: FOOT.zh,
  }),
  en: (name, address) => ({
    subject: 'Set a new password',
    paragraphs: [
      `Hello ${name},`,
      'Open the link below within an hour to set a new password. It works once, and signs you out everywhere else.',
      'If you did not ask for it, ignore this mail; your password stays as it is.',
    ],
    link: { label: 'Set a new password', address },
    foot: FOOT.en,
  }),
}

const accountClosed: Record<Locale, (address: string) => Letter> = {
  zh: (address) => ({
    subject: '这个邮箱的账号已停用',
    paragraphs: [
      '您好：',
      '有人用这个邮箱在坊市注册账号或重设密码。这个邮箱的账号已经停用，所以既不能登录，也不能另外注册。',
      '如果是您，想再用这个账号，请写信给客服。如果不是您，请忽略这封邮件。',
    ],
    link: { label: '写给客服', address },
    foot: FOOT.zh,
  }),
  en: (address) => ({
    subject: 'The account of this address is closed',
    paragraphs: [
      'Hello,',
      'Somebody has tried to sign up at Fangshi with this address, or to set a new password. Its account is closed: it cannot be entered, and no other is made for the address.',
      'If it was you and you would like to use it again, write to our service desk. If it was not you, ignore this mail.',
    ],
    link: { label: 'Write to us', address },
    foot: FOOT.en,
  }),
}

const signUp: WriteMail = async (payload, about) => {
  const { drizzle } = databaseOf(payload)
  const link = await readLink(drizzle, about)
  if (!link) return null
  const { email, locale } = link
  if (await isAccountClosed(drizzle, email)) return closed(link)
  const letter = (await accountOfAddress(drizzle, email))
    ? alreadySignedUp[locale](shopLink(locale, '/account/sign-in'))
    : confirmAddress[locale](shopLink(locale, `/account/verify?token=${tokenOfLink(payload, link)}`))
  return { to: email, letter }
}

const resetPassword: WriteMail = async (payload, about) => {
  const { drizzle } = databaseOf(payload)
  const link = await readLink(drizzle, about)
  if (!link) return null
  if (await isAccountClosed(drizzle, link.email)) return closed(link)
  const account = await accountOfAddress(drizzle, link.email)
  if (!account) return null
  const address = shopLink(link.locale, `/account/reset?token=${tokenOfLink(payload, link)}`)
  return { to: account.email, letter: setNewPassword[link.locale](account.name, address) }
}

/** Told by mail alone: outside, a closed account looks like any other address. */
const closed = ({ email, locale }: AccountLink): { to: string; letter: Letter } => ({
  to: email,
  letter: accountClosed[locale](shopLink(locale, '/contact')),
})

/** The mails about accounts, for the task `sendMail`. */
export const ACCOUNT_MAILS = { signUp, resetPassword }
