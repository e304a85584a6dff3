'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { CommandBar, useCommands, useDesk } from '../../desk/desk.ts'
import type { ReleasesOfDocument } from '../rules/release-view.ts'

/** In the sidebar of every document with stages: the releases it is in, and the way into another. */
export function AddToRelease() {
  const { id, collectionSlug } = useDocumentInfo()
  if (!id || !collectionSlug) return null
  return <ReleasesOf collection={collectionSlug} docId={String(id)} />
}

function ReleasesOf({ collection, docId }: { collection: string; docId: string }) {
  const words = useWords()
  const fieldId = useId()
  const desk = useDesk<ReleasesOfDocument>(`/releases-of/${collection}/${docId}`)
  const [chosen, setChosen] = useState('')
  const release = chosen || desk.view?.open[0]?.id || ''
  const send = useCommands(`/releases/${release}`, desk.reload)
  const add = (action: string) => ({ collection, docId, action })
  if (!desk.view) return null
  const { open, within, mayChange } = desk.view
  if (within.length === 0 && !mayChange) return null
  return (
    <section className="fangshi-desk" aria-label={words({ zh: '发布包', en: 'Releases' })}>
      <h3>{words({ zh: '发布包', en: 'Releases' })}</h3>
      {within.length > 0 && (
        <ul>
          {within.map((one) => (
            <li key={one.id}>
              <a href={`/admin/releases/${one.id}`}>{one.title}</a>
            </li>
          ))}
        </ul>
      )}
      {mayChange && open.length > 0 && (
        <>
          <div className="fangshi-form__field">
            <label htmlFor={fieldId}>{words({ zh: '加入哪个发布包', en: 'Into which release' })}</label>
            <select id={fieldId} value={release} onChange={(event) => setChosen(event.target.value)}>
              {open.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title}
                </option>
              ))}
            </select>
          </div>
          <CommandBar
            send={(name, body) => send('add', { ...body, ...add(name) })}
            commands={[
              { name: 'publish', label: words({ zh: '加入发布包', en: 'Add to the release' }), isNext: true },
              { name: 'withdraw', label: words({ zh: '到时撤下', en: 'Withdraw with it' }) },
              ...(collection === 'products'
                ? [
                    { name: 'on', label: words({ zh: '到时上架', en: 'On the shelf with it' }) },
                    { name: 'off', label: words({ zh: '到时下架', en: 'Off the shelf with it' }) },
                  ]
                : []),
            ]}
          />
        </>
      )}
      {mayChange && open.length === 0 && (
        <Button el="link" url="/admin/collections/releases/create" buttonStyle="secondary" size="small" margin={false}>
          {words({ zh: '新建发布包', en: 'New release' })}
        </Button>
      )}
    </section>
  )
}
