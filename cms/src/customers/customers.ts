export { Customers } from './collections/customers.ts'
