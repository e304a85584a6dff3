'use client'

import { useId, useState } from 'react'
import type { RegionChoices } from '../../addresses/addresses.ts'
import { FormFoot, type OwnFormTools, useDesk } from '../../desk/desk.ts'
import type { OrderDeskView } from '../rules/order-desk-view.ts'
import type { OrderDeskWords } from './order-desk-words.ts'

interface Shown extends OwnFormTools {
  address: NonNullable<OrderDeskView['address']>
  words: OrderDeskWords['addressForm']
}

type TextField = 'recipient' | 'phone' | 'street' | 'postcode'

/** Where an order goes, to be changed: what stands there now is filled in. */
export function AddressForm({ address, words, busy, onSubmit, onDismiss }: Shown) {
  const id = useId()
  const [texts, setTexts] = useState<Record<TextField, string>>({
    recipient: address.recipient ?? '',
    phone: address.phone ?? '',
    street: address.street ?? '',
    postcode: address.postcode ?? '',
  })
  // Six digits of the deepest level chosen; 000000 below it. An order of long ago may have none.
  const [code, setCode] = useState(address.regionCode ?? '')
  const [isTried, setTried] = useState(false)
  const { view: regions, problem } = useDesk<RegionChoices>(`/orders/regions?code=${code}`)
  const isWhole = regions?.districts.some((district) => district.code === code) === true
  const isComplete = isWhole && [texts.recipient, texts.phone, texts.street].every((text) => text.trim() !== '')

  const submit = (): void => {
    setTried(true)
    if (busy || !isComplete) return
    onSubmit({ ...texts, postcode: texts.postcode.trim() === '' ? null : texts.postcode, regionCode: code })
  }
  const textField = (name: TextField) => (
    <div className="fangshi-form__field">
      <label htmlFor={`${id}-${name}`}>{words[name]}</label>
      <input
        id={`${id}-${name}`}
        type="text"
        autoComplete="off"
        value={texts[name]}
        disabled={busy}
        onChange={({ target }) => setTexts((before) => ({ ...before, [name]: target.value }))}
      />
    </div>
  )
  const level = (name: 'province' | 'city' | 'district', list: RegionChoices['cities'], chosen: string) => (
    <div className="fangshi-form__field">
      <label htmlFor={`${id}-${name}`}>{words[name]}</label>
      <select
        id={`${id}-${name}`}
        value={list.some((place) => place.code === chosen) ? chosen : ''}
        disabled={busy || list.length === 0}
        onChange={({ target }) => setCode(target.value)}
      >
        {/* Choosing nothing at a level goes back to the level above it. */}
        <option
          value={name === 'province' ? '' : name === 'city' ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`}
        >
          {words.choose}
        </option>
        {list.map((place) => (
          <option key={place.code} value={place.code}>
            {place.name}
          </option>
        ))}
      </select>
    </div>
  )

  return (
    <fieldset className="fangshi-form fangshi-form--wide">
      <legend>{words.title}</legend>
      <p className="fangshi-form__hint">{words.hint}</p>
      <div className="fangshi-form__pair">
        {textField('recipient')}
        {textField('phone')}
      </div>
      <div className="fangshi-form__pair">
        {level('province', regions?.provinces ?? [], `${code.slice(0, 2)}0000`)}
        {level('city', regions?.cities ?? [], `${code.slice(0, 4)}00`)}
        {level('district', regions?.districts ?? [], code)}
      </div>
      <div className="fangshi-form__pair">
        {textField('street')}
        {textField('postcode')}
      </div>
      <FormFoot
        submit={words.submit}
        dismiss={words.dismiss}
        problem={problem ?? (isTried && !isComplete ? words.incomplete : null)}
        busy={busy}
        onSubmit={submit}
        onDismiss={onDismiss}
      />
    </fieldset>
  )
}
