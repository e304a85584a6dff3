'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import Link from 'next/link'
import { useWords } from '../../admin/words.ts'
import { DeskFrame, StateBadge, useDesk } from '../../desk/desk.ts'
import { clickRate, type DeliveryView, sumOf } from '../rules/board-view.ts'
import { BREAKPOINT_LABELS, BREAKPOINTS } from '../rules/pixel-contract.ts'
import { CountsByDay } from './CountsByDay.tsx'

/** How a banner does: whether and why it is shown, what its pictures weigh, how often it was seen and clicked. */
export function BannerDelivery() {
  const say = useWords()
  const { id } = useDocumentInfo()
  const desk = useDesk<DeliveryView>(id ? `/placements/banners/${id}` : null)
  if (!id) return null
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`
  return (
    <DeskFrame desk={desk} label={say({ zh: '展示情况', en: 'How it does' })}>
      {({ sentence, isShown, counts, weights }) => {
        const total = sumOf(counts)
        return (
          <>
            <div className="fangshi-desk__head">
              <StateBadge
                tone={isShown ? 'good' : 'waiting'}
                word={isShown ? say({ zh: '展示中', en: 'Shown' }) : say({ zh: '未展示', en: 'Not shown' })}
              />
              <span>{sentence.replace(/^[^：:]+[：:]\s*/, '')}</span>
              <Link href="/admin/placements" prefetch={false}>
                {say({ zh: '看排期', en: 'Time lines' })}
              </Link>
            </div>
            <dl className="fangshi-desk__facts">
              {BREAKPOINTS.map((breakpoint) => {
                const { bytes, budget } = weights[breakpoint]
                return bytes === null
                  ? null
                  : [
                      <dt key="dt">{say(BREAKPOINT_LABELS[breakpoint])}</dt>,
                      <dd key="dd" className="fangshi-figure">
                        {kilobytes(bytes)} / {kilobytes(budget)}
                        {bytes > budget && ` ${say({ zh: '超出上限', en: 'too heavy' })}`}
                      </dd>,
                    ]
              })}
            </dl>
            <details>
              <summary>
                {say({
                  zh: `近 14 天：看到 ${total.seen} 次，点击 ${total.clicked} 次，点击率 ${clickRate(total)}`,
                  en: `Last 14 days: seen ${total.seen}, clicked ${total.clicked}, click rate ${clickRate(total)}`,
                })}
              </summary>
              <CountsByDay days={counts} />
            </details>
          </>
        )
      }}
    </DeskFrame>
  )
}
