/**
 * Many documents at once, each as if by itself: for work that changes hundreds in one transaction while people wait for
 * it. Hooks run for each; what they read is asked once (`whileKnown`), what they write down is written once (`together`).
 */
export { inOneGo, together } from './in-one-go.ts'
export { known, whileKnown } from './known.ts'
export { type CheckedDoc, createTogether, deleteTogether, updateTogether } from './save-together.ts'
