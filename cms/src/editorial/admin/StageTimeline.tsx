import { Instant } from '../../desk/desk.ts'
import { shortHash } from '../rules/short-hash.ts'
import type { StageBarView } from '../rules/stage-bar-view.ts'
import { STEP_WORDS } from '../rules/stage-words.ts'
import type { StageBarWords } from './stage-bar-words.ts'

interface StageTimelineProps {
  steps: StageBarView['steps']
  language: 'zh' | 'en'
  words: StageBarWords
}

/** What was decided about a document, by whom, about which content; the latest first. */
export function StageTimeline({ steps, language, words }: StageTimelineProps) {
  if (steps.length === 0) return null
  return (
    <details className="fangshi-content-stage__record">
      <summary>
        {words.record}（{steps.length}）
      </summary>
      <ol className="fangshi-desk__timeline">
        {steps.map(({ id, step, byName, at, hash, note, checklist, warnings }) => (
          <li key={id}>
            {STEP_WORDS[step][language]} · {byName === 'system' ? words.system : byName} <code>{shortHash(hash)}</code>
            <small>
              <Instant at={at} />
              {note && ` ${note}`}
            </small>
            {checklist.length > 0 && (
              <ul>
                {checklist.map((item) => (
                  <li key={item.id}>{item.text}</li>
                ))}
              </ul>
            )}
            {warnings.length > 0 && (
              <small>
                {words.warnings}：{warnings.map(({ message }) => message).join(' ')}
              </small>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
