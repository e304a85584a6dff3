import type { OfferedCommand } from '../../desk/desk.ts'
import type { BriefDeskView } from '../rules/brief-desk-view.ts'
import type { BriefStep } from '../rules/brief-states.ts'
import { BRIEF_STEP_WORDS } from '../rules/brief-words.ts'
import type { BriefDeskWords } from './brief-desk-words.ts'
import { DeliverForm } from './DeliverForm.tsx'

/** What the work waits for, in each state. */
const NEXT: readonly BriefStep[] = ['submit', 'start', 'deliver', 'accept']

/** The buttons and forms of what this person may do with this brief now. */
export function offeredBriefCommands(
  view: BriefDeskView,
  language: 'zh' | 'en',
  words: BriefDeskWords,
): OfferedCommand[] {
  const isWorking = view.state === 'in_work'
  return view.commands.map((name): OfferedCommand => {
    const label = BRIEF_STEP_WORDS[name][language]
    const isNext = NEXT.includes(name) && !(name === 'deliver' && !isWorking)
    const offered = { name, label, ...(isNext ? { isNext } : {}) }
    switch (name) {
      case 'deliver':
        return { ...offered, form: (tools) => <DeliverForm view={view} words={words} title={label} {...tools} /> }
      case 'requestChanges':
        return { ...offered, fields: [{ name: 'note', label: words.whatToChange, kind: 'long' }] }
      case 'cancel':
      case 'reopen':
        return { ...offered, fields: [{ name: 'note', label: words.reason, kind: 'long' }] }
      case 'reschedule':
        return { ...offered, fields: [{ name: 'due', label: words.newDue, kind: 'instant' }] }
      case 'assign':
        return {
          ...offered,
          fields: [
            {
              name: 'assignee',
              label: words.person,
              kind: 'choice',
              initial: view.assignee?.id ?? '',
              options: [
                { value: '', label: words.anybody },
                ...view.colleagues.map((person) => ({ value: person.id, label: person.name })),
              ],
            },
          ],
        }
      default:
        return offered
    }
  })
}
