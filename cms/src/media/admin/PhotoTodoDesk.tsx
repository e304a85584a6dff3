'use client'
import { Button } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import type { TodoPage } from '../endpoints/photo-todo.ts'
import { TodoList } from './TodoList.tsx'
import { useTodoDecision } from './use-todo-decision.ts'
import './photo-desk.css'

/** The list of photographs with something to do: by kind of trouble, twenty at a time. */
export function PhotoTodoDesk({ mayDecide }: { mayDecide: boolean }) {
  const say = useWords()
  const decide = useTodoDecision()
  const [code, setCode] = useState<string | null>(null)
  const [page, setPage] = useState(1)
  const [found, setFound] = useState<TodoPage | null>(null)
  const [isAway, setAway] = useState(false)

  const ask = useCallback(async () => {
    try {
      const query = new URLSearchParams({ page: String(page), ...(code ? { code } : {}) })
      const response = await fetch(`/api/photo-todo?${query}`, { credentials: 'include' })
      setAway(!response.ok)
      if (!response.ok) return
      const answer = (await response.json()) as TodoPage
      setFound(answer)
      // The last one of a page was dealt with.
      if (answer.pictures.length === 0 && page > 1) setPage(Math.max(1, answer.pages))
    } catch {
      setAway(true)
    }
  }, [code, page])

  useEffect(() => {
    void ask()
  }, [ask])

  const choose = (next: string | null): void => {
    setCode(next)
    setPage(1)
  }

  if (isAway) {
    return (
      <p className="fangshi-hint fangshi-hint--bad" role="alert">
        {say({ zh: '暂时读不到列表。', en: 'The list cannot be read right now.' })}{' '}
        <Button size="small" buttonStyle="secondary" margin={false} onClick={() => void ask()}>
          {say({ zh: '再试一次', en: 'Try again' })}
        </Button>
      </p>
    )
  }
  if (!found) return <p className="fangshi-hint">{say({ zh: '读取中…', en: 'Loading…' })}</p>
  if (found.kinds.length === 0)
    return (
      <p className="photo-gate__clear">
        {say({ zh: '所有图片都没有要处理的。', en: 'No photograph needs anything.' })}
      </p>
    )

  return (
    <div className="photo-desk">
      <fieldset className="photo-desk__filter" aria-label={say({ zh: '按问题筛选', en: 'By what is to be done' })}>
        <button type="button" aria-pressed={code === null} onClick={() => choose(null)}>
          {say({ zh: '全部', en: 'All' })}
        </button>
        {found.kinds.map((kind) => (
          <button key={kind.code} type="button" aria-pressed={code === kind.code} onClick={() => choose(kind.code)}>
            {kind.title}
            <small>{kind.count}</small>
          </button>
        ))}
      </fieldset>
      {found.total === 0 ? (
        <p className="photo-gate__clear">
          {say({ zh: '这一类已全部处理完。', en: 'All of this kind are dealt with.' })}
        </p>
      ) : null}
      <ul className="photo-desk__list">
        {found.pictures.map((picture) => (
          <li key={picture.id} className="photo-desk__todo">
            <span className="photo-desk__thumb">
              {picture.thumbnail ? <img src={picture.thumbnail} alt="" loading="lazy" /> : null}
            </span>
            <div>
              <a href={`/admin/collections/media/${picture.id}`}>{picture.name || picture.id}</a>
              <TodoList
                items={picture.todo}
                {...(mayDecide
                  ? {
                      onLeave: async (one: string) => {
                        if (await decide(picture.id, one, 'leave')) await ask()
                      },
                    }
                  : {})}
              />
            </div>
          </li>
        ))}
      </ul>
      {found.pages > 1 ? (
        <nav className="photo-desk__line" aria-label={say({ zh: '翻页', en: 'Pages' })}>
          <Button
            size="small"
            buttonStyle="secondary"
            margin={false}
            disabled={page <= 1}
            onClick={() => setPage(page - 1)}
          >
            {say({ zh: '上一页', en: 'Previous' })}
          </Button>
          <span className="fangshi-figure">
            {found.page} / {found.pages}
          </span>
          <Button
            size="small"
            buttonStyle="secondary"
            margin={false}
            disabled={page >= found.pages}
            onClick={() => setPage(page + 1)}
          >
            {say({ zh: '下一页', en: 'Next' })}
          </Button>
        </nav>
      ) : null}
    </div>
  )
}
