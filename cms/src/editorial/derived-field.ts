import type { FieldHook, NumberField } from 'payload'
import { type Derivation, derive } from './rules/derived-values.ts'

interface DerivedNumber extends Pick<NumberField, 'name' | 'label' | 'localized'> {
  name: string
  derived: Derivation
}

/**
 * A number that follows from another field and is stored beside it, so that lists need not read what it was reckoned
 * from. It is no content: nobody approves it, and merging leaves it alone. A save reckons it anew whatever was sent;
 * what writes past saves does so with `derivedValues`.
 */
export function derivedNumber({ derived, ...field }: DerivedNumber): NumberField {
  const reckonAnew: FieldHook = ({ siblingData }) => derive(derived, siblingData[derived.from])
  return {
    ...field,
    type: 'number',
    custom: { content: false, derived },
    admin: { hidden: true },
    hooks: { beforeChange: [reckonAnew] },
  }
}
