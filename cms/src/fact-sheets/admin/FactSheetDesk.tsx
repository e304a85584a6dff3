'use client'
import { Button, Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useWords, type Words } from '../../admin/words.ts'
import { DeskFrame, Instant, StateBadge, useCommands, useDesk } from '../../desk/desk.ts'
import type { FactSheetView, ListedSheet } from '../read-sheets.ts'
import { FACT_PART_WORDS, type FactChange, type ReadingState } from '../rules/fact-sheet.ts'
import './fact-sheets.css'

const STATES: Record<ReadingState, { words: Words; tone: 'bad' | 'waiting' | 'quiet' }> = {
  changed: { words: { zh: '已变更', en: 'changed' }, tone: 'bad' },
  unread: { words: { zh: '未读', en: 'unread' }, tone: 'waiting' },
  read: { words: { zh: '已读', en: 'read' }, tone: 'quiet' },
}

function State({ of }: { of: ReadingState }) {
  const say = useWords()
  const { words, tone } = STATES[of]
  return <StateBadge word={say(words)} tone={tone} />
}

/** The list of sheets, and one of them beside it. */
export function FactSheetDesk({ campaign }: { campaign: string | null }) {
  const say = useWords()
  const list = useDesk<{ sheets: ListedSheet[] }>('/fact-sheets')
  const chosen = campaign ?? list.view?.sheets[0]?.campaign ?? null
  return (
    <div className="fangshi-sheets">
      <DeskFrame desk={list} label={say({ zh: '全部活动说明', en: 'All fact sheets' })}>
        {({ sheets }) =>
          sheets.length === 0 ? (
            <p className="fangshi-desk__quiet">
              {say({ zh: '眼下没有已发布的活动。', en: 'No campaign is published at present.' })}
            </p>
          ) : (
            <ul className="fangshi-sheets__list">
              {sheets.map((sheet) => (
                <li key={sheet.campaign}>
                  <Link
                    href={`/admin/fact-sheets/${sheet.campaign}`}
                    prefetch={false}
                    aria-current={sheet.campaign === chosen ? 'page' : undefined}
                  >
                    <b>{sheet.title}</b>
                    <State of={sheet.state} />
                    <Window from={sheet.from} until={sheet.until} />
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </DeskFrame>
      {chosen && <Sheet key={chosen} campaign={chosen} whenRead={list.reload} />}
    </div>
  )
}

function Window({ from, until }: { from: string | null; until: string | null }) {
  const say = useWords()
  return (
    <small>
      {from ? <Instant at={from} /> : say({ zh: '即日起', en: 'now' })}
      {' – '}
      {until ? <Instant at={until} /> : say({ zh: '长期', en: 'open end' })}
    </small>
  )
}

function Sheet({ campaign, whenRead }: { campaign: string; whenRead: () => Promise<void> }) {
  const say = useWords()
  const desk = useDesk<FactSheetView>(`/fact-sheets/${campaign}`)
  const send = useCommands(`/fact-sheets/${campaign}`, async () => {
    await Promise.all([desk.reload(), whenRead()])
  })
  return (
    <DeskFrame desk={desk} label={say({ zh: '活动说明', en: 'Fact sheet' })}>
      {(view) => (
        <article className="fangshi-sheet">
          <header>
            <h2>{view.sheet.title}</h2>
            <State of={view.state} />
            <span className="fangshi-sheet__version">
              {say({ zh: `第 ${view.version} 版`, en: `version ${view.version}` })} · <Instant at={view.at} />
            </span>
          </header>
          {view.changes.length > 0 && <Changes changes={view.changes} />}
          <dl>
            <Part name={{ zh: '时间', en: 'When' }}>
              <Window from={view.sheet.from} until={view.sheet.until} />
            </Part>
            <Part name={{ zh: '简介', en: 'Summary' }}>{view.sheet.summary}</Part>
            <Part name={{ zh: '活动规则', en: 'Rules' }}>
              {view.sheet.rules || (
                <em>{say({ zh: '活动里还没有写规则，请问市场。', en: 'None are written yet; ask marketing.' })}</em>
              )}
            </Part>
            {view.sheet.questions.length > 0 && (
              <Part name={{ zh: '常见问答', en: 'Questions' }}>
                <dl className="fangshi-sheet__questions">
                  {view.sheet.questions.map(({ question, answer }) => (
                    <div key={question}>
                      <dt>{question}</dt>
                      <dd>{answer}</dd>
                    </div>
                  ))}
                </dl>
              </Part>
            )}
            {view.sheet.products.length > 0 && (
              <Part name={{ zh: '活动商品', en: 'Products' }}>
                <ul className="fangshi-sheet__products">
                  {view.sheet.products.map(({ id, title }) => (
                    <li key={id}>
                      <Link href={`/admin/collections/products/${id}`} prefetch={false}>
                        {title}
                      </Link>
                    </li>
                  ))}
                </ul>
              </Part>
            )}
          </dl>
          <footer>
            <div className="fangshi-commands__row">
              {view.state !== 'read' && (
                <Button
                  buttonStyle="primary"
                  size="medium"
                  margin={false}
                  onClick={() => void send('read', { version: view.version })}
                >
                  {say({ zh: '我已读过', en: 'I have read it' })}
                </Button>
              )}
              <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => window.print()}>
                {say({ zh: '打印', en: 'Print' })}
              </Button>
              <Link href={`/admin/collections/campaigns/${campaign}`} prefetch={false}>
                {say({ zh: '打开活动', en: 'Open the campaign' })}
              </Link>
            </div>
            <p className="fangshi-desk__quiet">
              {say({ zh: '客服：', en: 'Service: ' })}
              {view.readers.map(({ name, state }, index) => (
                <span key={name}>
                  {index > 0 && say({ zh: '、', en: ', ' })}
                  {name}（{say(STATES[state].words)}）
                </span>
              ))}
            </p>
          </footer>
        </article>
      )}
    </DeskFrame>
  )
}

function Part({ name, children }: { name: Words; children: ReactNode }) {
  const say = useWords()
  return (
    <div>
      <dt>{say(name)}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What reads differently since this reader read it last. */
function Changes({ changes }: { changes: FactChange[] }) {
  const say = useWords()
  return (
    <section
      className="fangshi-sheet__changes"
      aria-label={say({ zh: '你上次读过后的改动', en: 'Changed since you read it' })}
    >
      <h3>{say({ zh: '你上次读过后的改动', en: 'Changed since you read it' })}</h3>
      <ul>
        {changes.map(({ part, name, before, after }) => (
          <li key={`${part} ${name ?? ''} ${after ?? before ?? ''}`}>
            <b>
              {say(FACT_PART_WORDS[part])}
              {name && `：${name}`}
            </b>
            {before !== null && <del>{part === 'from' || part === 'until' ? <Instant at={before} /> : before}</del>}
            {after !== null && <ins>{part === 'from' || part === 'until' ? <Instant at={after} /> : after}</ins>}
          </li>
        ))}
      </ul>
    </section>
  )
}
