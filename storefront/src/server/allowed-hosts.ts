/**
 * Says whether a request's Host header names this shop: the public address, further names from the configuration, and
 * this machine's own names at the port it listens on. Anything else would end up in links and caches.
 */
export function allowedHosts(publicUrl: string, further: readonly string[], port: number): (host: string) => boolean {
  const names = new Set([new URL(publicUrl).host, ...further])
  for (const own of ['127.0.0.1', 'localhost', '[::1]']) names.add(`${own}:${port}`)
  return (host) => names.has(host) || names.has(host.toLowerCase())
}
