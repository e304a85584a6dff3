import type { EditRecipe, Region } from '@fangshi/media/edits'
import { sentenceOf } from './use-preview.ts'

export type Subject =
  | { ok: true; crop: Region | null; subject?: Region; ground?: string | null }
  | { ok: false; sentence: string }

/** Asks the server where the subject of the picture stands. */
export async function askSubject(assetId: string, edits: EditRecipe): Promise<Subject> {
  const answer = await fetch(`/api/media/${assetId}/edits/subject`, {
    method: 'POST',
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ edits }),
  })
  if (!answer.ok) return { ok: false, sentence: await sentenceOf(answer) }
  return { ok: true, ...((await answer.json()) as Omit<Extract<Subject, { ok: true }>, 'ok'>) }
}
