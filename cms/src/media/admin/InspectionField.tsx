'use client'
import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import type { InspectionView } from '../endpoints/photo-todo.ts'
import { TodoList } from './TodoList.tsx'
import { useTodoDecision } from './use-todo-decision.ts'
import './photo-desk.css'

/** What inspection measured, and what is to be done about it. */
export function InspectionField() {
  const { id, savedDocumentData } = useDocumentInfo()
  const say = useWords()
  const decide = useTodoDecision()
  const [view, setView] = useState<InspectionView | null>(null)
  // Asked again after each save: another kind or another file is another list.
  const savedAt = savedDocumentData?.updatedAt

  useEffect(() => {
    if (!id || savedAt === null) return
    const asking = new AbortController()
    fetch(`/api/media/${id}/inspection`, { credentials: 'include', signal: asking.signal })
      .then(async (response) => {
        if (response.ok) setView((await response.json()) as InspectionView)
      })
      .catch(() => undefined)
    return () => asking.abort()
  }, [id, savedAt])

  if (!id || !view || view.figures.length === 0) return null
  const change = async (code: string, decision: 'leave' | 'reopen'): Promise<void> => {
    const next = await decide(String(id), code, decision)
    if (next) setView(next)
  }
  const open = new Set(view.todo.map(({ code }) => code))

  return (
    <section className="photo-gate">
      <h3>{say({ zh: '主图质检', en: 'Inspection' })}</h3>
      {view.todo.length > 0 ? (
        <TodoList items={view.todo} onLeave={(code) => change(code, 'leave')} />
      ) : (
        <p className="photo-gate__clear">{say({ zh: '没有要处理的。', en: 'Nothing to do.' })}</p>
      )}
      <dl className="photo-gate__figures">
        {view.figures.map((figure) => (
          <div key={figure.label} className={figure.about.some((code) => open.has(code)) ? 'is-open' : undefined}>
            <dt>{figure.label}</dt>
            <dd>{figure.value}</dd>
          </div>
        ))}
      </dl>
      {view.accepted.length > 0 ? (
        <details>
          <summary>
            {say({ zh: `按原样使用的 ${view.accepted.length} 项`, en: `${view.accepted.length} left as they are` })}
          </summary>
          <ul className="photo-gate__accepted">
            {view.accepted.map((item) => (
              <li key={item.code}>
                <span>{item.title}</span>
                <Button
                  size="small"
                  buttonStyle="secondary"
                  margin={false}
                  onClick={() => void change(item.code, 'reopen')}
                >
                  {say({ zh: '重新列入', en: 'Put back' })}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
