export { Activity } from './activity-collection.ts'
export { type ActivityEntry, recordActivity } from './record-activity.ts'
