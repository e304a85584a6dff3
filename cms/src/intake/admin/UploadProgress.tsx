'use client'
import { Button } from '@payloadcms/ui'
import { useWords } from '../../admin/words.ts'
import { sizeWords } from './intake-words.ts'
import type { Upload } from './upload-queue.ts'

/** How far all files together are, with one button for all of them. */
export function UploadProgress({
  uploads,
  done,
  onCancel,
  onRetry,
}: {
  uploads: ReadonlyMap<string, Upload>
  /** those that have come to rest since the first of them began */
  done: number
  onCancel: (ids: string[]) => Promise<void>
  onRetry: (ids: string[]) => void
}) {
  const say = useWords()
  const all = [...uploads.values()]
  const failed = all.filter((one) => one.state === 'failed')
  const moving = all.filter((one) => one.state !== 'failed')
  if (all.length === 0) return null
  const total = done + all.length
  const left = moving.reduce((sum, one) => sum + one.file.bytes - one.sent, 0)
  return (
    <div className="intake-progress" role="status">
      {moving.length > 0 && <progress max={total} value={done} aria-label={say({ zh: '总进度', en: 'Overall' })} />}
      <span className="fangshi-figure">
        {moving.length > 0
          ? say({
              zh: `已传 ${done} / ${total}，还剩 ${sizeWords(left)}`,
              en: `${done} of ${total} sent, ${sizeWords(left)} to go`,
            })
          : ''}
        {failed.length > 0 ? say({ zh: ` · 失败 ${failed.length}`, en: ` · ${failed.length} failed` }) : ''}
      </span>
      {failed.length > 0 && (
        <Button
          size="small"
          buttonStyle="secondary"
          margin={false}
          onClick={() => onRetry(failed.map((one) => one.id))}
        >
          {say({ zh: '重试全部失败', en: 'Retry all failed' })}
        </Button>
      )}
      {moving.length > 0 && (
        <Button
          size="small"
          buttonStyle="secondary"
          margin={false}
          onClick={() => void onCancel(moving.map((one) => one.id))}
        >
          {say({ zh: '全部取消', en: 'Cancel all' })}
        </Button>
      )}
    </div>
  )
}
