import { WrongConfiguration } from './mall-environment.ts'
import { FolderInUse } from './state-folder.ts'

/**
 * Runs the body of a command and ends the process with its exit code: a forgotten connection must not keep a
 * finished command alive. What a person can put right is said in a sentence; `showStack` is for commands that run
 * code of the product, whose errors are for its makers.
 */
export async function runCommand(body: () => Promise<number>, { showStack = false } = {}): Promise<void> {
  let code = 1
  try {
    code = await body()
  } catch (error) {
    process.stdout.write('\n')
    if (error instanceof WrongConfiguration) console.error(error.message)
    else if (error instanceof FolderInUse) {
      console.error(
        `${error.message}. Stop that one first (kill ${error.holder.pid}), or choose another folder with --data.`,
      )
    } else if (error instanceof Error && error.message === 'Asked to stop')
      console.error('Stopped before it was ready.')
    else console.error(showStack ? error : (error as Error).message)
  }
  process.exit(code)
}
