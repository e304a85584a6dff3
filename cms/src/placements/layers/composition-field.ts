import type { JSONField } from 'payload'
import { EMPTY_LAYOUT } from './rules/banner-layout.ts'
import { layerWords } from './rules/layer-words.ts'

/** The layers of a banner: real words, prices and buttons over its art, edited on a canvas of the true sizes. */
export const compositionField: JSONField = {
  name: 'composition',
  type: 'json',
  defaultValue: EMPTY_LAYOUT,
  label: { zh: '版面（活字）', en: 'Layout' },
  custom: { wordsOf: layerWords },
  admin: { components: { Field: '/placements/layers/admin/LayoutField.tsx#LayoutField' } },
}
