'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { DeskFrame, Instant, StateBadge, useAsk, useDesk } from '../../desk/desk.ts'
import {
  type ApprovalRecord,
  countOf,
  FINDING_GROUPS,
  type FindingGroup,
  type RehearsalDesk,
  type RehearsalFinding,
  type RehearsalReport,
  type RehearsedPage,
} from '../rules/rehearsal-view.ts'
import './rehearsal.css'

/** Asked again this often while a report is being made, and otherwise. ms */
const SOON = 2_000
const SELDOM = 20_000

/** Of a group that many are shown at once; the others behind a press. */
const FEW = 8

/**
 * The rehearsal of a release (彩排): the newest report, whether it is stale, and the way to a new one.
 * @param whenMade a report has been finished: what else the page says of it is to be read again
 */
export function RehearsalPanel({ id, whenMade }: { id: string; whenMade: () => Promise<void> }) {
  const words = useWords()
  const desk = useDesk<RehearsalDesk>(`/releases/${id}/rehearsals`)
  const isBusy = desk.view?.pending?.state === 'queued' || desk.view?.pending?.state === 'running'
  useLookAgain(desk.reload, isBusy ? SOON : SELDOM)
  useWhenChanged(desk.view?.report?.id, whenMade)
  return (
    <DeskFrame desk={desk} label={words({ zh: '彩排', en: 'Rehearsal' })}>
      {(view) => (
        <div className="fangshi-rehearsal">
          <header>
            <h3>{words({ zh: '彩排报告', en: 'Rehearsal report' })}</h3>
            {view.mayRehearse && (
              <Rehearse id={id} isBusy={isBusy} again={view.report !== null} onAsked={desk.reload} />
            )}
          </header>
          <p className="fangshi-form__hint">
            {words({
              zh: '把商城调到上线那一刻逐项检查，并给每个受影响的页面拍两种宽度的截图。上线前 24 小时会自动做一次，内容再变会重做。',
              en: 'Everything is judged on the shop of that instant, and every page it touches is photographed at two widths. Made by itself 24 hours ahead, and again when the release changes.',
            })}
          </p>
          {view.pending && <Pending pending={view.pending} />}
          {view.report ? (
            <Report id={id} report={view.report} />
          ) : (
            !view.pending && (
              <p className="fangshi-desk__quiet">{words({ zh: '还没有彩排过。', en: 'Not rehearsed yet.' })}</p>
            )
          )}
          <Approvals approvals={view.approvals} shown={view.report?.id ?? null} />
        </div>
      )}
    </DeskFrame>
  )
}

function useLookAgain(reload: () => Promise<void>, every: number): void {
  const again = useRef(reload)
  again.current = reload
  useEffect(() => {
    const timer = setInterval(() => void again.current(), every)
    return () => clearInterval(timer)
  }, [every])
}

/** Not at the first value, which the page was made with. */
function useWhenChanged(value: string | undefined, then: () => Promise<void>): void {
  const last = useRef<string | undefined>(undefined)
  const call = useRef(then)
  call.current = then
  useEffect(() => {
    if (value === undefined || value === last.current) return
    last.current = value
    void call.current()
  }, [value])
}

function Rehearse({
  id,
  isBusy,
  again,
  onAsked,
}: {
  id: string
  isBusy: boolean
  again: boolean
  onAsked: () => Promise<void>
}) {
  const words = useWords()
  const ask = useAsk(`/releases/${id}/commands/rehearse`)
  const [problem, setProblem] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const rehearse = async (): Promise<void> => {
    setAsking(true)
    const answer = await ask({})
    setProblem('problem' in answer ? answer.problem : null)
    await onAsked()
    setAsking(false)
  }
  return (
    <>
      <Button
        buttonStyle="secondary"
        size="medium"
        margin={false}
        disabled={isBusy || isAsking}
        onClick={() => void rehearse()}
      >
        {isBusy
          ? words({ zh: '正在彩排…', en: 'Rehearsing…' })
          : again
            ? words({ zh: '再彩排一次', en: 'Rehearse again' })
            : words({ zh: '彩排', en: 'Rehearse' })}
      </Button>
      {problem !== null && (
        <p className="fangshi-desk__refusal" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}

function Pending({ pending }: { pending: RehearsalReport }) {
  const words = useWords()
  if (pending.state === 'failed')
    return (
      <p className="fangshi-desk__refusal" role="alert">
        {words({ zh: '上次彩排没有做完：', en: 'The last rehearsal was not finished: ' })}
        {pending.error} {words({ zh: '可以再彩排一次。', en: 'It can be run again.' })}
      </p>
    )
  const { done, total } = pending
  return (
    <div role="status">
      <p>
        {pending.state === 'queued' || total === 0
          ? words({ zh: '新的报告在排队或正在检查内容…', en: 'A new report waits, or its contents are being checked…' })
          : words({ zh: `正在打开页面：${done} / ${total}`, en: `Opening pages: ${done} of ${total}` })}
      </p>
      {total > 0 && <progress value={done} max={total} />}
    </div>
  )
}

function Report({ id, report }: { id: string; report: RehearsalReport }) {
  const words = useWords()
  const { errors, warnings } = countOf(report.findings)
  const groups = Map.groupBy(report.findings, ({ group }) => group)
  return (
    <>
      {report.stale && (
        <p className="fangshi-rehearsal__stale" role="alert">
          {words({
            zh: '这份报告已过期：之后改过包里的内容或上线时间。',
            en: 'This report is stale: the release or its instant has been changed since.',
          })}
        </p>
      )}
      <p className="fangshi-rehearsal__sum">
        {errors === 0 && warnings === 0 ? (
          <StateBadge word={words({ zh: '没有发现问题', en: 'Nothing found' })} tone="good" />
        ) : (
          <>
            <StateBadge
              word={words({ zh: `${errors} 个错误`, en: `${errors} ${errors === 1 ? 'error' : 'errors'}` })}
              tone={errors > 0 ? 'bad' : 'quiet'}
            />{' '}
            <StateBadge
              word={words({ zh: `${warnings} 个提醒`, en: `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}` })}
              tone={warnings > 0 ? 'waiting' : 'quiet'}
            />
          </>
        )}{' '}
        <small>
          {report.finishedAt && <Instant at={report.finishedAt} />} ·{' '}
          {report.cause === 'clock' ? words({ zh: '自动', en: 'by the clock' }) : report.askedBy}
          {report.at && (
            <>
              {' · '}
              {words({ zh: '所看时刻', en: 'as of' })} <Instant at={report.at} />
            </>
          )}
        </small>
      </p>
      {(Object.keys(FINDING_GROUPS) as FindingGroup[]).map((group) => {
        const found = groups.get(group)
        return found && <Group key={group} group={group} findings={found} />
      })}
      {report.gaps.length > 0 && (
        <ul className="fangshi-rehearsal__gaps">
          {report.gaps.map((gap) => (
            <li key={gap.zh}>{words(gap)}</li>
          ))}
        </ul>
      )}
      {report.pages.length > 0 && <Pages id={id} pages={report.pages} />}
    </>
  )
}

function Group({ group, findings }: { group: FindingGroup; findings: readonly RehearsalFinding[] }) {
  const words = useWords()
  const [isWhole, setWhole] = useState(false)
  const sorted = [...findings].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
  const more = sorted.length - FEW
  return (
    <section aria-label={words(FINDING_GROUPS[group])}>
      <h4>
        {words(FINDING_GROUPS[group])} <small>{findings.length}</small>
      </h4>
      <ul className="fangshi-rehearsal__findings">
        {(isWhole ? sorted : sorted.slice(0, FEW)).map((finding) => (
          <li key={`${finding.memberId}:${finding.title}:${finding.zh}`} className={`is-${finding.severity}`}>
            <span className="fangshi-rehearsal__mark">
              {finding.severity === 'error' ? words({ zh: '错误', en: 'Error' }) : words({ zh: '提醒', en: 'Warning' })}
            </span>
            <span>
              {finding.href ? <a href={finding.href}>{finding.title}</a> : <b>{finding.title}</b>} {words(finding)}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && !isWhole && (
        <Button buttonStyle="none" size="small" margin={false} onClick={() => setWhole(true)}>
          {words({ zh: `再显示 ${more} 条`, en: `Show ${more} more` })}
        </Button>
      )}
    </section>
  )
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString('en')} kB`

/** Many pages are folded: their pictures are fetched when they come near. */
const OPEN_UP_TO = 6

function Pages({ id, pages }: { id: string; pages: readonly RehearsedPage[] }) {
  const words = useWords()
  return (
    <details className="fangshi-rehearsal__pages" open={pages.length <= OPEN_UP_TO}>
      <summary>{words({ zh: `受影响的页面（${pages.length}）`, en: `Pages it touches (${pages.length})` })}</summary>
      <ul>
        {pages.map((page) => (
          <li key={page.path}>
            <div className="fangshi-rehearsal__shots">
              {page.shots.map((shot) => (
                <a
                  key={shot.width}
                  className={shot.width === 390 ? 'is-phone' : undefined}
                  href={`/api/releases/${id}/shots/${shot.file}`}
                  target="_blank"
                  rel="noopener"
                >
                  <img
                    src={`/api/releases/${id}/shots/${shot.thumb}`}
                    alt={words({
                      zh: `${page.title}，${shot.width} 像素宽的截图`,
                      en: `${page.title} at a width of ${shot.width} px`,
                    })}
                    width={320}
                    height={400}
                    loading="lazy"
                  />
                  <small>{shot.width} px</small>
                </a>
              ))}
              {page.shots.length === 0 && (
                <span className="fangshi-rehearsal__none">
                  {page.status === 200
                    ? words({ zh: '没有截图', en: 'No picture' })
                    : words({
                        zh: `打不开（${page.status ?? '无应答'}）`,
                        en: `Not there (${page.status ?? 'no answer'})`,
                      })}
                </span>
              )}
            </div>
            <b>{page.title}</b>
            <code>{page.path}</code>
            {page.weight && (
              <small className="fangshi-figure">
                {kilobytes(page.weight.total)}{' '}
                {words({
                  zh: `（图片 ${kilobytes(page.weight.picture)}，脚本 ${kilobytes(page.weight.script)}）`,
                  en: `(pictures ${kilobytes(page.weight.picture)}, scripts ${kilobytes(page.weight.script)})`,
                })}
              </small>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Approvals({ approvals, shown }: { approvals: readonly ApprovalRecord[]; shown: string | null }) {
  const words = useWords()
  if (approvals.length === 0) return null
  return (
    <section aria-label={words({ zh: '批准时看到的', en: 'Seen at approval' })}>
      <h4>{words({ zh: '批准时看到的报告', en: 'Reports seen at approval' })}</h4>
      <ul className="fangshi-rehearsal__approvals">
        {approvals.map(({ by, at, seen }) => (
          <li key={at}>
            {by} <Instant at={at} />{' '}
            {seen ? (
              <>
                {words({
                  zh: `看到 ${seen.errors} 个错误、${seen.warnings} 个提醒的报告`,
                  en: `saw a report with ${seen.errors} errors and ${seen.warnings} warnings`,
                })}{' '}
                (<Instant at={seen.at} />
                {seen.rehearsal !== null &&
                  seen.rehearsal === shown &&
                  words({ zh: '，即上面这份', en: ', the one above' })}
                {seen.stale && words({ zh: '，当时已过期', en: ', stale then' })})
              </>
            ) : (
              words({ zh: '没有彩排报告', en: 'without a report' })
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
