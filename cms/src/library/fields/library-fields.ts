import type { Field } from 'payload'
import { COLOUR_FAMILIES, COLOUR_WORDS } from '../rules/colour-family.ts'
import { MOST_TAGS } from '../rules/tag-name.ts'
import { rightsFields } from './rights-fields.ts'

/** Where something of the library is used, and what would be left a hole by deleting it. */
export const usesField: Field = {
  name: 'uses',
  type: 'ui',
  label: { zh: '用在哪里', en: 'Where used' },
  admin: { components: { Field: '/library/admin/UsesField.tsx#UsesField' }, disableListColumn: true },
}

/** What the library keeps of each asset: where it lies, its tags and colour, its rights, and where it is used. */
export const libraryFields: Field[] = [
  usesField,
  ...rightsFields,
  {
    name: 'folder',
    type: 'relationship',
    relationTo: 'asset-folders',
    index: true,
    label: { zh: '文件夹', en: 'Folder' },
    admin: { position: 'sidebar' },
  },
  {
    name: 'tags',
    type: 'text',
    hasMany: true,
    maxRows: MOST_TAGS,
    index: true,
    label: { zh: '标签', en: 'Tags' },
    admin: {
      position: 'sidebar',
      description: {
        zh: '写法自动统一：大小写、全半角、多余空格',
        en: 'Spelled one way by itself: capitals, widths, spaces',
      },
    },
  },
  {
    name: 'colour',
    type: 'select',
    index: true,
    label: { zh: '主色', en: 'Main colour' },
    options: COLOUR_FAMILIES.map((value) => ({
      value,
      label: { zh: COLOUR_WORDS[value].zh, en: COLOUR_WORDS[value].en },
    })),
    access: { create: () => false, update: () => false },
    admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data?.colour) },
  },
]
