import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type ChildRegister, type RunningChild, stopManner } from './child-process.ts'
import type { KeeperMessage, KeptProcess } from './keeper.ts'
import { isStillRunning } from './process-identity.ts'
import { readJsonFile, type StateFolder, writePrivateFile } from './state-folder.ts'
import { stopProcess } from './stop-process.ts'

const listFile = (state: StateFolder): string => state.at('run', 'children.json')

/**
 * The register of everything this process started. It is told to a keeper process, which stops them when
 * we are killed, and written down, so that the next start can, should the keeper have been killed as well.
 */
export interface KeptChildren extends ChildRegister {
  keeperPid: number
  /** Lets the keeper go. Call it when every child has been stopped. */
  close(): void
}

export function keepChildren(state: StateFolder): KeptChildren {
  const kept = new Map<number, KeptProcess>()
  const keeper = fork(fileURLToPath(new URL('keeper.ts', import.meta.url)), [], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  keeper.unref()
  keeper.channel?.unref()
  const writeDown = (): void => writePrivateFile(listFile(state), JSON.stringify([...kept.values()]))
  return {
    keeperPid: keeper.pid as number,
    add(child: RunningChild) {
      const one: KeptProcess = {
        name: child.name,
        pid: child.pid,
        identity: child.identity,
        manner: stopManner(child.spec),
      }
      kept.set(one.pid, one)
      writeDown()
      tell(keeper, { add: one })
    },
    remove(child: RunningChild) {
      kept.delete(child.pid)
      writeDown()
      tell(keeper, { remove: child.pid })
    },
    close() {
      if (keeper.connected) keeper.disconnect()
    },
  }
}

function tell(keeper: ChildProcess, message: KeeperMessage): void {
  if (keeper.connected) keeper.send(message, () => undefined)
}

/**
 * Stops what an earlier start left running when it was killed together with its keeper, last started
 * first. Returns their names.
 */
export async function stopLeftovers(state: StateFolder): Promise<string[]> {
  const left = (readJsonFile<KeptProcess[]>(listFile(state)) ?? []).filter(isStillRunning)
  for (const one of left.reverse()) await stopProcess(one, one.manner)
  return left.map((one) => one.name)
}
