'use client'
import { Button, TextareaField, useField } from '@payloadcms/ui'
import type { TextareaFieldClientComponent } from 'payload'
import { useRef } from 'react'
import { useWords } from '../../admin/words.ts'
import './videos.css'

/** Captions as text, and a button that takes them from a file. */
export const CaptionsField: TextareaFieldClientComponent = (props) => {
  const say = useWords()
  const picker = useRef<HTMLInputElement>(null)
  const { setValue } = useField<string>({ path: props.path })
  return (
    <div className="fangshi-captions">
      <TextareaField {...props} />
      <input
        ref={picker}
        type="file"
        accept=".vtt,text/vtt"
        hidden
        onChange={async ({ target }) => {
          const [file] = target.files ?? []
          if (file) setValue(await file.text())
          // The same file chosen again is a choice, too.
          target.value = ''
        }}
      />
      <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => picker.current?.click()}>
        {say({ zh: '选择 .vtt 文件', en: 'Choose a .vtt file' })}
      </Button>
    </div>
  )
}
