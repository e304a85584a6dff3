import { typeByName } from '../rules/dropped-entries.ts'
import type { IntakeFileView } from '../rules/intake-view.ts'
import type { FileAtHand } from './collect-dropped.ts'
import type { SendOutcome } from './upload-queue.ts'

/**
 * Sends the bytes of one file to its row. Sent twice, the row keeps what came first: a retry after a broken line is safe.
 * @throws Error when the file cannot be read on this side, or the signal has stopped it
 */
export async function sendFile(
  address: string,
  file: FileAtHand,
  language: string,
  onProgress: (sent: number) => void,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const blob = await file.read()
  const name = file.path.split('/').at(-1) ?? file.path
  const form = new FormData()
  // The system's opinion of a type goes by the name; an unknown one is filled in the same way.
  form.append('file', new File([blob], name, { type: blob.type || typeByName(name) }))
  return new Promise((resolve, reject) => {
    // fetch tells nothing of how much has left; this does.
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.responseType = 'json'
    request.setRequestHeader('accept-language', language)
    request.upload.addEventListener('progress', (event) => onProgress(Math.min(event.loaded, file.bytes)))
    request.addEventListener('load', () => resolve(outcomeOf(request)))
    request.addEventListener('error', () => resolve({ outcome: 'again' }))
    request.addEventListener('abort', () => reject(new Error('stopped')))
    signal.addEventListener('abort', () => request.abort())
    if (signal.aborted) reject(new Error('stopped'))
    else request.send(form)
  })
}

function outcomeOf(request: XMLHttpRequest): SendOutcome {
  const body = request.response as {
    file?: IntakeFileView
    reason?: string
    errors?: { message?: string }[]
  } | null
  if (request.status === 200 && body?.file) return { outcome: 'taken', file: body.file }
  if (request.status >= 500 || request.status === 0 || body?.reason === 'file_busy') return { outcome: 'again' }
  return { outcome: 'refused', problem: body?.errors?.[0]?.message ?? `HTTP ${request.status}` }
}
