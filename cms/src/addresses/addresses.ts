export { addressForm } from './rules/address-form.ts'
export { type Region, type RegionChoices, regionChoices, regionCodeOf, regionOf } from './rules/regions.ts'
