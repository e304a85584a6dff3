'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import Link from 'next/link'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { StateBadge } from '../../desk/desk.ts'
import type { CalendarItem, CalendarPlan, Ends, PlanFinding } from '../rules/calendar-plan.ts'
import { sameEnds } from '../rules/drag-ends.ts'
import { consequenceOf, KIND_WORDS, STAGE_WORDS } from '../rules/plan-words.ts'
import { instantOnWall, wallTime } from '../rules/wall-clock.ts'
import { OwnerSelect } from './OwnerSelect.tsx'
import { sayEnds } from './say-time.ts'

/** Prices and coupons have no owner, and that of a release is named on its form. */
const OWNED_ELSEWHERE: ReadonlySet<string> = new Set(['price-windows', 'coupons', 'releases'])

interface ItemDialogProps {
  item: CalendarItem
  /** the time it was dragged to and is about to get */
  proposed: Ends | null
  findings: PlanFinding[]
  plan: CalendarPlan
  placeName: (value: string) => string
  channelName: (value: string) => string
  /** null when it was done, otherwise why not */
  onReschedule: (to: Ends) => Promise<string | null>
  onAssigned: () => Promise<void>
  onClose: () => void
}

/** One thing of the calendar: what is known of it, and its time to change by keyboard. */
export function ItemDialog(props: ItemDialogProps) {
  const { item, proposed, findings, plan, placeName, channelName, onReschedule, onAssigned, onClose } = props
  const say = useWords()
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const zone = plan.timeZone
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const asText = (at: string | null) => (at === null ? '' : wallTime(at, zone))
  const [texts, setTexts] = useState({
    from: asText((proposed ?? item).from),
    until: asText((proposed ?? item).until),
  })
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  // Seconds that the form does not show are kept where nobody typed.
  const endOf = (edge: 'from' | 'until'): string | null => {
    const known = [proposed?.[edge], item[edge]].find((at) => at && asText(at) === texts[edge])
    return known ?? (texts[edge] === '' ? null : instantOnWall(texts[edge], zone))
  }
  const to = { from: endOf('from'), until: endOf('until') }
  const isChanged = !sameEnds(item, to)
  const consequence = consequenceOf(item)
  const save = async (): Promise<void> => {
    if (to.from !== null && to.until !== null && Date.parse(to.from) >= Date.parse(to.until)) {
      setProblem(say({ zh: '结束时间必须晚于开始时间。', en: 'The end must be later than the beginning.' }))
      return
    }
    setBusy(true)
    const refusal = await onReschedule(to)
    setBusy(false)
    setProblem(refusal)
    if (refusal === null) dialog.current?.close()
  }
  const facts: [string, ReactNode][] = [
    [say({ zh: '时间', en: 'Time' }), sayEnds(item, zone, language)],
    ...(item.live
      ? [[say({ zh: '线上', en: 'Live' }), sayEnds(item.live, zone, language)] as [string, ReactNode]]
      : []),
    ...(item.note ? [[say({ zh: '内容', en: 'Terms' }), item.note] as [string, ReactNode]] : []),
    ...(item.place ? [[say({ zh: '展位', en: 'Place' }), placeName(item.place)] as [string, ReactNode]] : []),
    ...(item.channels.length > 0
      ? [
          [say({ zh: '渠道', en: 'Channels' }), item.channels.map(channelName).join(say({ zh: '、', en: ', ' }))] as [
            string,
            ReactNode,
          ],
        ]
      : []),
    ...(item.campaign ? [[say({ zh: '活动', en: 'Campaign' }), item.campaign.title] as [string, ReactNode]] : []),
  ]
  return (
    <dialog ref={dialog} className="fangshi-plan__dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <header>
        <p>
          {say(KIND_WORDS[item.kind])}{' '}
          <StateBadge word={say(STAGE_WORDS[item.stage])} tone={STAGE_WORDS[item.stage].tone} />
        </p>
        <h2 id={`${id}-title`}>{item.title || say({ zh: '（没有标题）', en: '(no title)' })}</h2>
      </header>
      <dl className="fangshi-desk__facts">
        {facts.map(([name, value]) => [<dt key={`${name}-t`}>{name}</dt>, <dd key={`${name}-d`}>{value}</dd>])}
        <dt>{say({ zh: '负责人', en: 'Owner' })}</dt>
        <dd>
          <OwnerSelect
            collection={item.kind}
            id={item.id}
            owner={item.owner}
            people={plan.people}
            mayAssign={item.mayMove && !OWNED_ELSEWHERE.has(item.kind)}
            onAssigned={onAssigned}
          />
        </dd>
      </dl>
      {findings.map(({ sentence }) => (
        <p key={sentence} className="fangshi-plan__warning">
          {sentence}
        </p>
      ))}
      {item.mayMove ? (
        <fieldset className="fangshi-plan__ends">
          <legend>
            {proposed ? say({ zh: '改到', en: 'Move to' }) : say({ zh: '改时间', en: 'Change the time' })}
          </legend>
          {(item.kind === 'releases' ? (['from'] as const) : (['from', 'until'] as const)).map((edge) => (
            <div key={edge}>
              <label htmlFor={`${id}-${edge}`}>
                {item.kind === 'releases'
                  ? say({ zh: '上线时间', en: 'Goes live' })
                  : edge === 'from'
                    ? say({ zh: '开始', en: 'From' })
                    : say({ zh: '结束（不含）', en: 'Until (exclusive)' })}
              </label>
              <input
                id={`${id}-${edge}`}
                type="datetime-local"
                value={texts[edge]}
                disabled={busy}
                onChange={({ target }) => setTexts((before) => ({ ...before, [edge]: target.value }))}
              />
            </div>
          ))}
          {isChanged && (
            <p className="fangshi-plan__becomes">
              {sayEnds(item, zone, language)} → <b>{sayEnds(to, zone, language)}</b>
            </p>
          )}
          {isChanged && consequence && <p className="fangshi-plan__warning">{say(consequence)}</p>}
          {problem !== null && (
            <p className="fangshi-desk__refusal" role="alert">
              {problem}
            </p>
          )}
        </fieldset>
      ) : (
        <p className="fangshi-hint">
          {item.kind === 'releases'
            ? say({
                zh: '批准以后，或你的岗位不能改包时，这里只能看。要改上线时间，请先在发布包里退回修改。',
                en: 'Once it is approved, or where your role may not change it, it can only be looked at. To change its instant, take the release back to draft first.',
              })
            : say({ zh: '你的岗位只能看，不能改它的时间。', en: 'Your role sees it, but may not change its time.' })}
        </p>
      )}
      <footer>
        {item.mayMove && (
          <Button
            buttonStyle="primary"
            size="medium"
            margin={false}
            disabled={busy || !isChanged}
            onClick={() => void save()}
          >
            {say({ zh: '改时间', en: 'Change the time' })}
          </Button>
        )}
        <Link
          href={item.kind === 'releases' ? `/admin/releases/${item.id}` : `/admin/collections/${item.kind}/${item.id}`}
          prefetch={false}
        >
          {say({ zh: '打开', en: 'Open' })}
        </Link>
        <Button buttonStyle="subtle" size="medium" margin={false} onClick={() => dialog.current?.close()}>
          {say({ zh: '关闭', en: 'Close' })}
        </Button>
      </footer>
    </dialog>
  )
}
