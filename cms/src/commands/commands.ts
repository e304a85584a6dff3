export { type CommandCall, type CommandSpec, command, commandEndpoint } from './command-endpoint.ts'
export { deskEndpoint } from './desk-endpoint.ts'
export { type RefusalText, Refused, refuse, type Sentence } from './refused.ts'
