export { Staff } from './collections/staff.ts'
export { refuseFirstRegister } from './hooks/refuse-first-register.ts'
