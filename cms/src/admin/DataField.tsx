'use client'
import { FieldDescription, FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'

/** Data that people only ever read, as it is; Payload's own editor for it is a program fetched from elsewhere. */
export const DataField: JSONFieldClientComponent = ({ field, path: givenPath }) => {
  const { value, path } = useField<unknown>({ potentiallyStalePath: givenPath })
  return (
    <div className="field-type">
      <FieldLabel label={field.label ?? ''} path={path} />
      <pre className="fangshi-data">{value == null ? '—' : JSON.stringify(value, null, 2)}</pre>
      <FieldDescription description={field.admin?.description ?? ''} path={path} />
    </div>
  )
}
