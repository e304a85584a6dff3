/** Policy for answers that are not pages: they load nothing and are shown nowhere. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/**
 * Headers every answer carries. A page brings its own content security policy, with the hashes of its inline scripts
 * and styles (made by the build, `security.csp` in astro.config.ts); everything else gets one that allows nothing.
 *
 * @param https whether shoppers reach the shop by https: only then may browsers be told to insist on it
 */
export function securityHeaders(https: boolean, policy: string = NOTHING): Record<string, string> {
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(self), usb=()',
    ...(https ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}
