'use client'

import Link from 'next/link'
import { Fragment } from 'react'
import { useWords } from '../../admin/words.ts'
import type { BoardBanner, BoardView, ScopeView } from '../rules/board-view.ts'
import type { Stretch } from '../rules/placement-timeline.ts'
import { midnights, shareOf } from '../rules/timeline-scale.ts'

/** What a place shows over the weeks: what is really on, and below it every banner with its window, by priority. */
export function TimeLine({ scope, view, fallback }: { scope: ScopeView; view: BoardView; fallback: string }) {
  const say = useWords()
  const [from, until, now] = [view.from, view.until, view.now].map((text) => Date.parse(text)) as [
    number,
    number,
    number,
  ]
  const place = (start: number, end: number) => {
    const left = shareOf(start, from, until)
    return { left: `${left * 100}%`, width: `${(shareOf(end, from, until) - left) * 100}%` }
  }
  const titles = new Map(scope.banners.map(({ id, title }) => [id, title]))
  const named = (stretch: Stretch): string =>
    stretch.shown.length > 0 ? stretch.shown.map((id) => titles.get(id)).join(say({ zh: '、', en: ', ' })) : fallback
  const lanes = [...Map.groupBy(scope.banners, ({ priority }) => priority)].sort(([a], [b]) => b - a)
  const ahead = scope.stretches.filter((stretch) => stretch.until > now).slice(0, 3)
  const instant = (at: number) => sayInstant(at, view.timeZone)
  const steps = [
    { zh: '现在', en: 'Now' },
    { zh: '接着', en: 'Next' },
    { zh: '之后', en: 'After' },
  ]
  return (
    <div className="fangshi-time">
      <ol className="fangshi-time__ahead">
        {ahead.map((stretch, index) => (
          <li key={stretch.from} className={`is-${stretch.kind}`}>
            <b>{say(steps[index] ?? { zh: '', en: '' })}</b>
            <span>{named(stretch)}</span>
            <small className="fangshi-figure">
              {stretch.until >= until
                ? index === 0
                  ? say({ zh: '一直到图表之外', en: 'beyond this chart' })
                  : say({ zh: `${instant(stretch.from)} 起`, en: `from ${instant(stretch.from)}` })
                : say({
                    zh: `${index === 0 ? '' : `${instant(stretch.from)} `}到 ${instant(stretch.until)}`,
                    en: `${index === 0 ? '' : `${instant(stretch.from)} `}until ${instant(stretch.until)}`,
                  })}
            </small>
          </li>
        ))}
      </ol>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a chart wider than the screen is scrolled with the keyboard */}
      <section className="fangshi-time__scroll" tabIndex={0} aria-label={say({ zh: '时间条', en: 'Time line' })}>
        <div className="fangshi-time__chart">
          <span className="fangshi-time__label" />
          <div className="fangshi-time__axis" aria-hidden="true">
            {midnights(from, until, view.timeZone).map(({ at, day }, index) => (
              <span key={at} style={{ left: place(at, at).left }} className={index % 3 === 0 ? 'is-named' : undefined}>
                {index % 3 === 0 && day}
              </span>
            ))}
            <i style={{ left: place(now, now).left }}>{say({ zh: '现在', en: 'now' })}</i>
          </div>
          <span className="fangshi-time__label">{say({ zh: '实际展示', en: 'On the page' })}</span>
          <div className="fangshi-time__row">
            {scope.stretches.map((stretch) => (
              <span
                key={stretch.from}
                className={`fangshi-time__on is-${stretch.kind}`}
                style={place(stretch.from, stretch.until)}
                title={`${named(stretch)} ${instant(stretch.from)} – ${instant(stretch.until)}`}
              >
                {named(stretch)}
              </span>
            ))}
            <NowLine left={place(now, now).left} />
          </div>
          {lanes.map(([priority, banners]) => (
            <Fragment key={priority}>
              <span className="fangshi-time__label">
                {priority === 0
                  ? say({ zh: '兜底 0', en: 'Fallback 0' })
                  : say({ zh: `优先级 ${priority}`, en: `Priority ${priority}` })}
              </span>
              <ul className="fangshi-time__lane">
                {banners.map((banner) => (
                  <li key={banner.id} className="fangshi-time__row">
                    <Bar banner={banner} style={place(start(banner, from), end(banner, until))} instant={instant} />
                    <NowLine left={place(now, now).left} />
                  </li>
                ))}
              </ul>
            </Fragment>
          ))}
        </div>
      </section>
    </div>
  )
}

const start = ({ from }: BoardBanner, first: number): number => (from === null ? first : Date.parse(from))
const end = ({ until }: BoardBanner, last: number): number => (until === null ? last : Date.parse(until))

function NowLine({ left }: { left: string }) {
  return <i className="fangshi-time__now" style={{ left }} aria-hidden="true" />
}

/** The window of a banner; opens the banner. */
function Bar({
  banner,
  style,
  instant,
}: {
  banner: BoardBanner
  style: { left: string; width: string }
  instant: (at: number) => string
}) {
  const say = useWords()
  const edge = (at: string | null) => (at === null ? say({ zh: '不限', en: 'open' }) : instant(Date.parse(at)))
  return (
    <Link
      href={`/admin/collections/banners/${banner.id}`}
      prefetch={false}
      className={`fangshi-time__bar is-${banner.verdict}`}
      style={style}
      title={`${banner.title} ${edge(banner.from)} – ${edge(banner.until)}\n${banner.sentence}`}
      aria-label={`${banner.title}，${edge(banner.from)} – ${edge(banner.until)}。${banner.sentence}`}
    >
      <span>{banner.title}</span>
    </Link>
  )
}

/** `11-23 18:00` in the zone of the mall. */
function sayInstant(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(at)
    .replace(/^(\d+)\/(\d+),?/, (_, day, month) => `${month}-${day}`)
}
