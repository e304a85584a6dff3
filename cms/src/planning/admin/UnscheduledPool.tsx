'use client'

import { useWords } from '../../admin/words.ts'
import { type CalendarItem, keyOf } from '../rules/calendar-plan.ts'
import { KIND_WORDS } from '../rules/plan-words.ts'

/** What a dragged thing is called in the data of a drag. */
export const DRAGGED_ITEM = 'application/x-fangshi-item'

/** Drafts that have no time yet: drag one onto a day, or open it and write the time. */
export function UnscheduledPool({ items, onOpen }: { items: CalendarItem[]; onOpen: (item: CalendarItem) => void }) {
  const say = useWords()
  return (
    <section className="fangshi-plan__pool" aria-label={say({ zh: '未排期', en: 'Without a time' })}>
      <h2>
        {say({ zh: '未排期', en: 'Without a time' })} <small>{items.length}</small>
      </h2>
      {items.length === 0 ? (
        <p className="fangshi-hint">
          {say({
            zh: '没有待排期的草稿。不写时间的发布包，以及活动、横幅、文章和公告的草稿会出现在这里。',
            en: 'Nothing waits for a time. Releases and drafts of campaigns, banners, articles and notices without one stand here.',
          })}
        </p>
      ) : (
        <ul>
          {items.map((item) => (
            <li key={keyOf(item)}>
              <button
                type="button"
                draggable={item.mayMove}
                onDragStart={(event) => {
                  event.dataTransfer.setData(DRAGGED_ITEM, keyOf(item))
                  event.dataTransfer.effectAllowed = 'move'
                }}
                onClick={() => onOpen(item)}
              >
                <small>
                  {say(KIND_WORDS[item.kind])}
                  {item.owner && ` · ${item.owner.name}`}
                </small>
                {item.title || say({ zh: '（没有标题）', en: '(no title)' })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
