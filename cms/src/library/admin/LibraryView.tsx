import type { AdminViewServerProps } from 'payload'
import { LibraryGrid } from './LibraryGrid.tsx'
import { LibraryPage } from './LibraryPage.tsx'

/** All assets as pictures: found by folder, tag, colour and words, arranged and taken away many at once. */
export function LibraryView(props: AdminViewServerProps) {
  return (
    <LibraryPage
      view={props}
      title={{ zh: '素材库', en: 'Library' }}
      hint={{
        zh: '方向键移动，空格选中，Shift 连选，回车打开。把选中的素材拖到左边的文件夹里即可归档。',
        en: 'Arrow keys move, space selects, Shift selects a range, Enter opens. Drag what is selected onto a folder.',
      }}
    >
      <LibraryGrid />
    </LibraryPage>
  )
}
