'use client'
import { useWords } from '../../admin/words.ts'
import type { Collected } from './collect-dropped.ts'
import { ARCHIVE_WORDS, SKIPPED_WORDS } from './intake-words.ts'

/** What was in the drop and is not taken, each with its reason; stays until it is dismissed. */
export function SkippedList({
  collected,
  most,
  onDismiss,
}: {
  collected: Collected
  most: number
  onDismiss: () => void
}) {
  const say = useWords()
  const { skipped, archives, files, tooMany } = collected
  const isEmpty = files.length === 0 && skipped.length === 0 && archives.length === 0
  if (skipped.length === 0 && archives.length === 0 && !tooMany && !isEmpty) return null
  return (
    <div className="intake-skipped" role="alert">
      <div className="intake-skipped__what">
        {isEmpty && <p>{say({ zh: '里面没有照片。', en: 'There is no photograph in it.' })}</p>}
        {tooMany && (
          <p>
            {say({
              zh: `一次拖入了 ${files.length} 张，一批最多 ${most} 张。什么也没有上传，请分几次拖入。`,
              en: `${files.length} files at once; a batch holds ${most}. Nothing was sent: drop them in parts.`,
            })}
          </p>
        )}
        {archives.map((archive) => (
          <p key={archive.name}>
            {archive.name}：{say(ARCHIVE_WORDS[archive.why])}
          </p>
        ))}
        {skipped.length > 0 && (
          <details open={skipped.length <= 5}>
            <summary>
              {say({ zh: `没有上传 ${skipped.length} 个文件`, en: `${skipped.length} files not taken` })}
            </summary>
            <ul>
              {skipped.map((one) => (
                <li key={one.path}>
                  <span className="intake-skipped__path">{one.path}</span> {say(SKIPPED_WORDS[one.why])}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <button type="button" className="intake-act" onClick={onDismiss}>
        {say({ zh: '知道了', en: 'Dismiss' })}
      </button>
    </div>
  )
}
