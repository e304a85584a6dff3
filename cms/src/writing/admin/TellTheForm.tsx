'use client'

import { useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { signal } from './form-signals.ts'

/**
 * Tells the form of every key at once. The editor itself waits for the browser to have time, up to half a second, and a
 * tab that is closed meanwhile would lose a word.
 */
export function TellTheForm() {
  const [editor] = useLexicalComposerContext()
  const { fieldProps, parentEditor } = useEditorConfigContext()
  const isInsideAnother = Boolean(parentEditor?.uuid)
  const { path } = fieldProps

  useEffect(() => {
    if (isInsideAnother) return
    let isThere = true
    const value = (): unknown => (isThere ? editor.getEditorState().toJSON() : undefined)
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, prevEditorState, tags }) => {
      const isWritten = dirtyElements.size > 0 || dirtyLeaves.size > 0
      // Opening a text and putting the cursor into it are updates, too.
      if (!isWritten || tags.has('history-merge') || tags.has('focus') || prevEditorState.isEmpty()) return
      if (editor.isEditable()) signal(editor.getRootElement()?.closest('form'), 'writing', { path, value })
    })
    return () => {
      isThere = false
      stop()
    }
  }, [editor, isInsideAnother, path])

  return null
}
