export { addressForm } from './rules/address-form.ts'
export { type RegionChoices, regionChoices, regionOf } from './rules/regions.ts'
