export {
  type ChangeRow,
  type Cursor,
  currentCursor,
  formatCursor,
  readChanges,
} from './change-log.ts'
export { changeStream } from './change-stream.ts'
export { type Change, recordChange, recordChangeIn } from './record-change.ts'
export { assertTag, type Tag, tagOf } from './tags.ts'
