export { Campaigns } from './collections/campaigns.ts'
