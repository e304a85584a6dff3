'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useWords } from '../../admin/words.ts'
import type { SendCommand } from '../../desk/desk.ts'
import type { LibraryPageView } from '../endpoints/library-list.ts'
import { DownloadForm } from './DownloadForm.tsx'

interface BulkBarProps {
  chosen: readonly string[]
  view: LibraryPageView
  send: SendCommand
  onMove: (folder: string | null) => void
  onClear: () => void
}

/** What can be done with everything that is selected. */
export function BulkBar({ chosen, view, send, onMove, onClear }: BulkBarProps) {
  const say = useWords()
  const [tag, setTag] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isPacking, setPacking] = useState(false)
  const tagAll = async (body: { add?: string[]; remove?: string[] }): Promise<void> => {
    const sentence = await send('tag', { ids: chosen, ...body })
    setRefusal(sentence)
    if (sentence === null) setTag('')
  }
  return (
    <section className="fangshi-bulk" aria-label={say({ zh: '对选中的素材', en: 'With the selection' })}>
      <div className="fangshi-bulk__row">
        <strong>{say({ zh: `已选 ${chosen.length} 个`, en: `${chosen.length} selected` })}</strong>
        {view.may.arrange && (
          <>
            <input
              type="text"
              value={tag}
              list="fangshi-known-tags"
              aria-label={say({ zh: '标签', en: 'Tag' })}
              placeholder={say({ zh: '标签', en: 'Tag' })}
              onChange={(event) => setTag(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
                event.preventDefault()
                void tagAll({ add: [tag] })
              }}
            />
            <datalist id="fangshi-known-tags">
              {view.tags.map(({ name }) => (
                <option key={name} value={name} />
              ))}
            </datalist>
            <Button
              buttonStyle="secondary"
              size="small"
              margin={false}
              disabled={tag.trim() === ''}
              onClick={() => void tagAll({ add: [tag] })}
            >
              {say({ zh: '加标签', en: 'Add tag' })}
            </Button>
            <Button
              buttonStyle="subtle"
              size="small"
              margin={false}
              disabled={tag.trim() === ''}
              onClick={() => void tagAll({ remove: [tag] })}
            >
              {say({ zh: '去标签', en: 'Remove tag' })}
            </Button>
            <select
              value=""
              aria-label={say({ zh: '移到文件夹', en: 'Move to folder' })}
              onChange={(event) => onMove(event.target.value === 'none' ? null : event.target.value)}
            >
              <option value="" disabled>
                {say({ zh: '移到文件夹…', en: 'Move to folder…' })}
              </option>
              <option value="none">{say({ zh: '未归档', en: 'In no folder' })}</option>
              {view.folders.map((folder) => (
                <option key={folder.id} value={folder.id}>
                  {folder.name}
                </option>
              ))}
            </select>
          </>
        )}
        {view.may.download && (
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            extraButtonProps={{ 'aria-expanded': isPacking }}
            onClick={() => setPacking(!isPacking)}
          >
            {say({ zh: '下载物料包…', en: 'Download set…' })}
          </Button>
        )}
        <Button buttonStyle="subtle" size="small" margin={false} onClick={onClear}>
          {say({ zh: '取消选择', en: 'Clear selection' })}
        </Button>
      </div>
      {refusal !== null && (
        <p className="fangshi-desk__refusal" role="alert">
          {refusal}
        </p>
      )}
      {isPacking && <DownloadForm of={{ ids: chosen }} mayOriginals={view.may.downloadOriginals} />}
    </section>
  )
}
