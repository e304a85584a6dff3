import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { recordActivity } from '../../activity/activity.ts'
import { deskLanguage, type Sentence } from '../../commands/commands.ts'
import { canField, type Principal } from '../../permissions/permissions.ts'

type AuthCollection = 'staff' | 'customers'

const REFUSAL: Record<AuthCollection, Sentence> = {
  staff: {
    zh: '别人的邮箱和密码只有管理员能改。请让对方在登录页点“忘记密码？”，重设链接会寄到其邮箱。',
    en: 'Only an administrator changes somebody else’s address or password. Let them press “Forgot password?” where they sign in: a link to set a new one goes to their mail.',
  },
  customers: {
    zh: '顾客的邮箱和密码只有管理员能改。请让顾客在商城登录页点“忘记密码”，重设链接会寄到其邮箱。',
    en: 'Only an administrator changes a shopper’s address or password. Let them press “Forgot your password” at the shop’s sign-in: a link to set a new one goes to their mail.',
  },
}

/**
 * What one signs in with is one's own. Whoever could set somebody else's password, or let their reset links come to
 * another address, would have their account and every right of it; so the right to change accounts does not cover it.
 * Every change is in the activity log, without values. Payload's links of forgotten passwords come by no such change:
 * they are open to whoever reads the mail.
 */
export const guardCredentials =
  (resource: AuthCollection): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, operation, req }) => {
    if (operation !== 'update') return data
    const changed = changedCredentials(data, originalDoc)
    if (changed.length === 0) return data
    const user = req.user as ({ id: string } & NonNullable<Principal>) | null
    const isOwn = user?.collection === resource && user.id === originalDoc?.id
    // Without anybody signed in it is one of our own commands.
    if (user && !isOwn && !canField(user, 'update', `${resource}.credentials`))
      throw new APIError(REFUSAL[resource][deskLanguage(req.i18n.language)], 403, null, true)
    await recordActivity(req, {
      action: `${resource}.credentials`,
      resource,
      docId: String(originalDoc?.id),
      summary: changed.join(', '),
    })
    return data
  }

function changedCredentials(data: Partial<Credentials>, before: Partial<Credentials> | undefined): string[] {
  const isMoved = typeof data.email === 'string' && addressOf(data.email) !== addressOf(before?.email ?? '')
  return [...(data.password ? ['password'] : []), ...(isMoved ? ['email'] : [])]
}

interface Credentials {
  email: string
  password: string
}

/** As Payload keeps it: the form sends it back the way it was typed. */
const addressOf = (email: string): string => email.toLowerCase().trim()
