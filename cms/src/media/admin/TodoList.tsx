'use client'
import { Button } from '@payloadcms/ui'
import { useWords } from '../../admin/words.ts'
import type { TodoItem } from '../endpoints/photo-todo.ts'

interface Props {
  items: TodoItem[]
  onLeave?: (code: string) => Promise<void>
}

/** Things to do about one photograph: what was found, what to do, and a way to leave it. */
export function TodoList({ items, onLeave }: Props) {
  const say = useWords()
  return (
    <ul className="photo-todo">
      {items.map((item) => (
        <li key={item.code}>
          <div>
            <strong>{item.title}</strong>
            <p>{item.sentence}</p>
          </div>
          {onLeave ? (
            <Button
              size="small"
              buttonStyle="secondary"
              margin={false}
              onClick={() => void onLeave(item.code)}
              aria-label={say({ zh: `${item.title}：按原样使用`, en: `${item.title}: leave it as it is` })}
            >
              {say({ zh: '按原样使用', en: 'Leave it' })}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
