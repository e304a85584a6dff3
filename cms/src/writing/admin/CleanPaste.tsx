'use client'

import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { toast } from '@payloadcms/ui'
import { useEffect } from 'react'
import { useWords } from '../../admin/words.ts'
import { cleanPaste } from '../rules/paste/clean-paste.ts'

/** Puts pasted text in as this editor writes it; what was copied from one of our own editors comes in as it is. */
export function CleanPaste() {
  const [editor] = useLexicalComposerContext()
  const say = useWords()

  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const carried = 'clipboardData' in event ? event.clipboardData : null
          const html = carried?.getData('text/html') ?? ''
          const selection = $getSelection()
          if (!carried || html === '' || carried.types.includes('application/x-lexical-editor')) return false
          if (!$isRangeSelection(selection)) return false
          const clean = cleanPaste(html)
          if (clean.html === '' && clean.pictures.length === 0) return false
          event.preventDefault()
          const page = new DOMParser().parseFromString(clean.html, 'text/html')
          selection.insertNodes($generateNodesFromDOM(editor, page))
          const left = clean.pictures.length
          if (left > 0) {
            toast.info(
              say({
                zh: `文字贴好了，${left} 张图片没有带进来：请存成文件，从工具栏上传，好经过图片检查。`,
                en: `The text is in; ${left} ${left === 1 ? 'picture was' : 'pictures were'} left out: save as files and upload from the toolbar, so that they pass the photo checks.`,
              }),
            )
          }
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor, say],
  )

  return null
}
