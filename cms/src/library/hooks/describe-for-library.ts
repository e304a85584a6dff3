import type { CollectionBeforeChangeHook } from 'payload'
import { currentSettings } from '../../settings/current-settings.ts'
import { colourFamilyOf } from '../rules/colour-family.ts'
import { endOfDayInZone } from '../rules/rights-state.ts'
import { tagNamesOf } from '../rules/tag-name.ts'

/** Derives what the library searches by: one spelling for tags, the family of the main colour, the instant rights end. */
export const describeForLibrary: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const expiresOn = dayChosen(data.rights, originalDoc?.rights, 'expiresOn')
  return {
    ...data,
    ...(Array.isArray(data.tags) ? { tags: tagNamesOf(data.tags) } : {}),
    colour: colourFamilyOf(data.dominantColour ?? originalDoc?.dominantColour),
    rightsUntil: expiresOn
      ? (endOfDayInZone(expiresOn, currentSettings().MALL_TIME_ZONE)?.toISOString() ?? null)
      : null,
  }
}

function dayChosen(now: unknown, before: unknown, name: string): string | null {
  const sent = (now ?? {}) as Record<string, unknown>
  const value = name in sent ? sent[name] : ((before ?? {}) as Record<string, unknown>)[name]
  return typeof value === 'string' && value !== '' ? value : value instanceof Date ? value.toISOString() : null
}
