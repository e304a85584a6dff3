'use client'
import { FieldDescription, FieldError, FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import type { NumberFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'
import { parseYuan } from '../money.ts'

const asYuan = (fen: number | null | undefined): string => (fen == null ? '' : (fen / 100).toFixed(2))

/** An amount typed and read in yuan, kept in fen. What cannot be read as an amount is said at once and never saved. */
export const FenInput: NumberFieldClientComponent = ({ field, path: givenPath, readOnly, validate }) => {
  const { i18n } = useTranslation()
  const { value, setValue, showError, path, disabled } = useField<number | null>({
    potentiallyStalePath: givenPath,
    validate: validate as never,
  })
  const [text, setText] = useState(asYuan(value))
  const parsed = text.trim() === '' ? null : parseYuan(text)
  const isUnreadable = text.trim() !== '' && parsed === null

  useEffect(() => {
    setText((shown) => (parseYuan(shown) === value || (shown === '' && value == null) ? shown : asYuan(value)))
  }, [value])

  return (
    <div className={`field-type number ${showError || isUnreadable ? 'error' : ''}`}>
      <FieldLabel
        label={field.label ?? ''}
        path={path}
        required={field.required ?? false}
        localized={field.localized ?? false}
      />
      <div className="field-type__wrap fangshi-yuan">
        <FieldError path={path} showError={showError} />
        <span aria-hidden="true">¥</span>
        <input
          id={`field-${path.replaceAll('.', '__')}`}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          disabled={readOnly || disabled}
          aria-invalid={isUnreadable || showError}
          onChange={(event) => {
            const typed = event.target.value
            setText(typed)
            const fen = typed.trim() === '' ? null : parseYuan(typed)
            if (fen !== null || typed.trim() === '') setValue(fen)
          }}
        />
      </div>
      {isUnreadable ? (
        <p className="fangshi-hint fangshi-hint--bad" role="alert">
          {i18n.language === 'en' ? 'Not an amount: write it like 1299.00' : '这不是金额，请写成 1299.00 这样'}
        </p>
      ) : (
        <FieldDescription description={field.admin?.description ?? ''} path={path} />
      )}
    </div>
  )
}
