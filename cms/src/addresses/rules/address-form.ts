import { z } from 'zod'
import type { AddressInput } from '../../store-api/shop-contract.ts'
import { oneLine } from '../../text/text.ts'
import { regionOf } from './regions.ts'

/** Mobile, landline with area code, or an international number; spaces and hyphens are how people write them. */
const phone = z
  .string()
  .transform((typed) => typed.replaceAll(/[\s()-]/g, ''))
  .pipe(z.string().regex(/^\+?\d{6,20}$/))

/** Where something is sent: of an order, and kept for the next. */
export const addressForm: z.ZodType<AddressInput> = z.object({
  recipient: oneLine().min(1).max(40),
  phone,
  regionCode: z.string().refine((code) => regionOf(code) !== null),
  street: oneLine().min(2).max(120),
  postcode: z
    .string()
    .trim()
    .regex(/^\d{6}$/)
    .nullable()
    .or(z.literal('').transform(() => null)),
})
