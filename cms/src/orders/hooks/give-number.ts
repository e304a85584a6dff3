import { randomInt } from 'node:crypto'
import type { CollectionBeforeValidateHook } from 'payload'
import { currentSettings } from '../../settings/current-settings.ts'
import { dayInZone } from '../../time/time.ts'
import { humanNumber } from '../rules/human-number.ts'

/** Gives a new document its number, unless it brings one (imports and the demo mall do). */
export const giveNumber =
  (prefix: string): CollectionBeforeValidateHook =>
  ({ data, operation }) => {
    if (operation !== 'create' || data?.number) return data
    return {
      ...data,
      number: humanNumber(prefix, dayInZone(new Date(), currentSettings().MALL_TIME_ZONE), (below) => randomInt(below)),
    }
  }
