export { dayInZone, formatInZone, readWallClock } from './mall-time.ts'
export { edgesOf, firstOf, nextBoundaryOf, type WindowedCollection } from './next-boundary.ts'
export { ALWAYS, type IndexedWindow, visibleFilter, windowForIndex } from './visibility-filter.ts'
export { visibleInSql, windowOpenInSql } from './visibility-sql.ts'
export { isPubliclyLiveAt, windowIsLiveAt } from './visibility-where.ts'
export {
  earliest,
  isLiveAt,
  nextBoundary,
  type VisibilityWindow,
  type WindowState,
  windowStateAt,
} from './visibility-window.ts'
export { windowField } from './window-field.ts'
export { withMallTime } from './with-mall-time.ts'
export { instantInZone, offsetInZone } from './zone-clock.ts'
