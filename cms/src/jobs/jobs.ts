export { jobEndpoints } from './endpoints/job-endpoints.ts'
export { enqueueWith, type JobOptions, RENDER_LANE, type TaskName, type Tasks } from './enqueue.ts'
export { watchForLostJobs } from './lost-jobs.ts'
