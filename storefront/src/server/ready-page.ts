import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Headers as `writeHead` takes them fastest: name, value, name, value. */
export type FlatHeaders = readonly string[]

/** An answer as bytes that only need writing. */
export interface ReadyPage {
  status: number
  /** null: never answered with 304 */
  etag: string | null
  heads: Readonly<Record<Encoding, FlatHeaders>>
  bodies: Readonly<Record<Encoding, Buffer | null>>
  notModifiedHead: FlatHeaders
  /** memory it holds, bytes */
  bytes: number
  /** it is another page for another kind of visitor */
  varies: boolean
}

export interface PageContent {
  status: number
  /** without content-length, content-encoding, etag and vary, which are computed */
  headers: Readonly<Record<string, string>>
  body: Buffer
  /** see {@link ReadyPage.varies} */
  varies?: boolean
}

/** 5 costs a third of a millisecond for a list page; 11 costs 72 and saves little. */
const PAGE_QUALITY = 5

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const COMPRESSIBLE =
  /^(text\/|image\/svg|application\/(json|ld\+json|manifest\+json|xml|rss\+xml|atom\+xml|javascript))/
/** Below this a compressed body is hardly smaller than its headers. */
const WORTH_COMPRESSING = 512
/** Headers, tags and the like of one page, roughly. bytes */
const ENTRY_OVERHEAD = 2_048

/**
 * Makes an answer ready: compressed once, with an ETag over the build and the bytes. The build is part of it because
 * the same HTML must not be called unchanged when the scripts and styles it names have gone with the old build.
 */
export async function makeReady(content: PageContent, buildId: string, quality = PAGE_QUALITY): Promise<ReadyPage> {
  const { body, headers, status } = content
  const isText = COMPRESSIBLE.test(headers['content-type'] ?? '')
  const [br, gz] =
    isText && body.length >= WORTH_COMPRESSING
      ? await Promise.all([brotli(body, { params: brotliParams(body.length, quality) }), zip(body, { level: 6 })])
      : [null, null]
  const etag = status === 200 ? weakTag(body, buildId) : null
  return assemble(content, br, gz, etag, isText)
}

/** The default window of 4 MB costs memory for every page being compressed; one that holds the page finds as much. */
function brotliParams(bytes: number, quality: number): Record<number, number> {
  return {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
    [constants.BROTLI_PARAM_LGWIN]: Math.min(Math.max(Math.ceil(Math.log2(bytes)), 16), 22),
  }
}

/** The same without compression and ETag: the length of a compressed personal page can give away what it holds. */
export function makePlain(content: PageContent): ReadyPage {
  return assemble(content, null, null, null, false)
}

/** A page as the answer to something it was not asked by: under another status, and kept by nobody. */
export function asRefusal(page: ReadyPage, status: number): ReadyPage {
  const refusing = (head: FlatHeaders): FlatHeaders => {
    const names = (index: number) => head[index - (index % 2)]
    const kept = head.filter((_, index) => names(index) !== 'etag' && names(index) !== 'cache-control')
    return [...kept, 'cache-control', 'no-store']
  }
  const { br, gzip, identity } = page.heads
  return {
    ...page,
    status,
    etag: null,
    heads: { br: refusing(br), gzip: refusing(gzip), identity: refusing(identity) },
  }
}

function assemble(
  { status, headers, body, varies = false }: PageContent,
  br: Buffer | null,
  gz: Buffer | null,
  etag: string | null,
  isText: boolean,
): ReadyPage {
  const common: string[] = []
  for (const [name, value] of Object.entries(headers)) common.push(name, value)
  if (etag !== null) common.push('etag', etag)
  if (isText) common.push('vary', varies ? 'accept-encoding, cookie' : 'accept-encoding')
  const head = (bytes: Buffer, encoding?: string): FlatHeaders => [
    ...common,
    ...(encoding === undefined ? [] : ['content-encoding', encoding]),
    'content-length',
    String(bytes.length),
  ]
  const identity = head(body)
  return {
    status,
    etag,
    heads: { br: br ? head(br, 'br') : identity, gzip: gz ? head(gz, 'gzip') : identity, identity },
    bodies: { br, gzip: gz, identity: body },
    notModifiedHead: common.filter((_, i) => common[i - (i % 2)] !== 'content-type'),
    bytes: body.length + (br?.length ?? 0) + (gz?.length ?? 0) + ENTRY_OVERHEAD,
    varies,
  }
}

/** Weak, because one tag stands for the page in every encoding. */
function weakTag(body: Buffer, buildId: string): string {
  return `W/"${createHash('sha256').update(buildId).update('\0').update(body).digest('base64url').slice(0, 22)}"`
}
