import type { Endpoint } from 'payload'
import { bePresent } from './endpoints/presence.ts'
import { dropCopy, keepCopy, readCopies } from './endpoints/working-copies.ts'

export { dropOldCopies } from './drop-old-copies.ts'
export { WITHOUT_SAVE } from './hooks/carry-base.ts'
export { readingMinutes, textOf } from './rules/count-words.ts'
export { withWriting } from './with-writing.ts'
export { WritingFeature } from './writing-feature.ts'

export const writingEndpoints: Endpoint[] = [keepCopy, readCopies, dropCopy, bePresent]
