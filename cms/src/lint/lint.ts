import { Terms } from './collections/terms.ts'
import { WordExceptions } from './collections/word-exceptions.ts'

export { isShown } from './check-links.ts'
export { collectWords } from './collect-words.ts'
export { lintEndpoint } from './endpoints/lint-endpoint.ts'
export { refuseUnlawfulGlobal, refuseUnlawfulPublish, refuseUnlawfulSave } from './hooks/refuse-unlawful-words.ts'
export { tellOfEndedExceptions } from './jobs/tell-of-ended-exceptions.ts'
export { lintDocument, type PlacedFinding } from './lint-document.ts'
export { lintField } from './lint-field.ts'
export { lintNewest } from './lint-newest.ts'

export const lintCollections = [Terms, WordExceptions]
