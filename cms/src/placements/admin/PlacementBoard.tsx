'use client'

import { useTranslation } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { DeskFrame, useDesk } from '../../desk/desk.ts'
import { AUDIENCE_LABELS, VISITORS, type Visitor } from '../rules/audience.ts'
import type { BoardView } from '../rules/board-view.ts'
import { PLACEMENTS } from '../rules/placement-registry.ts'
import { PlaceCard } from './PlaceCard.tsx'
import './placements.css'

/** The places of the shop, as one kind of visitor of one language sees them. */
export function PlacementBoard() {
  const say = useWords()
  const { i18n } = useTranslation()
  const id = useId()
  const [visitor, setVisitor] = useState<Visitor>('new')
  const [locale, setLocale] = useState<'zh' | 'en'>('zh')
  const desk = useDesk<BoardView>(`/placements?${new URLSearchParams({ visitor, locale })}`)
  return (
    <>
      <div className="fangshi-form__row fangshi-places__as">
        <label htmlFor={`${id}-visitor`}>{say({ zh: '以谁的眼光', en: 'Seen by' })}</label>
        <select id={`${id}-visitor`} value={visitor} onChange={({ target }) => setVisitor(target.value as Visitor)}>
          {VISITORS.map((one) => (
            <option key={one} value={one}>
              {say(AUDIENCE_LABELS[one])}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-locale`}>{say({ zh: '语言', en: 'on pages in' })}</label>
        <select id={`${id}-locale`} value={locale} onChange={({ target }) => setLocale(target.value as 'zh' | 'en')}>
          <option value="zh">{say({ zh: '中文页', en: 'Chinese' })}</option>
          <option value="en">{say({ zh: '英文页', en: 'English' })}</option>
        </select>
      </div>
      <DeskFrame desk={desk} label={say({ zh: '展位', en: 'Places' })}>
        {(view) => (
          <>
            <nav className="fangshi-filters" aria-label={say({ zh: '跳到展位', en: 'Go to a place' })}>
              {view.places.map(({ name }) => (
                <a key={name} href={`#place-${name}`}>
                  {PLACEMENTS[name].label[i18n.language === 'en' ? 'en' : 'zh']}
                </a>
              ))}
            </nav>
            {view.places.map((place) => (
              <PlaceCard key={place.name} place={place} view={view} />
            ))}
          </>
        )}
      </DeskFrame>
    </>
  )
}
