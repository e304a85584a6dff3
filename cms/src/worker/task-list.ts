import type { Payload } from 'payload'
import type { TaskName, Tasks } from '../jobs/jobs.ts'
import { renderAsset } from '../media/media.ts'

/** What the worker can do: one named function a task, each safe to run twice. */
export const TASKS: { [T in TaskName]: (payload: Payload, input: Tasks[T]) => Promise<void> } = {
  renderAsset,
}
