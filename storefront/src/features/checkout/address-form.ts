import type { AddressInput, SavedAddress } from '@fangshi/cms/shop-api'
import { typed } from '../form/read-form.ts'
import { regionForm } from './regions.ts'

/** An address as it was typed and chosen. */
export interface AddressTyped {
  recipient: string
  phone: string
  province: string
  city: string
  district: string
  street: string
  postcode: string
}

/** Which fields of an address need another look, by their name in the form. */
export type AddressField =
  | 'address.recipient'
  | 'address.phone'
  | 'address.regionCode'
  | 'address.street'
  | 'address.postcode'

export const BLANK_ADDRESS: AddressTyped = {
  recipient: '',
  phone: '',
  province: '',
  city: '',
  district: '',
  street: '',
  postcode: '',
}

const PHONE = /^\+?\d{6,20}$/

/** Reads the fields of an address; figures an input method made full-width are made plain. */
export function readAddress(form: FormData): AddressTyped {
  const text = (name: string) => typed(form, name)
  return {
    recipient: text('address.recipient'),
    phone: text('address.phone').normalize('NFKC'),
    province: text('province'),
    city: text('city'),
    district: text('address.regionCode'),
    street: text('address.street'),
    postcode: text('address.postcode').normalize('NFKC'),
  }
}

/** What the CMS is to be sent, and which fields need another look before that; it checks again. */
export function checkAddress(form: AddressTyped): { address: AddressInput; wrong: AddressField[] } {
  const { district } = regionForm(form)
  const phone = form.phone.replaceAll(/[\s()-]/g, '')
  const fine: Record<AddressField, boolean> = {
    'address.recipient': form.recipient.length >= 1 && form.recipient.length <= 40,
    'address.phone': PHONE.test(phone),
    'address.regionCode': district !== '',
    'address.street': form.street.length >= 2 && form.street.length <= 120,
    'address.postcode': form.postcode === '' || /^\d{6}$/.test(form.postcode),
  }
  return {
    address: {
      recipient: form.recipient,
      phone,
      regionCode: district,
      street: form.street,
      postcode: form.postcode === '' ? null : form.postcode,
    },
    wrong: (Object.keys(fine) as AddressField[]).filter((field) => !fine[field]),
  }
}

/** A saved address as the form shows it. A district that is no more has to be chosen anew. */
export function typedOf({ recipient, phone, regionCode, street, postcode }: SavedAddress): AddressTyped {
  return {
    recipient,
    phone,
    province: `${regionCode.slice(0, 2)}0000`,
    city: `${regionCode.slice(0, 4)}00`,
    district: regionCode,
    street,
    postcode: postcode ?? '',
  }
}
