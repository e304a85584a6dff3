import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/** What browsers need in watch mode besides the pages. */
export interface ServedSources {
  /** Answers what a browser asks of the sources themselves; false: it is something of the shop */
  answer: (req: IncomingMessage, res: ServerResponse) => boolean
  /** Connects a browser that wants to hear of changes */
  upgrade: (req: IncomingMessage, socket: Duplex, head: Buffer) => void
}

/**
 * Policy of pages in watch mode. Of the policy of a build it keeps what does not stand in the way of scripts and styles
 * that are sent as they are written.
 */
export const WATCH_POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; " +
  "media-src 'self' https:; connect-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'; object-src 'none'"

/** `/@vite/client`, `/@id/…`, `/@fs/…`, and files by their place. */
const PLACES = /^\/(@|__vite|src\/|node_modules\/|\.astro\/)/

/**
 * Whether in watch mode an address is one of the sources and none of the shop.
 * @param isFile whether a path is that of a file which a build would copy as it is
 */
export function isOfTheSources(url: string, isFile: (path: string) => boolean): boolean {
  const path = url.replace(/[?#].*$/, '')
  if (PLACES.test(path)) return true
  return !path.includes('..') && /\.\w+$/.test(path) && isFile(path)
}
