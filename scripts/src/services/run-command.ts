import { WrongConfiguration } from './mall-environment.ts'
import { FolderInUse } from './state-folder.ts'

/**
 * Runs the body of a command and sets the exit code. What a person can put right is said in a sentence;
 * anything else is shown with its stack.
 */
export async function runCommand(body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body()
  } catch (error) {
    process.exitCode = 1
    process.stdout.write('\n')
    if (error instanceof WrongConfiguration) console.error(error.message)
    else if (error instanceof FolderInUse) {
      console.error(
        `${error.message}. Stop that one first (kill ${error.holder.pid}), or choose another folder with --data.`,
      )
    } else if (error instanceof Error && error.message === 'Asked to stop')
      console.error('Stopped before it was ready.')
    else console.error(process.env.DEBUG ? error : (error as Error).message)
  }
}
