import type { PresenceView, WorkingCopy } from '../rules/writing-view.ts'
import type { JournalPlace } from './journal.ts'

/** What became of a request: an answer, or why there is none. */
export type Reached<Body> = { ok: true; body: Body } | { ok: false; why: 'unreachable' | 'signed_out' | 'refused' }

/** Asks the endpoints of writing. A server that is restarting counts as one that cannot be reached. */
async function reach<Body>(address: string, init: RequestInit = {}): Promise<Reached<Body>> {
  try {
    const response = await fetch(address, { credentials: 'same-origin', ...init })
    if (response.ok) return { ok: true, body: (await response.json()) as Body }
    if (response.status >= 500) return { ok: false, why: 'unreachable' }
    return { ok: false, why: response.status === 401 ? 'signed_out' : 'refused' }
  } catch {
    return { ok: false, why: 'unreachable' }
  }
}

const post = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

export interface SentCopy {
  collection: string
  id: string | null
  sitting: string
  sequence: number
  locale: string
  base: string | null
  data: Record<string, unknown>
}

export const sendCopy = (api: string, copy: SentCopy): Promise<Reached<{ kept: boolean }>> =>
  reach(`${api}/writing/copies`, post(copy))

export const deleteCopy = (api: string, sitting: string): Promise<Reached<object>> =>
  reach(`${api}/writing/copies/${sitting}`, { method: 'DELETE', keepalive: true })

export function askCopies(
  api: string,
  { collection, documentId, locale }: JournalPlace,
): Promise<Reached<{ copies: WorkingCopy[] }>> {
  const asked = new URLSearchParams({ collection, locale, ...(documentId === null ? {} : { id: documentId }) })
  return reach(`${api}/writing/copies?${asked}`)
}

export interface Here {
  collection: string
  id: string
  sitting: string
  field: string | null
  leaves?: boolean
}

export const sayHere = (api: string, here: Here): Promise<Reached<PresenceView>> =>
  reach(`${api}/writing/presence`, { ...post(here), keepalive: here.leaves === true })

type Document = Record<string, unknown>

/** The newest save of a document, as its form would hold it. */
export async function askDocument(api: string, place: JournalPlace): Promise<Document | null> {
  const asked = new URLSearchParams({ draft: 'true', depth: '0', locale: place.locale, 'fallback-locale': 'none' })
  const answer = await reach<Document>(`${api}/${place.collection}/${place.documentId}?${asked}`)
  return answer.ok ? answer.body : null
}

/** The document as it was saved at an instant; null when that version is kept no more. */
export async function askVersion(api: string, place: JournalPlace, savedAt: string): Promise<Document | null> {
  const asked = new URLSearchParams({
    'where[parent][equals]': String(place.documentId),
    'where[version.updatedAt][equals]': savedAt,
    depth: '0',
    limit: '1',
    locale: place.locale,
    'fallback-locale': 'none',
  })
  const answer = await reach<{ docs: { version: Document }[] }>(`${api}/${place.collection}/versions?${asked}`)
  return (answer.ok && answer.body.docs[0]?.version) || null
}
