'use client'
import { FieldDescription, FieldLabel, SelectInput, useField, useFormFields, useLocale } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'
import { useWords } from '../../admin/words.ts'

interface OfferedOption {
  code: string
  title?: string
  values?: { code: string; title?: string }[]
}

/** One choice for each option the product offers, by the names people know; kept as `{"color":"black"}`. */
export const SkuOptionsField: JSONFieldClientComponent = ({ field, path: givenPath, readOnly }) => {
  const say = useWords()
  const locale = useLocale()
  const { value, setValue, path, disabled } = useField<Record<string, string> | null>({
    potentiallyStalePath: givenPath,
  })
  const product = useFormFields(([fields]) => fields.product?.value)
  const offered = useOfferedOptions(typeof product === 'string' ? product : null, locale.code)
  const chosen = value ?? {}

  return (
    <div className="field-type">
      <FieldLabel label={field.label ?? ''} path={path} />
      {offered === null ? (
        <p className="fangshi-hint">
          {say({ zh: '选好商品后，在这里选它的规格。', en: 'Choose the product first, then its options here.' })}
        </p>
      ) : offered.length === 0 ? (
        <p className="fangshi-hint">{say({ zh: '这件商品没有规格项。', en: 'This product comes without options.' })}</p>
      ) : (
        <div className="fangshi-options">
          {offered.map((option) => (
            <SelectInput
              key={option.code}
              name={`${path}.${option.code}`}
              path={`${path}.${option.code}`}
              label={option.title ?? option.code}
              required
              readOnly={Boolean(readOnly || disabled)}
              isClearable={false}
              value={chosen[option.code] ?? ''}
              options={(option.values ?? []).map((one) => ({ value: one.code, label: one.title ?? one.code }))}
              onChange={(selected) => {
                const code = Array.isArray(selected) ? undefined : selected?.value
                if (typeof code === 'string') setValue({ ...chosen, [option.code]: code })
              }}
            />
          ))}
        </div>
      )}
      <FieldDescription description={field.admin?.description ?? ''} path={path} />
    </div>
  )
}

/** The options of a product as its newest draft has them; null while there is none to ask for. */
function useOfferedOptions(productId: string | null, locale: string): OfferedOption[] | null {
  const [offered, setOffered] = useState<OfferedOption[] | null>(null)
  useEffect(() => {
    if (!productId) return setOffered(null)
    const leaving = new AbortController()
    const ask = async (): Promise<void> => {
      const response = await fetch(`/api/products/${productId}?depth=0&draft=true&locale=${locale}`, {
        credentials: 'include',
        signal: leaving.signal,
      })
      if (response.ok) setOffered(((await response.json()) as { options?: OfferedOption[] }).options ?? [])
    }
    // A page that is left, or a connection that is gone for a moment: what is shown stays.
    ask().catch(() => undefined)
    return () => leaving.abort()
  }, [productId, locale])
  return offered
}
