export { withReview } from './with-review.ts'
