import type { OfferedCommand } from '../../desk/desk.ts'
import type { Step } from '../rules/editorial-stages.ts'
import type { StageBarView } from '../rules/stage-bar-view.ts'
import { STEP_WORDS } from '../rules/stage-words.ts'
import type { StageBarWords } from './stage-bar-words.ts'

const COMMAND_OF: Partial<Record<Step, string>> = {
  submit: 'submit',
  withdraw: 'withdraw',
  approve: 'approve',
  request_changes: 'requestChanges',
  publish: 'publish',
  take_down: 'takeDown',
}

/** Work waits for the first of these that may be taken. */
const WAY: readonly Step[] = ['approve', 'publish', 'submit']

/** Buttons and forms of what this person may do with this content now. */
export function offeredSteps(view: StageBarView, words: StageBarWords, language: 'zh' | 'en'): OfferedCommand[] {
  const open = new Set(view.commands.filter(({ refusal }) => refusal === null).map(({ step }) => step))
  // What is public as it stands has nothing to publish.
  if (view.live && !view.hasNewer) for (const step of ['publish', 'approve'] as const) open.delete(step)
  const next = WAY.find((step) => open.has(step))
  const extra = () => ({ hash: view.hash })
  const forms: Partial<Record<Step, Pick<OfferedCommand, 'fields' | 'hint'>>> = {
    submit: {
      hint: words.submitHint,
      fields: [
        { name: 'note', label: words.note, kind: 'text', optional: view.stage !== 'changes_requested' },
        { name: 'reason', label: words.reason, kind: 'text', optional: true },
      ],
    },
    request_changes: {
      hint: words.requestHint,
      fields: [
        { name: 'note', label: words.note, kind: 'long', optional: true },
        { name: 'checklist', label: words.checklist, kind: 'lines', optional: true },
      ],
    },
    take_down: {
      hint: words.takeDownHint,
      fields: [{ name: 'note', label: words.note, kind: 'text', optional: true }],
    },
  }
  const offered = Object.entries(COMMAND_OF)
    .filter(([step]) => open.has(step as Step))
    .map(
      ([step, name]): OfferedCommand => ({
        name,
        label: STEP_WORDS[step as Step][language],
        isNext: step === next,
        extra,
        ...forms[step as Step],
      }),
    )
  if (!open.has('approve')) return offered
  return [{ name: 'approveAndPublish', label: words.approveAndPublish, isNext: true, extra }, ...offered]
}
