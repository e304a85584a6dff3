'use client'
import { Button, Link, toast, useDocumentInfo, useListDrawer } from '@payloadcms/ui'
import { useMemo, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { DeskFrame, StateBadge, useCommands, useDesk } from '../../desk/desk.ts'
import type { AssetUsesView } from '../endpoints/asset-uses.ts'
import type { AssetUse } from '../read-uses.ts'
import { USE_STATE_WORDS, type UseState } from '../rules/use-state-words.ts'
import { LibraryPager } from './LibraryPager.tsx'
import './library.css'

const TONES: Record<UseState, 'good' | 'waiting' | 'quiet' | 'bad'> = {
  live: 'good',
  scheduled: 'waiting',
  past: 'quiet',
  draft: 'quiet',
  record: 'quiet',
  trash: 'bad',
}

/** Where an asset is used, and the one step that puts another in all its places. */
export function UsesField() {
  const { id, collectionSlug } = useDocumentInfo()
  const say = useWords()
  const [page, setPage] = useState(1)
  const desk = useDesk<AssetUsesView>(id ? `/${collectionSlug}/${id}/uses?page=${page}` : null)
  if (!id) return null
  return (
    <DeskFrame desk={desk} label={say({ zh: '用在哪里', en: 'Where used' })}>
      {(view) => (
        <>
          <header className="fangshi-desk__head fangshi-uses__head">
            <h3>{say({ zh: '用在哪里', en: 'Where used' })}</h3>
            <span className="fangshi-desk__figure">{view.total}</span>
          </header>
          {view.total === 0 ? (
            <p className="fangshi-desk__quiet">
              {say({ zh: '还没有任何地方使用，可以放心删除。', en: 'Nothing uses it; it can be deleted.' })}
            </p>
          ) : (
            <ul className="fangshi-uses">
              {view.uses.map((use) => (
                <UseLine key={`${use.owner} ${use.docId}`} use={use} />
              ))}
            </ul>
          )}
          <LibraryPager page={view.page} pages={view.pages} onChange={setPage} />
          {view.mayReplace && <ReplaceEverywhere id={String(id)} view={view} reload={desk.reload} />}
        </>
      )}
    </DeskFrame>
  )
}

/** One document, where in it, and how it stands. */
export function UseLine({ use }: { use: AssetUse }) {
  const say = useWords()
  const name = use.title || say({ zh: '（标题不可见）', en: '(title not shown to you)' })
  return (
    <li>
      <span className="fangshi-uses__kind">{use.ownerLabel}</span>
      <span className="fangshi-uses__title">
        {use.href ? (
          <Link href={use.href} prefetch={false}>
            {name}
          </Link>
        ) : (
          name
        )}
        <small>{use.places.join('、')}</small>
      </span>
      <span className="fangshi-uses__states">
        {use.states.map((state) => (
          <StateBadge key={state} word={say(USE_STATE_WORDS[state])} tone={TONES[state]} />
        ))}
      </span>
    </li>
  )
}

function ReplaceEverywhere({ id, view, reload }: { id: string; view: AssetUsesView; reload: () => Promise<void> }) {
  const say = useWords()
  const { savedDocumentData } = useDocumentInfo()
  const kind = String(savedDocumentData?.kind ?? '')
  const [chosen, setChosen] = useState<{ id: string; name: string } | null>(null)
  const [thenTrash, setThenTrash] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const send = useCommands(`/media/${id}/library`, reload)
  // The drawer is made anew whenever this is another object, and would read its list for ever.
  const filterOptions = useMemo(
    () => ({
      media: { and: [{ kind: { equals: kind } }, { id: { not_equals: id } }, { renderState: { equals: 'done' } }] },
    }),
    [id, kind],
  )
  const [ListDrawer, , { openDrawer, closeDrawer }] = useListDrawer({ collectionSlugs: ['media'], filterOptions })

  const take = async (command: string, body: Record<string, unknown>): Promise<void> => {
    setBusy(true)
    const sentence = await send(command, body)
    setBusy(false)
    setRefusal(sentence)
    if (sentence !== null) return
    if (command === 'replace') {
      toast.info(
        say({
          zh: '替换已保存。若有你不能发布的地方，新图先存为草稿，顾客仍看到原图，直到有人发布。',
          en: 'Saved. Where you may not publish, it waits in a draft and shoppers see the old picture until somebody publishes.',
        }),
      )
    }
    setChosen(null)
  }

  return (
    <div className="fangshi-replace">
      <ListDrawer
        allowCreate={false}
        onSelect={({ doc, docID }) => {
          setChosen({ id: String(docID), name: String((doc as { originalName?: unknown }).originalName ?? docID) })
          setRefusal(null)
          closeDrawer()
        }}
      />
      <div className="fangshi-commands__row">
        {view.total > 0 && (
          <Button buttonStyle="secondary" size="medium" margin={false} disabled={isBusy} onClick={() => openDrawer()}>
            {say({ zh: '替换到各处…', en: 'Replace everywhere…' })}
          </Button>
        )}
        {view.undo && (
          <Button
            buttonStyle="subtle"
            size="medium"
            margin={false}
            disabled={isBusy}
            onClick={() => void take('undoReplacement', { replacement: view.undo?.id })}
          >
            {say({
              zh: `撤销替换（改回 ${view.undo.fromName}）`,
              en: `Take the replacement back (to ${view.undo.fromName})`,
            })}
          </Button>
        )}
      </div>
      {chosen && (
        <fieldset className="fangshi-form">
          <legend>{say({ zh: `用“${chosen.name}”替换`, en: `Replace with “${chosen.name}”` })}</legend>
          <p className="fangshi-form__hint">
            {say({
              zh: `商品、文章等 ${view.total} 处一次换完，要么全部成功，要么都不动；订单等历史记录保留原图。`,
              en: `All ${view.total} places at once, all or none. Orders and other records keep the picture they had.`,
            })}
          </p>
          <label className="fangshi-replace__then">
            <input type="checkbox" checked={thenTrash} onChange={(event) => setThenTrash(event.target.checked)} />
            {say({ zh: '没有地方再用时，把原图移到回收站', en: 'Move the old one to the trash when nothing uses it' })}
          </label>
          <div className="fangshi-form__row">
            <Button
              buttonStyle="primary"
              size="medium"
              margin={false}
              disabled={isBusy}
              onClick={() => void take('replace', { to: chosen.id, thenTrash })}
            >
              {isBusy ? say({ zh: '正在替换…', en: 'Replacing…' }) : say({ zh: '全部替换', en: 'Replace all' })}
            </Button>
            <Button buttonStyle="subtle" size="medium" margin={false} disabled={isBusy} onClick={() => setChosen(null)}>
              {say({ zh: '取消', en: 'Cancel' })}
            </Button>
          </div>
        </fieldset>
      )}
      {refusal !== null && (
        <p className="fangshi-desk__refusal" role="alert">
          {refusal}
        </p>
      )}
    </div>
  )
}
