import type { PayloadRequest } from 'payload'
import { currentSettings } from '../settings/current-settings.ts'
import type { WorkingHours } from './rules/working-hours.ts'

/** Minutes after midnight of `09:30`. */
const minutesOf = (clock: string | null | undefined, otherwise: number): number => {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(clock ?? '') ?? []
  return hours === undefined ? otherwise : Number(hours) * 60 + Number(minutes)
}

const NINE = 9 * 60
const SIX_PM = 18 * 60

/** When the team works, as the mall's settings say; without them Monday to Friday from nine to six. */
export async function teamHours(req: PayloadRequest): Promise<WorkingHours> {
  const { workingHours } = await req.payload.findGlobal({
    slug: 'mall-settings',
    depth: 0,
    overrideAccess: true,
    req,
  })
  const opens = minutesOf(workingHours?.opens, NINE)
  const closes = minutesOf(workingHours?.closes, SIX_PM)
  const days = (workingHours?.days ?? []).map(Number)
  return {
    timeZone: currentSettings().MALL_TIME_ZONE,
    days: days.length > 0 ? days : [1, 2, 3, 4, 5],
    ...(opens < closes ? { opens, closes } : { opens: NINE, closes: SIX_PM }),
    holidays: workingHours?.holidays ?? [],
    extraDays: workingHours?.extraDays ?? [],
  }
}
