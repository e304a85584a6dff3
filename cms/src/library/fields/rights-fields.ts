import type { Field } from 'payload'

/** What a licence may be; the words beside it say the rest. */
const LICENCES = {
  own: { zh: '自有（自拍、自绘）', en: 'Our own' },
  commissioned: { zh: '委托创作，权利已买断', en: 'Commissioned, bought out' },
  stock: { zh: '图库购买', en: 'Bought from a stock library' },
  partner: { zh: '品牌或供应商提供', en: 'From a brand or supplier' },
  portrait: { zh: '含肖像，有授权书', en: 'Shows people, with release' },
  open: { zh: '免费许可（CC 等）', en: 'Open licence (CC and like)' },
} as const

/** The right to use an asset. The source stands in `credit`, which is shown with the picture. */
export const rightsFields: Field[] = [
  {
    name: 'rights',
    type: 'group',
    label: { zh: '授权', en: 'Rights' },
    fields: [
      {
        name: 'state',
        type: 'ui',
        admin: { components: { Field: '/library/admin/RightsField.tsx#RightsField' }, disableListColumn: true },
      },
      {
        type: 'row',
        fields: [
          {
            name: 'licence',
            type: 'select',
            label: { zh: '许可类型', en: 'Licence' },
            options: Object.entries(LICENCES).map(([value, label]) => ({ value, label })),
          },
          { name: 'holder', type: 'text', maxLength: 120, label: { zh: '权利人', en: 'Holder' } },
          {
            name: 'expiresOn',
            type: 'date',
            label: { zh: '授权到期日', en: 'Valid until' },
            admin: {
              date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' },
              description: {
                zh: '当天（商城时区）仍可用；留空为不限期',
                en: 'Still valid on that day in the zone of the mall; empty: without end',
              },
            },
          },
        ],
      },
      {
        name: 'terms',
        type: 'textarea',
        maxLength: 1000,
        label: { zh: '许可条款', en: 'Terms' },
        admin: {
          description: { zh: '范围、渠道、合同编号', en: 'Scope, channels, number of the contract' },
        },
      },
      {
        name: 'proof',
        type: 'upload',
        relationTo: 'media',
        label: { zh: '授权凭证', en: 'Proof' },
        filterOptions: { kind: { equals: 'evidence' } },
        custom: { notAUse: true },
        admin: {
          description: { zh: '合同或授权书的照片，用途选“凭证”', en: 'A picture of the contract, used as “Evidence”' },
        },
      },
    ],
  },
  // The first instant at which the asset may no longer be used: what lists, tiles and the worker ask for.
  { name: 'rightsUntil', type: 'date', index: true, admin: { hidden: true, disableListColumn: true } },
]
