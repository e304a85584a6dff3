'use client'

import { Button } from '@payloadcms/ui'

interface FormFootProps {
  submit: string
  dismiss: string
  /** what is wrong with the form as a whole */
  problem?: string | null
  busy: boolean
  onSubmit: () => void
  /** left out: there is nothing to leave */
  onDismiss?: (() => void) | undefined
}

/** How a desk's form ends: what is wrong with it, and the buttons. */
export function FormFoot({ submit, dismiss, problem = null, busy, onSubmit, onDismiss }: FormFootProps) {
  return (
    <>
      {problem !== null && (
        <p className="fangshi-form__problem" role="alert">
          {problem}
        </p>
      )}
      <div className="fangshi-form__row">
        <Button buttonStyle="primary" size="medium" margin={false} disabled={busy} onClick={onSubmit}>
          {submit}
        </Button>
        {onDismiss && (
          <Button buttonStyle="subtle" size="medium" margin={false} disabled={busy} onClick={onDismiss}>
            {dismiss}
          </Button>
        )}
      </div>
    </>
  )
}
