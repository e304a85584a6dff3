import Link from 'next/link'
import type { AlarmView } from '../guard/guard.ts'
import { formatInZone } from '../time/time.ts'

/** Named on the desk; the page behind it has them all. */
const NAMED = 3

/** What is wrong in the shop right now, above everything else of the desk. Nothing wrong: nothing there. */
export function AlarmStrip({
  alarms,
  language,
  timeZone,
}: {
  alarms: readonly AlarmView[]
  language: 'zh' | 'en'
  timeZone: string
}) {
  if (alarms.length === 0) return null
  const more = alarms.length - NAMED
  return (
    <section className="fangshi-alarm-strip" role="alert">
      <h2>
        <Link href="/admin/health" prefetch={false}>
          {language === 'zh'
            ? `${alarms.length} 项告警`
            : `${alarms.length} ${alarms.length === 1 ? 'alarm' : 'alarms'}`}
        </Link>
      </h2>
      <ul>
        {alarms.slice(0, NAMED).map(({ id, title, faults, beganAt }) => (
          <li key={id}>
            <time dateTime={beganAt} className="fangshi-figure">
              {formatInZone(new Date(beganAt), timeZone).slice(5)}
            </time>
            <b>{title[language]}</b>
            <span>{faults.map((fault) => fault[language]).join(language === 'zh' ? '' : ' ')}</span>
          </li>
        ))}
        {more > 0 && <li>{language === 'zh' ? `另有 ${more} 项` : `and ${more} more`}</li>}
      </ul>
    </section>
  )
}
