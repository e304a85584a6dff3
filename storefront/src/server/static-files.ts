import { readdir, readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { makeReady, type ReadyPage } from './ready-page.ts'
import { securityHeaders } from './security-headers.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}

/** Compressed once at start, so the best quality costs nothing later. */
const QUALITY = 11

/**
 * Reads the built client files into memory, compressed, by public path. Files under `/_astro/` carry a hash of their
 * content in their name and are kept by browsers for ever; others are asked for again.
 *
 * @param folder `dist/client`
 */
export async function loadStaticFiles(
  folder: string,
  buildId: string,
  https: boolean,
): Promise<Map<string, ReadyPage>> {
  const files = new Map<string, ReadyPage>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = encodeURI(`/${file.slice(folder.length).split(sep).filter(Boolean).join('/')}`)
    const headers = {
      ...securityHeaders(https),
      'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
      'cache-control': path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, no-cache',
    }
    files.set(path, await makeReady({ status: 200, headers, body: await readFile(file) }, buildId, QUALITY))
  }
  return files
}
