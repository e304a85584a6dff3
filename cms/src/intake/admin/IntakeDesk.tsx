'use client'
import { Button } from '@payloadcms/ui'
import { useCallback, useId, useMemo, useRef, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { DROP_LIMITS } from '../rules/dropped-entries.ts'
import type { IntakeFileView } from '../rules/intake-view.ts'
import { BatchPicker } from './BatchPicker.tsx'
import type { Collected } from './collect-dropped.ts'
import { DropZone } from './DropZone.tsx'
import { FileRow, isMovable, type RowDoors } from './FileRow.tsx'
import { FILTERS, type FilterName, inOrder } from './filters.ts'
import './intake.css'
import { type ChosenTarget, ProductFinder } from './ProductFinder.tsx'
import { SkippedList } from './SkippedList.tsx'
import { UploadProgress } from './UploadProgress.tsx'
import { useIntake } from './use-intake.ts'

/** What was done last and can be taken back. */
interface Undoable {
  words: string
  undo: () => Promise<unknown>
}

/** The page of bulk intake. */
export function IntakeDesk({ kinds }: { kinds: { value: string; label: string }[] }) {
  const say = useWords()
  const intake = useIntake()
  const { files, uploads, atHand, held, command } = intake
  const [filter, setFilter] = useState<FilterName | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [kind, setKind] = useState('product')
  const [placement, setPlacement] = useState<'append' | 'front'>('append')
  const [skipped, setSkipped] = useState<Collected | null>(null)
  const [undoable, setUndoable] = useState<Undoable | null>(null)
  const ids = { kind: useId(), placement: useId() }

  const all = useMemo(() => inOrder(files.values()), [files])
  const isMoving = [...uploads.values()].some((one) => one.state !== 'failed')
  const counts = new Map(
    FILTERS.map((one) => [one.name, all.filter((file) => one.holds(file, uploads.get(file.id), isMoving)).length]),
  )
  // While files move, all of them are of interest; at rest, what needs somebody, if anything does.
  const isNeeded = !isMoving && (counts.get('needs') ?? 0) > 0
  const current = FILTERS.find((one) => one.name === (filter ?? (isNeeded ? 'needs' : 'all')))
  const rows = all.filter((file) => current?.holds(file, uploads.get(file.id), isMoving))
  const movable = rows.filter(isMovable)
  const carried = [...chosen].filter((id) => {
    const file = files.get(id)
    return file !== undefined && isMovable(file)
  })

  const bringIn = (collected: Collected): void => {
    setSkipped(collected)
    setUndoable(null)
    setFilter(null)
    if (collected.files.length > 0 && !collected.tooMany) void intake.bringIn(collected.files, kind, placement)
  }

  const put = async (target: ChosenTarget, dropped: string[] | null): Promise<void> => {
    const moved = dropped ?? carried
    if (!(await command('assign', { files: moved, product: target.product, sku: target.sku }))) return
    setChosen(new Set())
    setUndoable({
      words: say({
        zh: `已把 ${moved.length} 张放进 ${target.words} 的草稿。`,
        en: `${moved.length} put into the draft of ${target.words}.`,
      }),
      undo: async () => {
        await command('detach', { files: moved })
        await command('unassign', { files: moved })
      },
    })
  }

  const setAside = async (moved: string[]): Promise<void> => {
    if (!(await command('aside', { files: moved, aside: true }))) return
    setChosen(new Set())
    setUndoable({
      words: say({ zh: `已搁置 ${moved.length} 张。`, en: `${moved.length} put aside.` }),
      undo: () => command('aside', { files: moved, aside: false }),
    })
  }

  // Rows are many and change one at a time: they get doors that stay the same.
  const latest = useRef({ intake, chosen, carried, setAside, put })
  latest.current = { intake, chosen, carried, setAside, put }
  const doors = useMemo<RowDoors>(
    () => ({
      choose: (id, isChosen) =>
        setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((other) => other !== id))),
      command: (name, body) => {
        if (name === 'aside' && body.aside === true) void latest.current.setAside(body.files as string[])
        else void latest.current.intake.command(name, body)
      },
      cancel: (id) => void latest.current.intake.cancel([id]),
      retry: (id) => latest.current.intake.retry([id]),
      accept: (file: IntakeFileView) => {
        const { suggestion } = file
        if (!suggestion) return
        void latest.current.put(
          {
            product: suggestion.product.id,
            sku: suggestion.sku?.id ?? null,
            words: suggestion.sku?.code ?? suggestion.product.title,
          },
          [file.id],
        )
      },
      dragged: (id) => (latest.current.chosen.has(id) ? latest.current.carried : [id]),
    }),
    [],
  )

  const ready = all.filter((file) => file.stage === 'ready').map((file) => file.id)
  const unmatched = all.filter((file) => file.stage === 'unmatched').map((file) => file.id)
  const drafted = [
    ...new Set(all.flatMap((file) => (file.stage === 'attached' ? (file.target?.product.id ?? []) : []))),
  ]
  const undo = useCallback(async () => {
    await undoable?.undo()
    setUndoable(null)
  }, [undoable])

  return (
    <div className="intake">
      <header className="intake__head">
        <h1>{say({ zh: '批量上图', en: 'Photo intake' })}</h1>
        <BatchPicker
          batches={intake.batches ?? []}
          batch={intake.batch}
          shown={all}
          onShow={intake.show}
          kinds={kinds}
        />
      </header>
      <DropZone isSmall={all.length > 0} onCollected={bringIn}>
        <label htmlFor={ids.kind}>
          {say({ zh: '用途', en: 'Used as' })}
          <select id={ids.kind} value={kind} onChange={(event) => setKind(event.target.value)}>
            {kinds.map((one) => (
              <option key={one.value} value={one.value}>
                {one.label}
              </option>
            ))}
          </select>
        </label>
        {(kind === 'product' || kind === 'detail') && (
          <label htmlFor={ids.placement}>
            {say({ zh: '放在', en: 'Placed' })}
            <select
              id={ids.placement}
              value={placement}
              onChange={(event) => setPlacement(event.target.value === 'front' ? 'front' : 'append')}
            >
              <option value="append">{say({ zh: '已有图片之后', en: 'behind what is there' })}</option>
              <option value="front">{say({ zh: '已有图片之前', en: 'before what is there' })}</option>
            </select>
          </label>
        )}
      </DropZone>
      <p className="intake__rule">
        {say({
          zh: '按文件名配对：SKU-1.jpg、SKU_2.jpg、SKU (3).png、条码或商品标识，最长的编码优先。照片进入商品草稿，发布后顾客才看到；每个 SKU 的第一张在发布时成为它的规格图，已有规格图的不改。',
          en: 'Matched by name: SKU-1.jpg, SKU_2.jpg, SKU (3).png, a barcode or the product’s address; the longest code wins. Pictures go into product drafts and are seen once published; the first of a SKU then becomes its own picture unless it has one.',
        })}
      </p>
      {skipped && <SkippedList collected={skipped} most={DROP_LIMITS.files} onDismiss={() => setSkipped(null)} />}
      {intake.problem !== null && (
        <p className="intake__problem" role="alert">
          {intake.problem}
        </p>
      )}
      <UploadProgress uploads={uploads} done={intake.done} onCancel={intake.cancel} onRetry={intake.retry} />
      {all.length > 0 && (
        <>
          <nav className="intake-filters" aria-label={say({ zh: '按状态查看', en: 'By state' })}>
            {FILTERS.filter((one) => one.name === 'all' || (counts.get(one.name) ?? 0) > 0 || one === current).map(
              (one) => (
                <button
                  key={one.name}
                  type="button"
                  aria-pressed={one === current}
                  data-filter={one.name}
                  onClick={() => setFilter(one.name)}
                >
                  {say(one)} <span>{counts.get(one.name)}</span>
                </button>
              ),
            )}
          </nav>
          <div className="intake__columns">
            <section aria-label={say({ zh: '文件', en: 'Files' })}>
              <div className="intake-bar">
                <label>
                  <input
                    type="checkbox"
                    disabled={movable.length === 0}
                    checked={movable.length > 0 && movable.every((file) => chosen.has(file.id))}
                    onChange={(event) => setChosen(new Set(event.target.checked ? movable.map((file) => file.id) : []))}
                  />
                  {carried.length > 0
                    ? say({ zh: `已选 ${carried.length}`, en: `${carried.length} chosen` })
                    : say({ zh: '全选', en: 'Choose all' })}
                </label>
                {carried.length > 0 && (
                  <Button size="small" buttonStyle="secondary" margin={false} onClick={() => void setAside(carried)}>
                    {say({ zh: '搁置所选', en: 'Put aside' })}
                  </Button>
                )}
                {!isMoving && ready.length > 0 && (
                  <Button
                    size="small"
                    buttonStyle="primary"
                    margin={false}
                    onClick={() => void command('attach', { files: ready })}
                  >
                    {say({ zh: `关联 ${ready.length} 张`, en: `Attach ${ready.length}` })}
                  </Button>
                )}
                {unmatched.length > 0 && (
                  <Button
                    size="small"
                    buttonStyle="secondary"
                    margin={false}
                    onClick={() => void command('rematch', { files: unmatched })}
                  >
                    {say({ zh: '重新按名配对', en: 'Match names again' })}
                  </Button>
                )}
                {drafted.length > 0 && (
                  <a
                    className="intake-bar__next"
                    href={`/admin/collections/products?limit=100&where[id][in]=${drafted.slice(0, 100).join(',')}`}
                  >
                    {say({
                      zh: `到商品列表检查并发布 ${drafted.length} 件`,
                      en: `Check and publish ${drafted.length} products`,
                    })}
                  </a>
                )}
              </div>
              {rows.length === 0 ? (
                <p className="intake__none">{say({ zh: '这里没有文件。', en: 'Nothing here.' })}</p>
              ) : (
                <ul className="intake-rows">
                  {rows.map((file) => (
                    <FileRow
                      key={file.id}
                      file={file}
                      upload={uploads.get(file.id)}
                      atHand={atHand.get(file.id)}
                      held={held.get(file.id)}
                      isChosen={chosen.has(file.id)}
                      doors={doors}
                    />
                  ))}
                </ul>
              )}
            </section>
            {(unmatched.length > 0 || ready.length > 0) && (
              <ProductFinder chosen={carried.length} onPut={(target, dropped) => void put(target, dropped)} />
            )}
          </div>
        </>
      )}
      {intake.batches !== null && all.length === 0 && intake.problem === null && (
        <p className="intake__none">
          {intake.batch === null
            ? say({ zh: '没有等待处理的照片。', en: 'No photograph waits for anybody.' })
            : say({ zh: '这一批里没有文件。', en: 'This batch holds no file.' })}
        </p>
      )}
      {undoable && (
        <div className="intake-undo" role="status">
          {undoable.words}{' '}
          <button type="button" className="intake-act" onClick={() => void undo()}>
            {say({ zh: '撤销', en: 'Undo' })}
          </button>
        </div>
      )}
    </div>
  )
}
