import { ShopRefused, shopRefusals } from '../shop-api/shop-api.ts'

export const linkGone = (): ShopRefused =>
  new ShopRefused('link_gone', 410, {
    zh: '这个链接已用过或已过期，请重新申请一个。',
    en: 'This link has been used or is too old. Please ask for a new one.',
  })

export const notOfThisSignUp = (): ShopRefused =>
  shopRefusals.invalid({
    password: { zh: '这不是注册时填写的密码。', en: 'This is not the password you signed up with.' },
  })

/** One sentence for every reason, so that it tells nobody which addresses have an account. */
export const signInFailed = (): ShopRefused =>
  new ShopRefused('sign_in_failed', 401, {
    zh: '邮箱或密码不正确。刚注册的话，请先打开确认邮件里的链接。',
    en: 'Address or password is wrong. If you have just signed up, open the link in the mail first.',
  })
