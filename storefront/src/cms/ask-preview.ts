import type { PreviewEntry, PreviewTicket, PreviewView } from '@fangshi/cms/preview'
import { StoreUnavailable } from './store-unavailable.ts'

/** What the CMS knows of previews. Every function gives null when there is none (any more), and throws when the CMS is away. */
export interface PreviewDesk {
  enter(ticket: string): Promise<PreviewEntry | null>
  /** what the preview shows, with its pass renewed; `change` looks from elsewhere */
  view(pass: string, change?: PerspectiveChange): Promise<PreviewView | null>
  /** an address that opens the same view once, on another device */
  share(pass: string, path: string): Promise<PreviewTicket | null>
}

export interface PerspectiveChange {
  /** ISO; null: now */
  at?: string | null
  visitor?: string
}

/** ms; a large release is made live for each answer */
const TIMEOUT = 9_000

export function previewDesk(cmsUrl: string, storeKey: string): PreviewDesk {
  async function ask<T>(path: string, body: object, pass?: string): Promise<T | null> {
    const name = `preview/${path}`
    const response = await fetch(new URL(`/api/${name}`, cmsUrl), {
      method: 'POST',
      signal: AbortSignal.timeout(TIMEOUT),
      headers: {
        'content-type': 'application/json',
        'accept-encoding': 'identity',
        'x-store-key': storeKey,
        ...(pass === undefined ? {} : { 'x-preview-pass': pass }),
      },
      body: JSON.stringify(body),
    }).catch((cause: unknown) => {
      throw new StoreUnavailable(name, 'no answer', { cause })
    })
    if (response.status === 403 || response.status === 422) return null
    if (!response.ok) throw new StoreUnavailable(name, `status ${response.status}`)
    return (await response.json()) as T
  }
  return {
    enter: (ticket) => ask('entries', { ticket }),
    view: (pass, change = {}) => ask('view', change, pass),
    share: (pass, path) => ask('tickets', { path }, pass),
  }
}
