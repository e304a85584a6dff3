'use client'

import { useWords } from '../../admin/words.ts'
import { type BoardView, clickRate, type PlaceView, sumOf } from '../rules/board-view.ts'
import { BREAKPOINT_LABELS, BREAKPOINTS, type PixelSize } from '../rules/pixel-contract.ts'
import { ARRANGEMENT_LABELS, FALLBACK_LABELS, PLACEMENTS } from '../rules/placement-registry.ts'
import { CountsByDay } from './CountsByDay.tsx'
import { PageSketch } from './PageSketch.tsx'
import { TimeLine } from './TimeLine.tsx'

const size = ({ width, height }: PixelSize): string => `${width} × ${height}`

/** One place: where it stands, what its art must be, its time line, how it does. */
export function PlaceCard({ place, view }: { place: PlaceView; view: BoardView }) {
  const say = useWords()
  const { label, where, shows, arrangement, fallback, contract } = PLACEMENTS[place.name]
  const total = sumOf(place.counts)
  return (
    <article className="fangshi-place" id={`place-${place.name}`}>
      <header>
        <h2>{say(label)}</h2>
        <code>{place.name}</code>
        <span>{say(where)}</span>
      </header>
      <div className="fangshi-place__facts">
        <PageSketch place={place.name} label={say(where)} />
        <div>
          <dl className="fangshi-desk__facts">
            <dt>{say({ zh: '展示', en: 'Shows' })}</dt>
            <dd>
              {say({ zh: `最多 ${shows} 张，`, en: `up to ${shows}, ` })}
              {say(ARRANGEMENT_LABELS[arrangement])}
            </dd>
            <dt>{say({ zh: '没有横幅时', en: 'Without a banner' })}</dt>
            <dd>{say(FALLBACK_LABELS[fallback])}</dd>
          </dl>
          <div className="fangshi-scroll">
            <table className="fangshi-desk__table fangshi-place__contract">
              <thead>
                <tr>
                  <th>{say({ zh: '图', en: 'Art' })}</th>
                  <th>{say({ zh: '比例', en: 'Ratio' })}</th>
                  <th>{say({ zh: '建议（像素）', en: 'Best, px' })}</th>
                  <th>{say({ zh: '裁后至少', en: 'At least, cut' })}</th>
                  <th>{say({ zh: '安全区', en: 'Safe area' })}</th>
                  <th>{say({ zh: '重量上限', en: 'Weight' })}</th>
                </tr>
              </thead>
              <tbody>
                {BREAKPOINTS.map((breakpoint) => {
                  const { recommended, minimum, safeArea, weight, cut } = contract[breakpoint]
                  return (
                    <tr key={breakpoint}>
                      <th scope="row">{say(BREAKPOINT_LABELS[breakpoint])}</th>
                      <td>
                        {(recommended.width / recommended.height).toFixed(2)}
                        <small>
                          {say({
                            zh: `裁掉超过 ${cut.refused * 100}% 拒收`,
                            en: `refused above ${cut.refused * 100}% cut off`,
                          })}
                        </small>
                      </td>
                      <td>{size(recommended)}</td>
                      <td>{size(minimum)}</td>
                      <td>
                        <SafeArea area={safeArea} of={recommended} />
                      </td>
                      <td>
                        {Math.round(weight.budget / 1000)} kB
                        <small>
                          {say({ zh: `AVIF ${weight.servedWidth} 宽`, en: `AVIF ${weight.servedWidth} wide` })}
                        </small>
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
        </div>
      </div>
      {place.scopes.map((scope) => (
        <section key={scope.title ?? ''} className="fangshi-place__scope">
          {(scope.title !== null || place.scopes.length > 1) && (
            <h3>{scope.title ?? say({ zh: '其余页面', en: 'All other pages' })}</h3>
          )}
          <p className="fangshi-place__sentence">{scope.sentence}</p>
          <TimeLine scope={scope} view={view} fallback={say(FALLBACK_LABELS[fallback])} />
        </section>
      ))}
      <details className="fangshi-place__counts">
        <summary>
          {say({
            zh: `近 14 天：看到 ${total.seen} 次，点击 ${total.clicked} 次，点击率 ${clickRate(total)}`,
            en: `Last 14 days: seen ${total.seen}, clicked ${total.clicked}, click rate ${clickRate(total)}`,
          })}
        </summary>
        <CountsByDay days={place.counts} />
      </details>
    </article>
  )
}

/** The safe area drawn to scale, with its figures for those who do not see it. */
function SafeArea({ area, of }: { area: { x: number; y: number; width: number; height: number }; of: PixelSize }) {
  const say = useWords()
  const height = 36
  const width = (height * of.width) / of.height
  const percent = (share: number) => Math.round(share * 100)
  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={say({
        zh: `左 ${percent(area.x)}%、上 ${percent(area.y)}% 起，宽 ${percent(area.width)}%、高 ${percent(area.height)}%`,
        en: `from ${percent(area.x)}% left and ${percent(area.y)}% top, ${percent(area.width)}% wide, ${percent(area.height)}% high`,
      })}
      className="fangshi-safe"
    >
      <rect x={0.5} y={0.5} width={width - 1} height={height - 1} />
      <rect
        className="is-safe"
        x={area.x * width}
        y={area.y * height}
        width={area.width * width}
        height={area.height * height}
      />
    </svg>
  )
}
