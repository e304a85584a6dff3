/**
 * The cookie of a preview. Over https it also comes along where the admin on another site frames the shop; by then it
 * is kept apart for each site that frames it.
 */
const nameOf = (https: boolean): string => (https ? '__Host-preview' : 'preview')

const attributes = (https: boolean): string =>
  `Path=/; HttpOnly; ${https ? 'Secure; SameSite=None; Partitioned' : 'SameSite=Lax'}`

/** The pass in a request's cookies; undefined: this is no preview. */
export function previewPass(cookies: string | undefined, https: boolean): string | undefined {
  if (cookies === undefined || !cookies.includes('preview=')) return undefined
  const wanted = `${nameOf(https)}=`
  for (const part of cookies.split(';')) {
    const cookie = part.trim()
    if (cookie.startsWith(wanted) && cookie.length > wanted.length) return cookie.slice(wanted.length)
  }
  return undefined
}

export const keepPreview = (pass: string, expiresAt: string, now: number, https: boolean): string => {
  const seconds = Math.max(0, Math.floor((Date.parse(expiresAt) - now) / 1000))
  return `${nameOf(https)}=${pass}; Max-Age=${seconds}; ${attributes(https)}`
}

export const dropPreview = (https: boolean): string => `${nameOf(https)}=; Max-Age=0; ${attributes(https)}`
