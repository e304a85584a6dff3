'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import './desk.css'
import { deskWords } from './desk-words.ts'
import type { Desk } from './use-desk.ts'

/** The panel of a desk: what it shows once read, otherwise that it is being read, or why it cannot be. */
export function DeskFrame<View>({
  desk,
  label,
  children,
}: {
  desk: Desk<View>
  label: string
  children: (view: View) => ReactNode
}) {
  const { i18n } = useTranslation()
  const words = deskWords(i18n.language)
  return (
    <section className="fangshi-desk" aria-label={label} aria-busy={desk.view === null && desk.problem === null}>
      {desk.problem !== null && (
        <div className="fangshi-desk__refusal" role="alert">
          {desk.problem}{' '}
          <Button buttonStyle="none" size="small" margin={false} onClick={() => void desk.reload()}>
            {words.retry}
          </Button>
        </div>
      )}
      {desk.view !== null
        ? children(desk.view)
        : desk.problem === null && <p className="fangshi-desk__quiet">{words.loading}</p>}
    </section>
  )
}
