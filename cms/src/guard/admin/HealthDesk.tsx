'use client'

import { useEffect, useRef } from 'react'
import { useWords } from '../../admin/words.ts'
import { DeskFrame, Instant, StateBadge, useDesk } from '../../desk/desk.ts'
import type { AlarmView } from '../alarms.ts'
import { type HealthReport, lasting, type PartHealth } from '../rules/health-view.ts'
import { SURFACE_WORDS } from '../rules/shop-faults.ts'
import './health.css'

/** Asked again this often while the page is open. ms */
const ASK_EVERY = 5_000

const STATES: Record<PartHealth['state'], { zh: string; en: string; tone: 'good' | 'bad' | 'quiet' }> = {
  good: { zh: '正常', en: 'Well', tone: 'good' },
  bad: { zh: '异常', en: 'At fault', tone: 'bad' },
  unknown: { zh: '未知', en: 'Not known', tone: 'quiet' },
}

export function HealthDesk() {
  const words = useWords()
  const desk = useDesk<HealthReport>('/health')
  const again = useRef(desk.reload)
  again.current = desk.reload
  useEffect(() => {
    const timer = setInterval(() => void again.current(), ASK_EVERY)
    return () => clearInterval(timer)
  }, [])
  return (
    <DeskFrame desk={desk} label={words({ zh: '运行状况', en: 'Health' })}>
      {(view) => (
        <div className="fangshi-health">
          <section aria-label={words({ zh: '当前告警', en: 'Open alarms' })} role="status">
            <h3>{words({ zh: '当前告警', en: 'Open alarms' })}</h3>
            {view.alarms.length === 0 ? (
              <p className="fangshi-health__well">
                {words({ zh: '没有告警，该生效的都已生效。', en: 'No alarm: everything is as it has to be.' })}
              </p>
            ) : (
              <AlarmList alarms={view.alarms} now={view.at} />
            )}
          </section>
          <section aria-label={words({ zh: '各部分', en: 'Parts' })}>
            <h3>{words({ zh: '各部分', en: 'Parts' })}</h3>
            <ul className="fangshi-health__parts">
              {view.parts.map((part) => (
                <li key={part.name}>
                  <b>{words(part.label)}</b>
                  <StateBadge word={words(STATES[part.state])} tone={STATES[part.state].tone} />
                  <small>{words(part.note)}</small>
                </li>
              ))}
            </ul>
          </section>
          <section aria-label={words({ zh: '最近 7 天', en: 'Last seven days' })}>
            <h3>{words({ zh: '最近 7 天已解除', en: 'Over, last seven days' })}</h3>
            {view.past.length === 0 ? (
              <p className="fangshi-desk__quiet">{words({ zh: '没有。', en: 'None.' })}</p>
            ) : (
              <AlarmList alarms={view.past} now={view.at} />
            )}
          </section>
        </div>
      )}
    </DeskFrame>
  )
}

function AlarmList({ alarms, now }: { alarms: readonly AlarmView[]; now: string }) {
  const words = useWords()
  return (
    <ul className="fangshi-alarms">
      {alarms.map((alarm) => {
        const until = new Date(alarm.clearedAt ?? now)
        const length = lasting(new Date(alarm.beganAt), until)
        return (
          <li key={alarm.id} className={alarm.clearedAt === null ? 'is-open' : undefined}>
            <b>{alarm.href ? <a href={alarm.href}>{words(alarm.title)}</a> : words(alarm.title)}</b>
            <ul>
              {alarm.faults.map((fault) => (
                <li key={fault.zh}>
                  <span>{words(SURFACE_WORDS[fault.where])}</span> {words(fault)}
                </li>
              ))}
            </ul>
            <small>
              {alarm.due !== null && (
                <>
                  {words({ zh: '应于', en: 'due' })} <Instant at={alarm.due} />
                  {' · '}
                </>
              )}
              {words({ zh: '告警', en: 'raised' })} <Instant at={alarm.beganAt} />
              {alarm.clearedAt !== null && (
                <>
                  {' · '}
                  {words({ zh: '解除', en: 'cleared' })} <Instant at={alarm.clearedAt} />
                </>
              )}
              {' · '}
              {words({ zh: `持续 ${length.zh}`, en: `for ${length.en}` })}
            </small>
          </li>
        )
      })}
    </ul>
  )
}
