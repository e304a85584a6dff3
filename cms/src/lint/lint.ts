import { Terms } from './collections/terms.ts'
import { WordExceptions } from './collections/word-exceptions.ts'

export { lintEndpoint } from './endpoints/lint-endpoint.ts'
export { refuseUnlawfulGlobal, refuseUnlawfulPublish, refuseUnlawfulSave } from './hooks/refuse-unlawful-words.ts'
export { lintDocument } from './lint-document.ts'
export { lintField } from './lint-field.ts'

export const lintCollections = [Terms, WordExceptions]
