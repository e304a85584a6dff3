import { APIError, type PayloadRequest } from 'payload'
import { deskLanguage, Refused } from '../commands/commands.ts'
import { STAGE_REFUSALS, type StageRefusal } from './rules/stage-refusals.ts'

/** A refusal of the stages, for commands. */
export const refuseStage = (reason: StageRefusal, details: Record<string, string | number> = {}): Refused =>
  new Refused(reason, STAGE_REFUSALS[reason], details)

/** The same refusal as an error of Payload's own doors, in the language of the request. */
export const stageError = (req: PayloadRequest, reason: StageRefusal): APIError =>
  new APIError(STAGE_REFUSALS[reason][deskLanguage(req.i18n.language)], STAGE_REFUSALS[reason].status, { reason }, true)
