'use client'
import type { AssetKind, CropName } from '@fangshi/media/contract'
import { assetKinds, cutCrops, editedSize } from '@fangshi/media/edits'
import { Button } from '@payloadcms/ui'
import { type KeyboardEvent, useEffect, useReducer, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from '../../../admin/words.ts'
import { editsOf, tooSmallAfter } from '../../rules/asset-edits.ts'
import { beginHistory, type Draft, type History, type HistoryStep, stepHistory } from '../../rules/edit-history.ts'
import { ApplyToMany } from './ApplyToMany.tsx'
import { CropTool } from './CropTool.tsx'
import type { Editing } from './editing.ts'
import { cropWords } from './editor-words.ts'
import { FrameTool } from './FrameTool.tsx'
import { LightTool } from './LightTool.tsx'
import { Stage, type View } from './Stage.tsx'
import { useSquareSubject } from './use-square-subject.ts'
import { WatermarkTool } from './WatermarkTool.tsx'
import { WhiteSquareTool } from './WhiteSquareTool.tsx'

interface Props {
  assetId: string
  kind: AssetKind
  /** px of the upright original */
  size: { width: number; height: number }
  start: Draft
  onApply: (draft: Draft) => void
  onClose: () => void
}

/** The tools of the whole picture; the cut-outs of single renditions follow them as tabs of their own. */
const TOOLS = [
  ['frame', { zh: '裁切与旋转', en: 'Crop and turn' }],
  ['light', { zh: '光线与色彩', en: 'Light' }],
  ['square', { zh: '白底图', en: 'White square' }],
  ['mark', { zh: '水印', en: 'Watermark' }],
  ['focal', { zh: '焦点', en: 'Focal point' }],
] as const

/** Everything one can do to a picture, in a window over the document. Nothing is kept until the document is saved. */
export function PictureEditor({ assetId, kind, size, start, onApply, onClose }: Props) {
  const say = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [view, setView] = useState<View>({ tool: 'frame' })
  const [ratio, setRatio] = useState<number | null>(null)
  const [isSharing, setSharing] = useState(false)
  const [history, step] = useReducer(
    (now: History, next: HistoryStep): History => stepHistory(now, next, size),
    start,
    beginHistory,
  )
  const draft = history.present
  const isChanged = JSON.stringify(draft) !== JSON.stringify(start)

  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  const editing: Editing = {
    assetId,
    kind,
    size,
    draft,
    edit: (parts, gesture) =>
      step({
        type: 'change',
        gesture: gesture ?? null,
        to: (now) => ({ ...now, edits: withoutUndefined({ ...now.edits, ...parts }) }),
      }),
    setFocal: (focal, gesture) => step({ type: 'change', gesture: gesture ?? null, to: (now) => ({ ...now, focal }) }),
    rest: () => step({ type: 'seal' }),
  }
  useSquareSubject(editing, (to) => step({ type: 'correct', to }))

  const crops = Object.keys(cutCrops[kind]) as CropName[]
  const left = editedSize(size, draft.edits)
  const small = tooSmallAfter(kind, size, editsOf({ edits: draft.edits }))
  const needed = assetKinds[kind].minimum

  const press = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
    event.preventDefault()
    step({ type: event.shiftKey ? 'redo' : 'undo' })
  }

  return createPortal(
    <dialog
      ref={dialog}
      className="picture-editor"
      aria-label={say({ zh: '图片编辑', en: 'Picture editor' })}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={press}
    >
      <header className="picture-editor__head">
        <h2>{say({ zh: '图片编辑', en: 'Edit the picture' })}</h2>
        <div className="editor-buttons">
          <button type="button" disabled={history.past.length === 0} onClick={() => step({ type: 'undo' })}>
            {say({ zh: '撤销', en: 'Undo' })}
          </button>
          <button type="button" disabled={history.future.length === 0} onClick={() => step({ type: 'redo' })}>
            {say({ zh: '重做', en: 'Redo' })}
          </button>
          <button
            type="button"
            disabled={editsOf({ edits: draft.edits }) === null}
            onClick={() => step({ type: 'change', gesture: null, to: (now) => ({ ...now, edits: { version: 1 } }) })}
          >
            {say({ zh: '恢复原图', en: 'Back to the original' })}
          </button>
        </div>
        <p className={`picture-editor__size fangshi-figure${small ? ' fangshi-hint--bad' : ''}`} aria-live="polite">
          {left.width} × {left.height} px
          {small
            ? say({
                zh: `，至少要 ${needed.width} × ${needed.height}`,
                en: `; at least ${needed.width} × ${needed.height}`,
              })
            : ''}
        </p>
        <div className="picture-editor__end">
          <Button size="small" buttonStyle="secondary" margin={false} onClick={() => setSharing(!isSharing)}>
            {isSharing
              ? say({ zh: '回到编辑', en: 'Back to editing' })
              : say({ zh: '用到其他素材…', en: 'Apply to others…' })}
          </Button>
          <Button size="small" buttonStyle="secondary" margin={false} onClick={onClose}>
            {say({ zh: '取消', en: 'Cancel' })}
          </Button>
          <Button size="small" margin={false} disabled={!isChanged || small !== null} onClick={() => onApply(draft)}>
            {say({ zh: '应用', en: 'Apply' })}
          </Button>
        </div>
      </header>
      {isSharing ? (
        <ApplyToMany {...editing} />
      ) : (
        <div className="picture-editor__body">
          <nav className="picture-editor__tabs" aria-label={say({ zh: '工具', en: 'Tools' })}>
            {TOOLS.filter(([tool]) => tool !== 'focal' || crops.length > 0).map(([tool, words]) => (
              <button
                key={tool}
                type="button"
                aria-pressed={'tool' in view && view.tool === tool}
                onClick={() => setView({ tool })}
              >
                {say(words)}
              </button>
            ))}
            {crops.length > 0 ? (
              <span className="picture-editor__rule">{say({ zh: '各尺寸', en: 'Cut-outs' })}</span>
            ) : null}
            {crops.map((crop) => (
              <button
                key={crop}
                type="button"
                aria-pressed={'crop' in view && view.crop === crop}
                onClick={() => setView({ crop })}
              >
                {say(cropWords(kind, crop))}
                {draft.edits.crops?.[crop] ? <small> {say({ zh: '手动', en: 'by hand' })}</small> : null}
              </button>
            ))}
          </nav>
          <Stage {...editing} view={view} ratio={ratio} />
          <div className="picture-editor__tools">
            {'crop' in view ? <CropTool {...editing} crop={view.crop} /> : null}
            {'tool' in view && view.tool === 'frame' ? (
              <FrameTool {...editing} ratio={ratio} onRatio={setRatio} />
            ) : null}
            {'tool' in view && view.tool === 'light' ? <LightTool {...editing} /> : null}
            {'tool' in view && view.tool === 'square' ? <WhiteSquareTool {...editing} /> : null}
            {'tool' in view && view.tool === 'mark' ? <WatermarkTool {...editing} /> : null}
            {'tool' in view && view.tool === 'focal' ? (
              <p className="fangshi-hint">
                {say({
                  zh: '在图上点选，或用方向键移动。没有手动裁切的尺寸都以焦点为中心。',
                  en: 'Click the spot, or move it with the arrow keys. Cut-outs not set by hand are centred on it.',
                })}
              </p>
            ) : null}
          </div>
        </div>
      )}
    </dialog>,
    document.body,
  )
}

function withoutUndefined(parts: object): Draft['edits'] {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined),
  ) as unknown as Draft['edits']
}
