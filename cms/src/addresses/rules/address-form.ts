import { z } from 'zod'
import type { AddressInput } from '../../store-api/shop-contract.ts'
import { regionOf } from './regions.ts'

/** Mobile, landline with area code, or an international number; spaces and hyphens are how people write them. */
const phone = z
  .string()
  .transform((typed) => typed.replaceAll(/[\s()-]/g, ''))
  .pipe(z.string().regex(/^\+?\d{6,20}$/))

const line = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: labels and mails are lines of text
    .regex(/^[^\u0000-\u001f\u007f]*$/)

/** Where something is sent: of an order, and kept for the next. */
export const addressForm: z.ZodType<AddressInput> = z.object({
  recipient: line(1, 40),
  phone,
  regionCode: z.string().refine((code) => regionOf(code) !== null),
  street: line(2, 120),
  postcode: z
    .string()
    .trim()
    .regex(/^\d{6}$/)
    .nullable()
    .or(z.literal('').transform(() => null)),
})
