import { makeReady, type ReadyPage } from './ready-page.ts'
import { securityHeaders } from './security-headers.ts'

/** Seconds after which a browser or a crawler should come again */
export const RETRY_AFTER = '5'

/**
 * The page for when not even the shop's own error page could be rendered. In both languages, because nothing is known
 * of the visitor, and without style, script or picture, because nothing else may work either.
 */
export function lastResortPage(status: 500 | 503, https: boolean): Promise<ReadyPage> {
  const body = Buffer.from(`<!doctype html>
<html lang="zh">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>请稍候再来 · Back in a moment</title></head>
<body>
<h1>请稍候再来</h1>
<p>页面暂时无法打开，请过一会儿重试。您的订单和购物车不受影响。</p>
<h1 lang="en">Back in a moment</h1>
<p lang="en">This page cannot be shown right now. Please try again shortly. Your orders and your cart are not affected.</p>
</body>
</html>
`)
  const headers = {
    ...securityHeaders(https),
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': RETRY_AFTER,
  }
  return makeReady({ status, headers, body }, '')
}
