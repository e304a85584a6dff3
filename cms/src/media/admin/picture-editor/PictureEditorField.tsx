'use client'
import type { AssetKind } from '@fangshi/media/contract'
import { cutCrops, type EditRecipe } from '@fangshi/media/edits'
import { Button, FieldLabel, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useRef, useState } from 'react'
import { useWords } from '../../../admin/words.ts'
import { editsOf, focalOf } from '../../rules/asset-edits.ts'
import type { Draft } from '../../rules/edit-history.ts'
import { describeRecipe } from './editor-words.ts'
import { PictureEditor } from './PictureEditor.tsx'
import './picture-editor.css'

/** What was done to the picture, and the way into the editor. The recipe is saved with the document. */
export const PictureEditorField: JSONFieldClientComponent = ({ field, path, readOnly }) => {
  const say = useWords()
  const { id, savedDocumentData } = useDocumentInfo()
  const { value, setValue, initialValue, showError, errorMessage } = useField<EditRecipe | null>({ path })
  const x = useField<number>({ path: 'focal.x' })
  const y = useField<number>({ path: 'focal.y' })
  const kind = useFormFields(([fields]) => fields.kind?.value) as AssetKind | undefined
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLDivElement>(null)

  const size = { width: Number(savedDocumentData?.width ?? 0), height: Number(savedDocumentData?.height ?? 0) }
  if (!id || !kind || !(kind in cutCrops) || size.width === 0) return null

  const edits = editsOf({ edits: value })
  const done = describeRecipe(edits, kind)
  const isUnsaved = JSON.stringify(edits) !== JSON.stringify(editsOf({ edits: initialValue }))
  const apply = (draft: Draft): void => {
    setValue(editsOf({ edits: draft.edits }))
    x.setValue(draft.focal.x)
    y.setValue(draft.focal.y)
    close()
  }
  const close = (): void => {
    setOpen(false)
    opener.current?.querySelector('button')?.focus()
  }

  return (
    <div className="field-type picture-edits" id="field-edits">
      <FieldLabel label={field.label ?? ''} path={path} />
      <div className="picture-edits__line" ref={opener}>
        <Button size="small" buttonStyle="secondary" disabled={readOnly ?? false} onClick={() => setOpen(true)}>
          {say({ zh: '打开图片编辑', en: 'Open the editor' })}
        </Button>
        {done.length > 0 ? (
          <ul className="picture-edits__done">
            {done.map((words) => (
              <li key={words.en}>{say(words)}</li>
            ))}
          </ul>
        ) : (
          <span className="fangshi-hint">
            {say({ zh: '未编辑，按原图生成。', en: 'Not edited; made from the original as it is.' })}
          </span>
        )}
        {isUnsaved ? (
          <strong className="picture-edits__unsaved" role="status">
            {say({ zh: '编辑尚未保存，点“保存”后生效', en: 'Not saved yet: press Save to make it so' })}
          </strong>
        ) : null}
      </div>
      {showError && errorMessage ? (
        <p className="fangshi-hint fangshi-hint--bad" role="alert">
          {errorMessage}
        </p>
      ) : null}
      {isOpen ? (
        <PictureEditor
          assetId={String(id)}
          kind={kind}
          size={size}
          start={{ edits: edits ?? { version: 1 }, focal: focalOf({ focal: { x: x.value, y: y.value } }) }}
          onApply={apply}
          onClose={close}
        />
      ) : null}
    </div>
  )
}
