import type { Words } from '../../admin/words.ts'
import { NEEDS_SOMEBODY } from '../rules/file-stage.ts'
import type { IntakeFileView } from '../rules/intake-view.ts'
import type { Upload } from './upload-queue.ts'

export type FilterName = 'needs' | 'all' | 'unmatched' | 'decide' | 'refused' | 'moving' | 'attached' | 'aside'

interface Filter extends Words {
  name: FilterName
  /** `isMoving`: files of this page are on their way, and what is ready attaches itself when they have come */
  holds(file: IntakeFileView, upload: Upload | undefined, isMoving: boolean): boolean
}

const isOnItsWay = (upload: Upload | undefined): boolean => upload !== undefined && upload.state !== 'failed'

/** The ways to look at a batch, what needs a person first. */
export const FILTERS: readonly Filter[] = [
  {
    name: 'needs',
    zh: '要我处理',
    en: 'Needs me',
    holds: (file, upload, isMoving) => {
      if (upload) return upload.state === 'failed'
      if (file.stage === 'ready') return !isMoving
      return NEEDS_SOMEBODY.has(file.stage) || file.stage === 'refused'
    },
  },
  { name: 'all', zh: '全部', en: 'All', holds: () => true },
  { name: 'unmatched', zh: '未匹配', en: 'Unmatched', holds: (file, upload) => !upload && file.stage === 'unmatched' },
  { name: 'decide', zh: '相似待定', en: 'Look alike', holds: (file, upload) => !upload && file.stage === 'decide' },
  {
    name: 'refused',
    zh: '未通过',
    en: 'Refused',
    holds: (file, upload) => (upload ? upload.state === 'failed' : file.stage === 'refused'),
  },
  { name: 'moving', zh: '上传中', en: 'Being sent', holds: (_, upload) => isOnItsWay(upload) },
  {
    name: 'attached',
    zh: '已关联',
    en: 'Attached',
    holds: (file) => file.stage === 'attached' || file.stage === 'saved',
  },
  {
    name: 'aside',
    zh: '搁置与取消',
    en: 'Aside',
    holds: (file, upload) => !upload && ['aside', 'cancelled', 'gone'].includes(file.stage),
  },
]

const byName = new Intl.Collator('zh', { numeric: true })

/** Files that need somebody first, then by name as people count. */
export const inOrder = (files: Iterable<IntakeFileView>): IntakeFileView[] =>
  [...files].toSorted((a, b) => byName.compare(a.path, b.path))
