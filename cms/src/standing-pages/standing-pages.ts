export { Pages } from './collections/pages.ts'
