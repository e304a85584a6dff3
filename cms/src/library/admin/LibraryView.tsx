import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin/AdminPage.tsx'
import { can, type Principal } from '../../permissions/permissions.ts'
import { LibraryGrid } from './LibraryGrid.tsx'

/** All assets as pictures: found by folder, tag, colour and words, arranged and taken away many at once. */
export function LibraryView(view: AdminViewServerProps) {
  if (!can(view.initPageResult.req.user as Principal, 'read', 'media')) redirect('/admin')
  return (
    <AdminPage
      view={view}
      title={{ zh: '素材库', en: 'Library' }}
      hint={{
        zh: '点图选中，点名称打开。键盘：方向键移动，空格选中，Shift 连选，回车打开。选中的可以拖进文件夹，也可以一起加标签、打包下载。',
        en: 'Click a picture to select it, its name to open it. Keys: arrows move, space selects, Shift a range, Enter opens. Drag what is selected onto a folder, or tag and download it together.',
      }}
    >
      <LibraryGrid />
    </AdminPage>
  )
}
