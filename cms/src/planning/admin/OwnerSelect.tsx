'use client'

import { useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { useAsk } from '../../desk/desk.ts'
import type { Person } from '../rules/work.ts'

interface OwnerSelectProps {
  collection: string
  id: string
  owner: Person | null
  people: readonly Person[]
  mayAssign: boolean
  onAssigned: () => Promise<void>
}

/** Who sees to a document, to be given to somebody else. */
export function OwnerSelect({ collection, id, owner, people, mayAssign, onAssigned }: OwnerSelectProps) {
  const say = useWords()
  const ask = useAsk<object>('/planning/commands/assign')
  const [chosen, setChosen] = useState(owner?.id ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  if (!mayAssign) return owner?.name ?? '—'
  const give = async (to: string): Promise<void> => {
    setChosen(to)
    const answer = await ask({ collection, id, owner: to === '' ? null : to })
    if ('problem' in answer) {
      setProblem(answer.problem)
      setChosen(owner?.id ?? '')
    } else {
      setProblem(null)
      await onAssigned()
    }
  }
  return (
    <>
      <select
        aria-label={say({ zh: '负责人', en: 'Owner' })}
        value={chosen}
        onChange={({ target }) => void give(target.value)}
      >
        <option value="">{say({ zh: '无人负责', en: 'Nobody' })}</option>
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </select>
      {problem !== null && (
        <p className="fangshi-desk__refusal" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
