'use client'

import { Button, Link, toast, useDocumentInfo, useFormFields, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import { DeskFrame, Instant, StateBadge, useAsk, useDesk } from '../../desk/desk.ts'
import type { CampaignPlan } from '../endpoints/read-campaign-plan.ts'
import { BRIEF_KIND_WORDS, BRIEF_STATE_WORDS } from '../rules/brief-words.ts'
import { campaignPlanWords } from './campaign-plan-words.ts'
import './briefs.css'

interface Task {
  title: string
  kind: keyof typeof BRIEF_KIND_WORDS
  due: string
  tight: boolean
}

interface Move {
  id: string
  title: string
  from: string
  to: string
  tight: boolean
}

/** On a campaign: what has to be done for it, making all of it from a template, and moving it with the launch. */
export function CampaignPlanField() {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const launch = useFormFields(([fields]) => fields['window.from']?.initialValue)
  const desk = useDesk<CampaignPlan>(id === undefined ? null : `/briefs/plan/${id}`)
  const { reload } = desk
  useEffect(() => {
    // The form was saved with another beginning: the plan may no longer fit.
    void launch
    void reload()
  }, [launch, reload])
  if (id === undefined) return null
  const language = i18n.language === 'en' ? 'en' : 'zh'
  return (
    <DeskFrame desk={desk} label={campaignPlanWords(language).title}>
      {(plan) => <Plan plan={plan} campaign={String(id)} language={language} reload={reload} />}
    </DeskFrame>
  )
}

interface PlanProps {
  plan: CampaignPlan
  campaign: string
  language: 'zh' | 'en'
  reload: () => Promise<void>
}

function Plan({ plan, campaign, language, reload }: PlanProps) {
  const words = campaignPlanWords(language)
  const done = plan.briefs.filter(({ state }) => state === 'accepted').length
  return (
    <>
      <h3>
        {words.title}
        {plan.briefs.length > 0 && ` · ${words.done} ${done}/${plan.briefs.length}`}
      </h3>
      {plan.gaps.length > 0 && (
        <p className="fangshi-brief__late">
          {words.gaps} {[...new Set(plan.gaps.map(({ placement }) => placement))].join(language === 'zh' ? '、' : ', ')}
        </p>
      )}
      {plan.stale > 0 && plan.mayPlan && <Moves campaign={campaign} language={language} reload={reload} />}
      {plan.briefs.length === 0 ? (
        <p className="fangshi-desk__quiet">{words.none}</p>
      ) : (
        <div className="fangshi-scroll">
          <table className="fangshi-desk__table">
            <thead>
              <tr>
                <th>{words.task}</th>
                <th>{words.state}</th>
                <th>{words.with}</th>
                <th>{words.due}</th>
              </tr>
            </thead>
            <tbody>
              {plan.briefs.map((brief) => (
                <tr key={brief.id}>
                  <td>
                    <Link href={`/admin/collections/briefs/${brief.id}`} prefetch={false}>
                      {brief.title}
                    </Link>
                    <small>{BRIEF_KIND_WORDS[brief.kind][language]}</small>
                  </td>
                  <td>
                    <StateBadge
                      word={BRIEF_STATE_WORDS[brief.state][language]}
                      tone={BRIEF_STATE_WORDS[brief.state].tone}
                    />
                  </td>
                  <td>{brief.assignee?.name ?? words.roles[brief.role ?? ''] ?? '—'}</td>
                  <td className={isLate(brief) ? 'fangshi-brief__late' : undefined}>
                    {brief.due ? <Instant at={brief.due} /> : '—'}
                    {isLate(brief) && ` ${words.overdue}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {plan.mayPlan && plan.templates.length > 0 && (
        <FromTemplate plan={plan} campaign={campaign} language={language} reload={reload} />
      )}
    </>
  )
}

const isLate = ({ dueState, state }: CampaignPlan['briefs'][number]): boolean =>
  dueState === 'overdue' && ['draft', 'open', 'in_work', 'changes'].includes(state)

/** Chooses a template, shows what would be made with its due times, then makes it. */
function FromTemplate({ plan, campaign, language, reload }: PlanProps) {
  const words = campaignPlanWords(language)
  const id = useId()
  const [template, setTemplate] = useState(plan.templates[0]?.id ?? '')
  const [tasks, setTasks] = useState<Task[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const preview = useAsk<{ tasks: Task[] }>('/briefs/plan/commands/preview')
  const make = useAsk<{ made: number }>('/briefs/plan/commands/make')
  const show = async (): Promise<void> => {
    setBusy(true)
    const answer = await preview({ campaign, template })
    setBusy(false)
    setProblem('problem' in answer ? answer.problem : null)
    setTasks('problem' in answer ? null : answer.result.tasks)
  }
  const take = async (): Promise<void> => {
    setBusy(true)
    const answer = await make({ campaign, template })
    setBusy(false)
    setProblem('problem' in answer ? answer.problem : null)
    if ('problem' in answer) return
    toast.success(words.made.replace('{n}', String(answer.result.made)))
    setTasks(null)
    await reload()
  }
  return (
    <fieldset className="fangshi-form fangshi-form--wide">
      <legend>{words.fromTemplate}</legend>
      <div className="fangshi-form__field">
        <label htmlFor={id}>{words.template}</label>
        <select
          id={id}
          value={template}
          disabled={busy}
          onChange={(event) => {
            setTemplate(event.target.value)
            setTasks(null)
          }}
        >
          {plan.templates.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      </div>
      {problem !== null && (
        <p className="fangshi-desk__refusal" role="alert">
          {problem}
        </p>
      )}
      {tasks !== null && (
        <table className="fangshi-desk__table">
          <thead>
            <tr>
              <th>{words.task}</th>
              <th>{words.due}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <tr key={task.title}>
                <td>
                  {task.title}
                  <small>{BRIEF_KIND_WORDS[task.kind][language]}</small>
                </td>
                <td>
                  <Instant at={task.due} />
                  {task.tight && <small>{words.tight}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="fangshi-form__row">
        {tasks === null ? (
          <Button buttonStyle="secondary" size="medium" margin={false} disabled={busy} onClick={() => void show()}>
            {words.preview}
          </Button>
        ) : (
          <>
            <Button buttonStyle="primary" size="medium" margin={false} disabled={busy} onClick={() => void take()}>
              {words.make.replace('{n}', String(tasks.length))}
            </Button>
            <Button buttonStyle="subtle" size="medium" margin={false} disabled={busy} onClick={() => setTasks(null)}>
              {words.dismiss}
            </Button>
          </>
        )}
      </div>
    </fieldset>
  )
}

/** The launch was moved: what would follow it, old time and new, and a button. */
function Moves({ campaign, language, reload }: Omit<PlanProps, 'plan'>) {
  const words = campaignPlanWords(language)
  const [moves, setMoves] = useState<Move[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const preview = useAsk<{ moves: Move[] }>('/briefs/plan/commands/previewMoves')
  const move = useAsk<{ moved: number }>('/briefs/plan/commands/move')
  useEffect(() => {
    void preview({ campaign }).then((answer) => setMoves('problem' in answer ? [] : answer.result.moves))
  }, [preview, campaign])
  const take = async (): Promise<void> => {
    setBusy(true)
    const answer = await move({ campaign })
    setBusy(false)
    setProblem('problem' in answer ? answer.problem : null)
    await reload()
  }
  if (moves === null || moves.length === 0) return null
  return (
    <fieldset className="fangshi-form fangshi-form--wide">
      <legend>{words.moved}</legend>
      <table className="fangshi-desk__table">
        <thead>
          <tr>
            <th>{words.task}</th>
            <th>{words.before}</th>
            <th>{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {moves.map((one) => (
            <tr key={one.id}>
              <td>{one.title}</td>
              <td>
                <Instant at={one.from} />
              </td>
              <td>
                <Instant at={one.to} />
                {one.tight && <small>{words.tight}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {problem !== null && (
        <p className="fangshi-desk__refusal" role="alert">
          {problem}
        </p>
      )}
      <Button buttonStyle="primary" size="medium" margin={false} disabled={busy} onClick={() => void take()}>
        {words.moveAll.replace('{n}', String(moves.length))}
      </Button>
    </fieldset>
  )
}
