import type { LivePlace } from '../rules/live-draft.ts'
import type { LiveOpening, LiveStanding } from './live-link.ts'

const STANDINGS: Record<number, LiveStanding> = { 401: 'signed_out', 403: 'denied', 404: 'gone', 422: 'not_showable' }

/** Asks for what a form needs to be seen in the shop; a standing says why it cannot be. */
export async function askLive(
  api: string,
  asked: { collection: string; id: string | null; locale: string; place: LivePlace },
): Promise<LiveOpening | LiveStanding> {
  try {
    const response = await fetch(`${api}/preview/live`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    })
    return response.ok ? ((await response.json()) as LiveOpening) : (STANDINGS[response.status] ?? 'away')
  } catch {
    return 'away'
  }
}

/** Loads a frame with the answer to a form: what is typed is in no address, and no cookie is needed on another site. */
export function postInto(frame: string, action: string, values: Record<string, string>): void {
  const form = document.createElement('form')
  Object.assign(form, { method: 'post', action, target: frame, hidden: true })
  for (const [name, value] of Object.entries(values)) {
    const input = document.createElement('input')
    Object.assign(input, { type: 'hidden', name, value })
    form.append(input)
  }
  document.body.append(form)
  form.submit()
  form.remove()
}
