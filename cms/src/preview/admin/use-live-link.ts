'use client'

import { useAllFormFields, useConfig } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { LiveCollection } from '../rules/live-collections.ts'
import type { LiveDraft, LivePlace } from '../rules/live-draft.ts'
import { askLive, postInto } from './ask-live.ts'
import { LiveLink, type LiveStanding } from './live-link.ts'
import { changeView } from './live-view.ts'
import { openField } from './open-field.ts'

/** ms of rest after which the shop is asked: shorter than the pause between two words. */
const PAUSE = 120

interface Wanted {
  collection: LiveCollection
  id: string | null
  locale: LiveDraft['locale']
  frame: RefObject<HTMLIFrameElement | null>
  /** of the frame, for the form that loads it */
  name: string
}

/** Keeps the page in a frame in step with the form around it; answers how it stands. */
export function useLiveLink({ collection, id, locale, frame, name }: Wanted): LiveStanding {
  const [fields] = useAllFormFields()
  const { config, getEntityConfig } = useConfig()
  const [standing, setStanding] = useState<LiveStanding>('opening')
  const link = useRef<LiveLink>(null)
  const api = `${config.serverURL}${config.routes.api}`

  const newest = useRef(fields)
  newest.current = fields
  const place = JSON.stringify(placeOf(fields))
  const placed = useRef(place)
  placed.current = place

  useEffect(() => {
    const own = new LiveLink(
      {
        ask: () => askLive(api, { collection, id, locale, place: JSON.parse(placed.current) }),
        open: ({ pass, path, action }, draft) => postInto(name, action, { pass, path, draft: JSON.stringify(draft) }),
        post: (message, origin) => frame.current?.contentWindow?.postMessage(message, origin),
        onStanding: setStanding,
        onField: (field, words) => {
          // Where the shop lies over the form, it makes way.
          if (matchMedia('(width < 900px)').matches) changeView({ isOpen: false })
          const { fields: declared } = getEntityConfig({ collectionSlug: collection })
          void openField(field, words, { fields: declared, state: newest.current })
        },
      },
      draftOf(newest.current, locale),
    )
    link.current = own
    const hear = ({ data, origin, source }: MessageEvent) => {
      if (source === frame.current?.contentWindow) own.hear(data, origin)
    }
    addEventListener('message', hear)
    void own.start()
    return () => {
      removeEventListener('message', hear)
      own.close()
    }
  }, [api, collection, id, locale, name, frame, getEntityConfig])

  useEffect(() => {
    const timer = setTimeout(() => link.current?.change(draftOf(fields, locale)), PAUSE)
    return () => clearTimeout(timer)
  }, [fields, locale])

  // What decides the page it stands on; the first place is asked for with the opening.
  const begun = useRef(place)
  useEffect(() => {
    if (begun.current === place) return
    begun.current = place
    void link.current?.start()
  }, [place])

  return standing
}

const draftOf = (fields: FormState, locale: LiveDraft['locale']): LiveDraft => ({
  locale,
  values: reduceFieldsToValues(fields, true),
})

function placeOf(fields: FormState): LivePlace {
  const text = (name: string): string | null => {
    const value = fields[name]?.value
    return typeof value === 'string' && value !== '' ? value : null
  }
  return { placement: text('placement'), category: text('category'), campaign: text('campaign') }
}
