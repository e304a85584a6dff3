'use client'

import { Link, useDocumentInfo, useFormFields, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { CommandBar, type OfferedCommand, StateBadge, useCommands } from '../../desk/desk.ts'
import { IDEA_STATE_WORDS, type IdeaState } from '../rules/idea-words.ts'
import './briefs.css'

interface IdeaView {
  state: IdeaState
  brief: string | null
  declinedBecause: string | null
  mayDecide: boolean
  writers: { id: string; name: string }[]
}

/** Above an idea: how it was decided, and the decision for those whose it is. */
export function IdeaDesk() {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  // Saving the form may change what is decided on.
  const title = useFormFields(([fields]) => fields.title?.initialValue)
  const [view, setView] = useState<IdeaView | null>(null)
  const reload = useCallback(async () => {
    if (id === undefined) return
    const response = await fetch(`/api/story-ideas/${id}/desk`, { credentials: 'same-origin' })
    setView(response.ok ? ((await response.json()) as IdeaView) : null)
  }, [id])
  useEffect(() => {
    void title
    void reload()
  }, [reload, title])
  const send = useCommands(`/story-ideas/${id}`, reload)
  if (id === undefined || view === null) return null
  const zh = i18n.language !== 'en'
  const state = IDEA_STATE_WORDS[view.state]
  const commands: OfferedCommand[] = [
    {
      name: 'accept',
      label: zh ? '采纳' : 'Accept',
      isNext: true,
      hint: zh
        ? '会建好需求单和文章草稿，并通知负责人。'
        : 'Makes the brief and an article draft, and tells whoever writes it.',
      fields: [
        { name: 'due', label: zh ? '截止时间' : 'Due', kind: 'instant' },
        {
          name: 'assignee',
          label: zh ? '谁来写' : 'Who writes it',
          kind: 'choice',
          options: [
            { value: '', label: zh ? '文案岗位里谁都可以' : 'any copywriter' },
            ...view.writers.map((person) => ({ value: person.id, label: person.name })),
          ],
        },
        { name: 'shortest', label: zh ? '最少字数' : 'Shortest, characters', kind: 'pieces', initial: '800' },
        { name: 'longest', label: zh ? '最多字数' : 'Longest, characters', kind: 'pieces', initial: '2000' },
      ],
    },
    {
      name: 'decline',
      label: zh ? '不采纳' : 'Decline',
      fields: [
        { name: 'reason', label: zh ? '原因（提出人会看到）' : 'Reason, told to whoever proposed it', kind: 'long' },
      ],
    },
  ]
  return (
    <section className="fangshi-desk" aria-label={zh ? '选题结论' : 'Decision'}>
      <div className="fangshi-desk__head">
        <StateBadge word={state[zh ? 'zh' : 'en']} tone={state.tone} />
        {view.brief !== null && (
          <Link href={`/admin/collections/briefs/${view.brief}`} prefetch={false}>
            {zh ? '打开需求单' : 'Open the brief'}
          </Link>
        )}
        {view.declinedBecause !== null && <span className="fangshi-desk__quiet">{view.declinedBecause}</span>}
      </div>
      {view.state === 'proposed' && view.mayDecide && <CommandBar commands={commands} send={send} />}
      {view.state === 'proposed' && !view.mayDecide && (
        <p className="fangshi-desk__quiet">{zh ? '等运营决定。' : 'Operations decides.'}</p>
      )}
    </section>
  )
}
