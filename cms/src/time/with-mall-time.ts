import type { CollectionConfig, DateField, Field } from 'payload'

const FIELD = '/time/admin/MallTimeField.tsx#MallTimeField'
const CELL = '/time/admin/MallTimeCell.tsx#MallTimeCell'

/**
 * Puts the clock of the mall into every instant of the admin: fields are typed by it, lists show it, and that without
 * the zone of the browser. A new collection is covered by being in the list. Rich text blocks bring their own fields.
 */
export const withMallTime = (collections: CollectionConfig[]): CollectionConfig[] =>
  collections.map((collection) => {
    const own = new Set(collection.fields.map((field) => ('name' in field ? field.name : '')))
    const stamps = collection.timestamps === false ? [] : STAMPS.filter(({ name }) => !own.has(name))
    return { ...collection, fields: inMallTime([...collection.fields, ...stamps]) }
  })

/** As Payload adds them by itself: their column is shown by the mall's clock then. */
const STAMPS: DateField[] = (['updatedAt', 'createdAt'] as const).map((name) => ({
  name,
  type: 'date',
  index: true,
  label: ({ t }) => t(`general:${name}`),
  admin: { disableBulkEdit: true, hidden: true },
}))

const inMallTime = (fields: readonly Field[]): Field[] =>
  fields.map((field): Field => {
    if (field.type === 'date') return instant(field)
    if (field.type === 'tabs')
      return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: inMallTime(tab.fields) })) }
    if (field.type === 'blocks') {
      return { ...field, blocks: field.blocks.map((block) => ({ ...block, fields: inMallTime(block.fields) })) }
    }
    return 'fields' in field ? ({ ...field, fields: inMallTime(field.fields) } as Field) : field
  })

function instant(field: DateField): DateField {
  const isTime = field.admin?.date?.pickerAppearance === 'dayAndTime'
  const components = { Cell: CELL, ...(isTime ? { Field: FIELD } : {}), ...field.admin?.components }
  return { ...field, admin: { ...field.admin, components } }
}
