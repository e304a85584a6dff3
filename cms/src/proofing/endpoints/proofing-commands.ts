import { commandEndpoint } from '../../commands/commands.ts'
import { COMMENT_COMMANDS } from './comment-commands.ts'
import { restore } from './restore-version.ts'
import { REVIEW_COMMANDS } from './review-commands.ts'

/** On the collection `media`: `POST /api/media/:id/proofing/commands/:command`. */
export const proofingCommands = commandEndpoint(
  { ...REVIEW_COMMANDS, ...COMMENT_COMMANDS, restore },
  '/:id/proofing/commands/:command',
)
