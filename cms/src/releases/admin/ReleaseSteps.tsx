'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { CommandBar, type OfferedCommand, type OwnFormTools, type SendCommand } from '../../desk/desk.ts'
import type { MergeDecision } from '../rules/merge-back.ts'
import type { RehearsalBrief } from '../rules/rehearsal-view.ts'
import type { ReleaseView } from '../rules/release-view.ts'
import { STEP_WORDS } from '../rules/release-words.ts'

/** What may be done to a release now. What changes the shop asks once more. */
export function ReleaseSteps({ view, send }: { view: ReleaseView; send: SendCommand }) {
  const words = useWords()
  const sendStep: SendCommand = (name, body) =>
    send(name, name === 'plan' && body.goLiveAt === undefined ? { goLiveAt: null } : body)
  const commands = view.steps.flatMap((step): OfferedCommand[] => {
    if (step === 'change' || step === 'goLive' || step === 'undo') return []
    const label = words(STEP_WORDS[step])
    const offered = { name: step, label }
    switch (step) {
      case 'plan':
        return [{ ...offered, form: (tools) => <InstantForm view={view} title={label} {...tools} /> }]
      case 'approve':
        return [
          {
            ...offered,
            isNext: true,
            fields: [],
            hint: words(seenAtApproval(view.rehearsal)),
            extra: () => ({ rehearsal: view.rehearsal?.id ?? null }),
          },
        ]
      case 'schedule':
        return [{ ...offered, isNext: true }]
      case 'goLiveNow':
        return [
          {
            ...offered,
            fields: [],
            hint: words({
              zh: '几秒后全站同时生效，顾客马上看到。',
              en: 'In a few seconds it is live for every shopper at once.',
            }),
          },
        ]
      case 'cancel':
        return [
          {
            ...offered,
            fields: [],
            hint: words({ zh: '包里的内容不会上线。', en: 'Nothing in it will go live.' }),
          },
        ]
      case 'revert':
        return [{ ...offered, form: (tools) => <RevertForm view={view} title={label} {...tools} /> }]
      default:
        return [offered]
    }
  })
  return <CommandBar commands={commands} send={sendStep} />
}

/** Whoever approves is told of the report that is written down with the approval. */
function seenAtApproval(brief: RehearsalBrief | null): { zh: string; en: string } {
  if (!brief)
    return {
      zh: '还没有彩排报告。批准会注明没有看过报告；可先在下面彩排。',
      en: 'There is no rehearsal report, and the approval will say so. You can rehearse below first.',
    }
  const { errors, warnings, stale } = brief
  return {
    zh: `下面的彩排报告（${errors} 个错误，${warnings} 个提醒${stale ? '，已过期' : ''}）会记在这次批准里。`,
    en: `The report below (${errors} errors, ${warnings} warnings${stale ? ', stale' : ''}) is written down with this approval.`,
  }
}

/** The instant in the mall's zone. Not a form element: CommandForm says why. */
function InstantForm({ view, title, busy, onSubmit, onDismiss }: OwnFormTools & { view: ReleaseView; title: string }) {
  const words = useWords()
  const id = useId()
  const [typed, setTyped] = useState(() => inZone(view.goLiveAt, view.timeZone))
  return (
    <fieldset className="fangshi-form">
      <legend>{title}</legend>
      <p className="fangshi-form__hint">
        {words({
          zh: `按 ${view.timeZone} 的时间填写，可精确到秒；留空表示用按钮上线。夏令时跳过的时刻顺延，重复的时刻取第一次。`,
          en: `In the time of ${view.timeZone}, to the second; empty for by button. A time that clocks skip moves forward, one that comes twice is the first.`,
        })}
      </p>
      <div className="fangshi-form__field">
        <label htmlFor={id}>{words({ zh: '上线时间', en: 'Goes live' })}</label>
        <input
          id={id}
          type="datetime-local"
          step={1}
          value={typed}
          disabled={busy}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <div className="fangshi-form__row">
        <Button
          buttonStyle="primary"
          size="medium"
          margin={false}
          disabled={busy}
          onClick={() => onSubmit({ goLiveAt: typed === '' ? null : typed })}
        >
          {title}
        </Button>
        <Button buttonStyle="subtle" size="medium" margin={false} disabled={busy} onClick={onDismiss}>
          {words({ zh: '不改了', en: 'Leave it' })}
        </Button>
      </div>
    </fieldset>
  )
}

/** As `datetime-local` wants it. */
function inZone(at: string | null, timeZone: string): string {
  if (at === null) return ''
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  return format.format(new Date(at)).replace(' ', 'T')
}

/** Where somebody was at work since, each value is decided; nothing to decide: one press. */
function RevertForm({ view, title, busy, onSubmit, onDismiss }: OwnFormTools & { view: ReleaseView; title: string }) {
  const words = useWords()
  const id = useId()
  const [chosen, setChosen] = useState<Record<string, Record<string, MergeDecision>>>({})
  const isDecided = view.undecided.every(({ memberId, conflicts }) =>
    conflicts.every(({ path }) => chosen[memberId]?.[path] !== undefined),
  )
  const choose = (memberId: string, path: string, decision: MergeDecision): void =>
    setChosen((before) => ({ ...before, [memberId]: { ...before[memberId], [path]: decision } }))
  return (
    <fieldset className="fangshi-form fangshi-form--wide">
      <legend>{title}</legend>
      <p className="fangshi-form__hint">
        {view.undecided.length === 0
          ? words({
              zh: '几秒后，包改过的一切同时回到上线前的样子。别人之后改的其他地方不动。',
              en: 'In a few seconds everything it changed goes back at once. What others changed elsewhere stays.',
            })
          : words({
              zh: '上线后有人又改过下面这些地方，请逐条决定。其余的会回到上线前的样子。',
              en: 'Somebody has changed these since. Decide for each; the rest goes back.',
            })}
      </p>
      {view.undecided.map(({ memberId, title: of, conflicts }) =>
        conflicts.map(({ path, label, before, now }) => (
          <fieldset key={`${memberId}:${path}`} className="fangshi-form__ways">
            <legend>
              {of} · {words(label)}
            </legend>
            {(['keep', 'back'] as const).map((decision) => (
              <label key={decision}>
                <input
                  type="radio"
                  name={`${id}-${memberId}-${path}`}
                  checked={chosen[memberId]?.[path] === decision}
                  onChange={() => choose(memberId, path, decision)}
                />{' '}
                {decision === 'keep'
                  ? words({ zh: `保留现在的：${now}`, en: `Keep: ${now}` })
                  : words({ zh: `还原为：${before}`, en: `Back to: ${before}` })}
              </label>
            ))}
          </fieldset>
        )),
      )}
      <div className="fangshi-form__row">
        <Button
          buttonStyle="primary"
          size="medium"
          margin={false}
          disabled={busy || !isDecided}
          onClick={() => onSubmit({ decisions: chosen })}
        >
          {title}
        </Button>
        <Button buttonStyle="subtle" size="medium" margin={false} disabled={busy} onClick={onDismiss}>
          {words({ zh: '不撤了', en: 'Leave it' })}
        </Button>
      </div>
    </fieldset>
  )
}
