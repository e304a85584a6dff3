/**
 * A small process that outlives its parent by a moment. The parent tells it which processes it started;
 * when the channel to the parent breaks, because the parent was killed, it stops them, last started first.
 */
import type { ProcessRecord } from './process-identity.ts'
import { type StopManner, stopProcess } from './stop-process.ts'

export interface KeptProcess extends ProcessRecord {
  name: string
  manner: StopManner
}

export type KeeperMessage = { add: KeptProcess } | { remove: number }

const kept = new Map<number, KeptProcess>()

process.on('message', (message: KeeperMessage) => {
  if ('add' in message) kept.set(message.add.pid, message.add)
  else kept.delete(message.remove)
})

process.on('disconnect', async () => {
  for (const one of [...kept.values()].reverse()) await stopProcess(one, one.manner)
  process.exit(0)
})

// Ctrl-C and hang-ups are the parent's business: it stops its children in order and then leaves us.
for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM'] as const) process.on(signal, () => undefined)
