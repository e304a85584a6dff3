export {
  answerRefusal,
  type CommandCall,
  type CommandSpec,
  command,
  commandEndpoint,
  readCommandBody,
} from './command-endpoint.ts'
export { deskEndpoint } from './desk-endpoint.ts'
export { keepSentence } from './keep-sentence.ts'
export { deskLanguage, type RefusalText, Refused, refuse, type Sentence } from './refused.ts'
