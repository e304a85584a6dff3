'use client'
import { Button } from '@payloadcms/ui'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { type Collected, collectChosen, collectDropped } from './collect-dropped.ts'

const TYPES = '.jpg,.jpeg,.png,.webp,.avif,.gif,.heic,.heif,.zip'

/** Where files, folders and zips are dropped or chosen. What is dropped anywhere on the page below lands here. */
export function DropZone({
  isSmall,
  onCollected,
  children,
}: {
  /** once there is something to look at, it makes room */
  isSmall: boolean
  onCollected: (collected: Collected) => void
  children: ReactNode
}) {
  const say = useWords()
  const [isOver, setOver] = useState(false)
  const [isReading, setReading] = useState(false)
  const filePicker = useRef<HTMLInputElement>(null)
  const folderPicker = useRef<HTMLInputElement>(null)

  const take = async (reading: Promise<Collected>): Promise<void> => {
    setReading(true)
    try {
      onCollected(await reading)
    } finally {
      setReading(false)
    }
  }

  // The whole window takes the drop: a file let go a finger's breadth away would otherwise replace the page.
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      setOver(false)
      if (!carriesFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      void latest.current(collectDropped(event.dataTransfer))
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])

  return (
    <div className={`intake-drop${isOver ? ' is-over' : ''}${isSmall ? ' is-small' : ''}`}>
      <p className="intake-drop__call">
        {isReading
          ? say({ zh: '正在读取…', en: 'Reading…' })
          : say({ zh: '把照片、文件夹或 zip 拖到这里', en: 'Drop photographs, a folder or a zip here' })}
      </p>
      <div className="intake-drop__ways">
        <Button size="small" buttonStyle="secondary" margin={false} onClick={() => filePicker.current?.click()}>
          {say({ zh: '选择文件或 zip', en: 'Choose files or a zip' })}
        </Button>
        <Button size="small" buttonStyle="secondary" margin={false} onClick={() => folderPicker.current?.click()}>
          {say({ zh: '选择文件夹', en: 'Choose a folder' })}
        </Button>
        {children}
      </div>
      <input
        ref={filePicker}
        type="file"
        multiple
        accept={TYPES}
        hidden
        onChange={(event) => {
          void take(collectChosen(event.target.files ?? []))
          event.target.value = ''
        }}
      />
      <input
        ref={(input) => {
          folderPicker.current = input
          input?.setAttribute('webkitdirectory', '')
        }}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          void take(collectChosen(event.target.files ?? []))
          event.target.value = ''
        }}
      />
    </div>
  )
}
