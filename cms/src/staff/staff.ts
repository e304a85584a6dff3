export { Staff } from './collections/staff.ts'
export { guardCredentials } from './hooks/guard-credentials.ts'
export { refuseFirstRegister } from './hooks/refuse-first-register.ts'
