'use client'
import { Button } from '@payloadcms/ui'
import { useWords } from '../../admin/words.ts'
import type { FailedPicture } from '../rendering-overview.ts'

interface Props {
  failures: FailedPicture[]
  /** may be more than are listed */
  total: number
  mayCommand: boolean
  isBusy: boolean
  onRetry: (id: string) => Promise<void>
  onRetryAll: () => Promise<void>
}

/** Pictures that could not be rendered, each with what to do about it. */
export function FailedPictures({ failures, total, mayCommand, isBusy, onRetry, onRetryAll }: Props) {
  const say = useWords()
  if (failures.length === 0) return null
  return (
    <section>
      <div className="photo-desk__line">
        <h2>{say({ zh: `失败的图片 ${total} 张`, en: `${total} failed` })}</h2>
        {mayCommand ? (
          <Button
            size="small"
            buttonStyle="secondary"
            margin={false}
            disabled={isBusy}
            onClick={() => void onRetryAll()}
          >
            {say({ zh: '全部重试', en: 'Retry all' })}
          </Button>
        ) : null}
      </div>
      <ul className="photo-desk__list">
        {failures.map((failure) => (
          <li key={failure.id}>
            <span className="photo-desk__thumb">
              {failure.thumbnail ? <img src={failure.thumbnail} alt="" loading="lazy" /> : null}
            </span>
            <div>
              <a href={`/admin/collections/media/${failure.id}`}>{failure.name || failure.id}</a>
              <p>{failure.reason}</p>
              {failure.nextTry ? (
                <p className="photo-desk__quiet">
                  {say({ zh: '系统会自动再试：', en: 'Tried again by itself at ' })}
                  <time dateTime={failure.nextTry}>{new Date(failure.nextTry).toLocaleTimeString()}</time>
                </p>
              ) : null}
            </div>
            {mayCommand ? (
              <Button
                size="small"
                buttonStyle="secondary"
                margin={false}
                disabled={isBusy}
                onClick={() => void onRetry(failure.id)}
                aria-label={say({ zh: `重试 ${failure.name}`, en: `Retry ${failure.name}` })}
              >
                {say({ zh: '重试', en: 'Retry' })}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {total > failures.length ? (
        <p className="photo-desk__quiet">
          {say({
            zh: `只列出最近 ${failures.length} 张；“全部重试”包括其余的。`,
            en: `The latest ${failures.length} are listed; "Retry all" includes the others.`,
          })}
        </p>
      ) : null}
    </section>
  )
}
