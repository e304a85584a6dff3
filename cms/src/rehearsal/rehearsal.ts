/**
 * Rehearsals of releases (彩排): the worker looks at the shop as it will be, with the code that serves shoppers, and
 * writes a report. What is asked of a report and what is shown of it belongs to releases.
 */
export { dropOldRehearsals } from './jobs/drop-old-rehearsals.ts'
export { planRehearsals } from './jobs/plan-rehearsals.ts'
export { rehearse } from './jobs/rehearse.ts'
