import type { TaskList } from 'graphile-worker'
import type { Payload } from 'payload'
import { withoutValues } from '../database/failed-statement.ts'

/**
 * Tasks as the queue runs them. It keeps the sentence of a failure beside the job, where the jobs page shows it, and
 * prints it with its stack: so it is given none with people's data in it.
 */
export function tasksWith(
  payload: Payload,
  tasks: Record<string, (payload: Payload, input: never) => Promise<void>>,
): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (input: unknown) => {
        try {
          await task(payload, input as never)
        } catch (error) {
          throw withoutValues(error)
        }
      },
    ]),
  )
}
