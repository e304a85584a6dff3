/** Says who shared an address and from where; the page is the same without. */
const TRACKING =
  /^(utm_\w+|spm|scm|fbclid|gclid|msclkid|mc_[ce]id|igshid|mkt_tok|_hsenc|_hsmi|vero_id|share_\w+|from|isappinstalled|scene|clicktime|enterid|sessionid|ascene|devicetype|nettype|lang|exportkey|pass_ticket|wx_header|poc_token|chksm|srcid|sharer_\w+)$/i

/** Names that only 公众号 uses to follow readers; elsewhere they may be what finds the page. */
const ONLY_ON_WEIXIN = /^(from|scene|lang|srcid|sessionid)$/i

/** A link's address without what follows the reader; null when it may not be a link at all. */
export function withoutTracking(href: string): string | null {
  const address = href.trim()
  if (/^(mailto|tel):/i.test(address)) return address
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return /^\/(?![/\\])\S*$/.test(address) ? address : null
  const url = new URL(address)
  const isWeixin = url.hostname === 'mp.weixin.qq.com'
  const followed = [...url.searchParams.keys()].filter(
    (name) => TRACKING.test(name) && (isWeixin || !ONLY_ON_WEIXIN.test(name)),
  )
  if (followed.length === 0) return address
  for (const name of followed) url.searchParams.delete(name)
  return url.toString().replace(/\?$/, '')
}
