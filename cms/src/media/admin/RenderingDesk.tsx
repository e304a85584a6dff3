'use client'
import { Button, toast } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { useWords, type Words } from '../../admin/words.ts'
import type { RenderingOverview } from '../rendering-overview.ts'
import { FailedPictures } from './FailedPictures.tsx'
import './photo-desk.css'

/** The page asks again this often while it is in front. ms */
const ASK_EVERY = 2000

/** Progress of all pictures, kept up to date, and the commands over it. */
export function RenderingDesk({ mayCommand }: { mayCommand: boolean }) {
  const say = useWords()
  const [state, setState] = useState<RenderingOverview | null>(null)
  const [isAway, setAway] = useState(false)
  const [isBusy, setBusy] = useState(false)

  const ask = useCallback(async () => {
    try {
      const response = await fetch('/api/rendering', { credentials: 'include' })
      setAway(!response.ok)
      if (response.ok) setState((await response.json()) as RenderingOverview)
    } catch {
      setAway(true)
    }
  }, [])

  useEffect(() => {
    void ask()
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void ask()
    }, ASK_EVERY)
    return () => clearInterval(timer)
  }, [ask])

  const command = async (path: string, done?: Words): Promise<void> => {
    setBusy(true)
    try {
      const response = await fetch(path, { method: 'POST', credentials: 'include' })
      const body = (await response.json()) as { errors?: { message: string }[] }
      if (response.ok && done) toast.success(say(done))
      if (!response.ok) toast.error(body.errors?.[0]?.message ?? String(response.status))
    } catch {
      toast.error(
        say({ zh: '没能送达，请检查网络后再试。', en: 'It did not arrive. Check the network and try again.' }),
      )
    } finally {
      setBusy(false)
      await ask()
    }
  }

  if (!state) {
    return (
      <p className={`fangshi-hint ${isAway ? 'fangshi-hint--bad' : ''}`} role={isAway ? 'alert' : undefined}>
        {isAway
          ? say({ zh: '暂时读不到进度，正在重试。', en: 'Progress cannot be read right now; trying again.' })
          : say({ zh: '读取中…', en: 'Loading…' })}
      </p>
    )
  }
  const open = state.waiting + state.ready
  const share = state.files.total > 0 ? state.files.done / state.files.total : 1
  return (
    <div className="photo-desk">
      {isAway ? (
        <p className="fangshi-hint fangshi-hint--bad" role="alert">
          {say({
            zh: '连接中断，下面是中断前的进度，正在重试。',
            en: 'The connection is lost; this is how things stood. Trying again.',
          })}
        </p>
      ) : null}
      <section className="photo-desk__bar" aria-label={say({ zh: '总进度', en: 'Overall progress' })}>
        <div className="photo-desk__line">
          <strong aria-live="polite">{say(headlineOf(state))}</strong>
          <span className="fangshi-figure">
            {state.files.done} / {state.files.total} {say({ zh: '个文件', en: 'files' })}
          </span>
        </div>
        <progress max={1} value={share} aria-label={say({ zh: '已生成文件', en: 'Files made' })} />
        <div className="photo-desk__line">
          <span className="photo-desk__quiet">{say(timeLeftOf(state))}</span>
          {mayCommand && (open > 0 || state.pause) ? (
            <Button
              size="small"
              buttonStyle={state.pause ? 'primary' : 'secondary'}
              margin={false}
              disabled={isBusy}
              onClick={() => void command(`/api/rendering/${state.pause ? 'resume' : 'pause'}`)}
            >
              {state.pause ? say({ zh: '继续生成', en: 'Resume' }) : say({ zh: '暂停', en: 'Pause' })}
            </Button>
          ) : null}
        </div>
      </section>

      <dl className="photo-desk__counts">
        <Count label={{ zh: '已完成', en: 'Done' }} value={state.done} />
        <Count label={{ zh: '进行中', en: 'Running' }} value={state.running.length} />
        <Count label={{ zh: '可用，待补齐', en: 'In use, more to come' }} value={state.ready} />
        <Count label={{ zh: '排队中', en: 'Waiting' }} value={state.waiting} />
        <Count label={{ zh: '失败', en: 'Failed' }} value={state.failed} isBad={state.failed > 0} />
      </dl>

      {state.running.length > 0 ? (
        <section>
          <h2>{say({ zh: '正在生成', en: 'In hand' })}</h2>
          <ul className="photo-desk__running">
            {state.running.map((picture) => (
              <li key={picture.id}>
                <a href={`/admin/collections/media/${picture.id}`}>{picture.name || picture.id}</a>
                <span className="fangshi-figure">
                  {picture.done} / {picture.total}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}

      {state.outdated > 0 ? (
        <section>
          <div className="photo-desk__line">
            <h2>{say({ zh: `旧规格的图片 ${state.outdated} 张`, en: `${state.outdated} of an older recipe` })}</h2>
            {mayCommand ? (
              <Button
                size="small"
                buttonStyle="secondary"
                margin={false}
                disabled={isBusy}
                onClick={() =>
                  void command('/api/rendering/renew-outdated', {
                    zh: '旧规格的图片已全部排队',
                    en: 'All pictures of the older recipe are queued',
                  })
                }
              >
                {say({ zh: '按新规格重新生成', en: 'Make them anew' })}
              </Button>
            ) : null}
          </div>
          <p className="photo-desk__quiet">
            {say({
              zh: '尺寸或编码设置改过，这些图片还是按原来的设置生成的。重新生成期间，页面照常显示现有的图片。',
              en: 'Sizes or encoder settings have changed since these were made. Pages go on showing them until the new ones are ready.',
            })}
          </p>
        </section>
      ) : null}

      <FailedPictures
        failures={state.failures}
        total={state.failed}
        mayCommand={mayCommand}
        isBusy={isBusy}
        onRetry={(id) => command(`/api/media/${id}/render`, { zh: '已重新排队', en: 'Queued again' })}
        onRetryAll={() =>
          command('/api/rendering/retry-failed', {
            zh: '失败的图片已全部重新排队',
            en: 'All failed pictures are queued again',
          })
        }
      />
    </div>
  )
}

function Count({ label, value, isBad = false }: { label: Words; value: number; isBad?: boolean }) {
  const say = useWords()
  return (
    <div className={isBad ? 'is-bad' : undefined}>
      <dt>{say(label)}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function headlineOf(state: RenderingOverview): Words {
  const open = state.waiting + state.ready
  if (state.pause) {
    return state.running.length > 0
      ? {
          zh: `已暂停，手上的 ${state.running.length} 张做完为止`,
          en: `Paused; finishing the ${state.running.length} in hand`,
        }
      : { zh: '已暂停', en: 'Paused' }
  }
  if (open > 0) return { zh: `还有 ${open} 张图片没有全部生成`, en: `${open} pictures are not complete yet` }
  if (state.failed > 0) return { zh: '其余已完成，有图片失败', en: 'All others are done; some failed' }
  return { zh: '全部完成', en: 'Everything is rendered' }
}

function timeLeftOf(state: RenderingOverview): Words {
  if (state.pause) {
    const by = state.pause.by
    return by
      ? { zh: `由${by}暂停。图片留在队列里，继续后接着做。`, en: `Paused by ${by}. Pictures stay in the queue.` }
      : { zh: '图片留在队列里，继续后接着做。', en: 'Pictures stay in the queue.' }
  }
  if (state.waiting + state.ready === 0) return { zh: '没有图片在等待。', en: 'No picture is waiting.' }
  if (state.workers === 0) {
    return {
      zh: '没有工作进程在运行，请联系技术启动；恢复后会自动接着做。',
      en: 'No worker is running. Ask the tech team to start it; work goes on by itself.',
    }
  }
  if (state.secondsLeft === null)
    return { zh: '剩余时间未知，做完几张后开始估算。', en: 'Time left unknown until a few have been measured.' }
  const minutes = Math.ceil(state.secondsLeft / 60)
  if (minutes <= 1) return { zh: '预计不到一分钟', en: 'Less than a minute left, by the latest rate' }
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return hours > 0
    ? {
        zh: `按最近速度，预计还需 ${hours} 小时 ${rest} 分`,
        en: `About ${hours} h ${rest} min left, by the latest rate`,
      }
    : { zh: `按最近速度，预计还需 ${minutes} 分钟`, en: `About ${minutes} minutes left, by the latest rate` }
}
