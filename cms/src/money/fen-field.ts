import type { NumberField } from 'payload'

type FenFieldOptions = Pick<NumberField, 'name' | 'label'> &
  Partial<Omit<NumberField, 'name' | 'label' | 'type' | 'admin'>> & {
    admin?: NumberField['admin']
  }

/** A number field holding whole fen, shown and typed as yuan in the admin. Never negative. */
export function fenField({ admin, ...options }: FenFieldOptions): NumberField {
  return {
    min: 0,
    validate: (value: unknown, { required, req }: { required?: boolean; req: { i18n: { language: string } } }) => {
      if (value == null) return required ? (req.i18n.language === 'zh' ? '请填写金额。' : 'An amount is needed.') : true
      if (Number.isSafeInteger(value) && (value as number) >= 0) return true
      return req.i18n.language === 'zh'
        ? '金额以分为单位，必须是不小于 0 的整数。'
        : 'Amounts are whole fen, not below zero.'
    },
    ...options,
    type: 'number',
    admin: {
      ...admin,
      components: {
        Field: '/money/admin/FenInput.tsx#FenInput',
        Cell: '/money/admin/FenCell.tsx#FenCell',
      },
    },
  } as NumberField
}
