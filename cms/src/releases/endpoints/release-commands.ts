import { memberCommands } from './member-commands.ts'
import { stepCommands } from './step-commands.ts'

/** Everything that is done to a release, `POST /releases/:id/commands/:command`. */
export const RELEASE_COMMANDS = { ...memberCommands, ...stepCommands }
