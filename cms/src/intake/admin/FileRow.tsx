'use client'
import Link from 'next/link'
import { memo } from 'react'
import { useWords } from '../../admin/words.ts'
import type { IntakeFileView } from '../rules/intake-view.ts'
import type { FileAtHand } from './collect-dropped.ts'
import { MATCHED_BY_WORDS, SKU_PICTURE_WORDS, STAGE_WORDS, sizeWords, UNMATCHED_WORDS } from './intake-words.ts'
import { LookAlikeChoice } from './LookAlikeChoice.tsx'
import { DRAGGED_FILES } from './ProductFinder.tsx'
import { Thumb } from './Thumb.tsx'
import type { Upload } from './upload-queue.ts'

/** What a row can ask for. */
export interface RowDoors {
  choose(id: string, isChosen: boolean): void
  command(name: string, body: Record<string, unknown>): void
  cancel(id: string): void
  retry(id: string): void
  accept(file: IntakeFileView): void
  /** the ids that go along when this row is dragged */
  dragged(id: string): string[]
}

interface FileRowProps {
  file: IntakeFileView
  upload: Upload | undefined
  atHand: FileAtHand | undefined
  held: string | undefined
  isChosen: boolean
  doors: RowDoors
}

/** Whether a file can be chosen and carried to a product. */
export const isMovable = (file: IntakeFileView): boolean => ['unmatched', 'ready'].includes(file.stage)

/** One file: its picture, where it belongs, how far it is, and why it waits. */
export const FileRow = memo(function FileRow({ file, upload, atHand, held, isChosen, doors }: FileRowProps) {
  const say = useWords()
  const name = file.path.split('/').at(-1) ?? file.path
  const folder = file.path.slice(0, -name.length)
  const movable = isMovable(file)
  const one = { files: [file.id] }
  return (
    <li
      className={`intake-row${isChosen ? ' is-chosen' : ''}`}
      data-stage={upload ? upload.state : file.stage}
      data-file={file.path}
      draggable={movable}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED_FILES, JSON.stringify(doors.dragged(file.id)))
        event.dataTransfer.effectAllowed = 'move'
      }}
    >
      <input
        type="checkbox"
        aria-label={say({ zh: `选择 ${name}`, en: `Choose ${name}` })}
        checked={isChosen}
        disabled={!movable}
        onChange={(event) => doors.choose(file.id, event.target.checked)}
      />
      <Thumb asset={file.asset} file={atHand} size={44} />
      <div className="intake-row__name">
        <span title={file.path}>
          {folder && <small>{folder}</small>}
          {name}
        </span>
        <small className="fangshi-figure">
          {sizeWords(file.bytes)}
          {file.asset ? ` · ${file.asset.width} × ${file.asset.height}` : ''}
          {file.reused ? say({ zh: ' · 与库里相同，未重复保存', en: ' · same bytes as in the library' }) : ''}
        </small>
      </div>
      <Where file={file} />
      <div className="intake-row__state">
        <State file={file} upload={upload} />
        <Why file={file} upload={upload} held={held} hasBytes={atHand !== undefined} />
      </div>
      <div className="intake-row__acts">
        {upload?.state === 'failed' && (
          <Act words={say({ zh: '重试', en: 'Retry' })} onPress={() => doors.retry(file.id)} />
        )}
        {(upload || file.stage === 'waiting') && (
          <Act words={say({ zh: '取消', en: 'Cancel' })} onPress={() => doors.cancel(file.id)} />
        )}
        {!upload && (file.stage === 'refused' || file.stage === 'cancelled') && atHand && (
          <Act words={say({ zh: '再试一次', en: 'Try again' })} onPress={() => doors.retry(file.id)} />
        )}
        {file.stage === 'unmatched' && file.suggestion && (
          <Act words={say({ zh: '就是它', en: 'Yes, that one' })} onPress={() => doors.accept(file)} />
        )}
        {file.stage === 'ready' && (
          <>
            <Act words={say({ zh: '关联', en: 'Attach' })} onPress={() => doors.command('attach', one)} />
            <Act words={say({ zh: '不是它', en: 'Not that' })} onPress={() => doors.command('unassign', one)} />
          </>
        )}
        {file.stage === 'attached' && file.skuPicture === 'kept' && (
          <Act
            words={say({ zh: '换成规格图', en: 'Make it the SKU picture' })}
            onPress={() => doors.command('sku-picture', { file: file.id, wanted: true })}
          />
        )}
        {file.stage === 'attached' && (
          <Act words={say({ zh: '撤下', en: 'Take out' })} onPress={() => doors.command('detach', one)} />
        )}
        {['unmatched', 'refused', 'decide', 'ready'].includes(file.stage) && !upload && (
          <Act
            words={say({ zh: '搁置', en: 'Aside' })}
            onPress={() => doors.command('aside', { ...one, aside: true })}
          />
        )}
        {file.stage === 'aside' && (
          <Act
            words={say({ zh: '拿回来', en: 'Bring back' })}
            onPress={() => doors.command('aside', { ...one, aside: false })}
          />
        )}
      </div>
      {file.stage === 'decide' && (
        <LookAlikeChoice
          file={file}
          atHand={atHand}
          onDecide={(decision) => doors.command('decide', { file: file.id, decision })}
        />
      )}
    </li>
  )
})

function Act({ words, onPress }: { words: string; onPress: () => void }) {
  return (
    <button type="button" className="intake-act" onClick={onPress}>
      {words}
    </button>
  )
}

function Where({ file }: { file: IntakeFileView }) {
  const say = useWords()
  const target = file.target ?? file.suggestion
  if (!target) return <div className="intake-row__where" />
  const by = file.target && file.matchedBy ? MATCHED_BY_WORDS[file.matchedBy] : null
  const sku = SKU_PICTURE_WORDS[file.skuPicture]
  const details = [
    file.target && file.position !== null ? say({ zh: `第 ${file.position} 张`, en: `no. ${file.position}` }) : null,
    by ? say(by) : null,
    sku ? say(sku) : null,
  ].filter((part) => part !== null)
  return (
    <div className={`intake-row__where${file.target ? '' : ' is-guess'}`}>
      <Link href={`/admin/collections/products/${target.product.id}`} prefetch={false}>
        {file.target ? '' : say({ zh: '可能是 ', en: 'Maybe ' })}
        {target.sku ? <b>{target.sku.code}</b> : null} {target.product.title}
      </Link>
      {details.length > 0 && <small>{details.join(' · ')}</small>}
    </div>
  )
}

function State({ file, upload }: { file: IntakeFileView; upload: Upload | undefined }) {
  const say = useWords()
  if (upload?.state === 'sending') {
    const share = upload.file.bytes === 0 ? 1 : upload.sent / upload.file.bytes
    return (
      <span className="intake-row__progress">
        <progress max={1} value={share} aria-label={say({ zh: '上传进度', en: 'Progress' })} />
        <span className="fangshi-figure">
          {share >= 1 ? say({ zh: '检查中', en: 'Checking' }) : `${Math.floor(share * 100)}%`}
        </span>
      </span>
    )
  }
  if (upload?.state === 'queued') return <Badge tone="quiet" words={say({ zh: '排队', en: 'In line' })} />
  if (upload?.state === 'failed') return <Badge tone="bad" words={say({ zh: '上传失败', en: 'Failed' })} />
  const { tone, ...words } = STAGE_WORDS[file.stage]
  return <Badge tone={tone} words={say(words)} />
}

function Badge({ tone, words }: { tone: string; words: string }) {
  return <span className={`intake-badge intake-badge--${tone}`}>{words}</span>
}

/** The sentence that stays beside a file until it is dealt with. */
function Why({
  file,
  upload,
  held,
  hasBytes,
}: {
  file: IntakeFileView
  upload: Upload | undefined
  held: string | undefined
  hasBytes: boolean
}) {
  const say = useWords()
  const words = (): string | null => {
    if (upload?.state === 'failed')
      return (
        upload.problem ??
        say({
          zh: '网络断了，恢复后会自动再传；也可以点“重试”，不会重复保存。',
          en: 'The connection broke. It is sent again when the network is back, or now with Retry; nothing is saved twice.',
        })
      )
    if (upload) return null
    if (held !== undefined) return held
    if (file.why !== null) return file.why
    if (file.stage === 'unmatched' && file.unmatchedWhy) return say(UNMATCHED_WORDS[file.unmatchedWhy])
    if (file.stage === 'waiting' && !hasBytes)
      return say({
        zh: '还没传完页面就关了。在这一批里再次拖入同一文件夹，会从这里接着传。',
        en: 'The page was closed before it was sent. Drop the same folder here again to go on.',
      })
    return null
  }
  const sentence = words()
  return sentence === null ? null : <p className="intake-row__why">{sentence}</p>
}
