'use client'
import {
  DatePicker,
  FieldDescription,
  FieldError,
  FieldLabel,
  useConfig,
  useField,
  useTranslation,
} from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'
import { asInstant, asPicked } from '../mall-clock.ts'

/** An instant typed and read by the clock of the mall, whatever zone the browser is in. */
export const MallTimeField: DateFieldClientComponent = ({ field, path: givenPath, readOnly, validate }) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { value, setValue, showError, path, disabled } = useField<string | null>({
    potentiallyStalePath: givenPath,
    validate: validate as never,
  })
  const timeZone = config.admin.timezones?.defaultTimezone ?? 'UTC'
  const isElsewhere = useIsElsewhere(timeZone)
  const isReadOnly = (readOnly ?? false) || disabled
  return (
    <div
      className={`field-type date-time-field ${showError ? 'date-time-field--has-error' : ''} ${isReadOnly ? 'read-only' : ''}`}
      style={field.admin?.width ? ({ '--field-width': field.admin.width } as never) : undefined}
    >
      <FieldLabel
        label={field.label ?? ''}
        path={path}
        required={field.required ?? false}
        localized={field.localized ?? false}
      />
      <div className="field-type__wrap" id={`field-${path.replaceAll('.', '__')}`}>
        <FieldError path={path} showError={showError} />
        <DatePicker
          {...(field.admin?.date as object)}
          readOnly={isReadOnly}
          {...(value ? { value: asPicked(new Date(value), timeZone) } : {})}
          onChange={(picked: Date | null) => {
            if (!isReadOnly) setValue(picked ? asInstant(picked, timeZone).toISOString() : null)
          }}
        />
      </div>
      {isElsewhere ? (
        <p className="fangshi-hint">
          {i18n.language === 'en' ? `In the mall's time, ${timeZone}` : `按商城时间填写（${timeZone}）`}
        </p>
      ) : null}
      <FieldDescription description={field.admin?.description ?? ''} path={path} />
    </div>
  )
}

/** Whether the browser's clock differs from the mall's; known only in the browser. */
function useIsElsewhere(timeZone: string): boolean {
  const [isElsewhere, setIsElsewhere] = useState(false)
  useEffect(() => {
    const now = new Date()
    setIsElsewhere(Math.abs(asPicked(now, timeZone).getTime() - now.getTime()) >= 60_000)
  }, [timeZone])
  return isElsewhere
}
