import Link from 'next/link'
import type { DeskItem } from '../planning/planning.ts'
import { formatInZone } from '../time/time.ts'

interface DeskListProps {
  title: string
  items: readonly DeskItem[]
  language: 'zh' | 'en'
  timeZone: string
  /** what is said where nothing stands; left out: the list is left out */
  empty?: string
  tone?: 'overdue'
}

/** A list of a desk: what it is, why it stands there, one press to where it is done. */
export function DeskList({ title, items, language, timeZone, empty, tone }: DeskListProps) {
  if (items.length === 0 && empty === undefined) return null
  return (
    <section className={tone === 'overdue' ? 'fangshi-desk-list is-overdue' : 'fangshi-desk-list'}>
      <h2>
        {title} {items.length > 0 && <small>{items.length}</small>}
      </h2>
      {items.length === 0 ? (
        <p className="fangshi-hint">{empty}</p>
      ) : (
        <ul>
          {items.map((item) => (
            <li key={item.key}>
              <Link href={item.href} prefetch={false}>
                <small>{item.kind[language]}</small>
                <span>{item.title || (language === 'en' ? '(no title)' : '（没有标题）')}</span>
                <em>{item.why[language]}</em>
                {item.at !== null && (
                  <time dateTime={item.at} className="fangshi-figure">
                    {formatInZone(new Date(item.at), timeZone).slice(5)}
                  </time>
                )}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
