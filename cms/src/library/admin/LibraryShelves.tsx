'use client'
import { Button, Link } from '@payloadcms/ui'
import { type DragEvent, useState } from 'react'
import { useWords, type Words } from '../../admin/words.ts'
import type { SendCommand } from '../../desk/desk.ts'
import type { LibraryFolder, LibraryPageView } from '../endpoints/library-list.ts'
import { COLOUR_WORDS } from '../rules/colour-family.ts'
import type { FilterName, LibraryFilters } from './use-library.ts'

const CHOICES: readonly { name: FilterName; label: Words; options: readonly (Words & { value: string })[] }[] = [
  {
    name: 'kind',
    label: { zh: '用途', en: 'Used as' },
    options: [
      { value: 'product', zh: '商品图', en: 'Product photo' },
      { value: 'banner-desktop', zh: '横幅（电脑）', en: 'Banner, desktop' },
      { value: 'banner-mobile', zh: '横幅（手机）', en: 'Banner, phone' },
      { value: 'article', zh: '文章配图', en: 'Article picture' },
      { value: 'detail', zh: '详情图', en: 'Detail picture' },
      { value: 'logo', zh: '标志', en: 'Logo' },
      { value: 'evidence', zh: '凭证', en: 'Evidence' },
    ],
  },
  {
    name: 'orientation',
    label: { zh: '方向', en: 'Shape' },
    options: [
      { value: 'landscape', zh: '横图', en: 'Landscape' },
      { value: 'portrait', zh: '竖图', en: 'Portrait' },
      { value: 'square', zh: '方图', en: 'Square' },
    ],
  },
  {
    name: 'usage',
    label: { zh: '使用', en: 'Use' },
    options: [
      { value: 'live', zh: '线上在用', en: 'Live now' },
      { value: 'used', zh: '有引用', en: 'Used' },
      { value: 'unused', zh: '未使用', en: 'Unused' },
    ],
  },
  {
    name: 'approval',
    label: { zh: '审图', en: 'Review' },
    options: [
      { value: 'approved', zh: '已批准', en: 'Approved' },
      { value: 'in_review', zh: '待审核', en: 'In review' },
      { value: 'changes_requested', zh: '要求修改', en: 'Changes requested' },
      { value: 'changed', zh: '批准后有改动', en: 'Changed since approval' },
      { value: 'draft', zh: '未送审', en: 'Not submitted' },
    ],
  },
  {
    name: 'rights',
    label: { zh: '授权', en: 'Rights' },
    options: [
      { value: 'ended', zh: '已到期', en: 'Ended' },
      { value: 'ending', zh: '14 天内到期', en: 'Ends within 14 days' },
      { value: 'held', zh: '有效', en: 'In order' },
      { value: 'open', zh: '不限期', en: 'Without end' },
    ],
  },
]

/** Filters over the grid: one choice each. */
export function LibraryFiltersBar({ view, library }: { view: LibraryPageView; library: LibraryFilters }) {
  const say = useWords()
  const tag = library.filters.get('tag')
  return (
    <div className="fangshi-library__filters">
      {CHOICES.map(({ name, label, options }) => (
        <label key={name}>
          <span>{say(label)}</span>
          <select
            name={name}
            value={library.filters.get(name) ?? ''}
            onChange={(event) => library.setFilter(name, event.target.value || null)}
          >
            <option value="">{say({ zh: '全部', en: 'All' })}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {say(option)}
              </option>
            ))}
          </select>
        </label>
      ))}
      {tag && (
        <button type="button" className="fangshi-chip is-on" onClick={() => library.setFilter('tag', null)}>
          #{tag} <span aria-hidden="true">×</span>
        </button>
      )}
      <span className="fangshi-library__count" aria-live="polite">
        {say({ zh: `${view.total} 个素材`, en: `${view.total} assets` })}
      </span>
      {library.filters.size > 0 && (
        <Button buttonStyle="subtle" size="small" margin={false} onClick={library.clear}>
          {say({ zh: '清除筛选', en: 'Clear filters' })}
        </Button>
      )}
    </div>
  )
}

/** What is chosen beside the grid; on narrow screens it lies folded away. */
const SHELF_FILTERS: readonly FilterName[] = ['folder', 'colour', 'tag']

interface ShelvesProps {
  view: LibraryPageView
  library: LibraryFilters
  onDrop: (folder: string | null) => (event: DragEvent) => void
  send: SendCommand
}

/** Folders, colours and tags beside the grid. */
export function LibraryShelves({ view, library, onDrop, send }: ShelvesProps) {
  const say = useWords()
  const colour = library.filters.get('colour')
  const [isOpen, setOpen] = useState(false)
  const inUse = SHELF_FILTERS.filter((name) => library.filters.has(name)).length
  return (
    <aside className={isOpen ? 'fangshi-shelves is-open' : 'fangshi-shelves'}>
      <button type="button" className="fangshi-shelves__fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say({ zh: '文件夹、颜色、标签', en: 'Folders, colours, tags' })}
        {inUse > 0 && <small>{say({ zh: `已选 ${inUse} 项`, en: `${inUse} chosen` })}</small>}
      </button>
      <section>
        <h3>{say({ zh: '文件夹', en: 'Folders' })}</h3>
        <FolderTree view={view} library={library} onDrop={onDrop} />
        {view.may.makeFolders && (
          <p className="fangshi-shelves__more">
            <Link href="/admin/collections/asset-folders/create" prefetch={false}>
              {say({ zh: '新建文件夹', en: 'New folder' })}
            </Link>{' '}
            <Link href="/admin/collections/asset-folders" prefetch={false}>
              {say({ zh: '管理', en: 'Manage' })}
            </Link>
          </p>
        )}
      </section>
      <section>
        <h3>{say({ zh: '主色', en: 'Colours' })}</h3>
        {view.colours.length === 0 && <p className="fangshi-desk__quiet">{say({ zh: '还没有', en: 'None yet' })}</p>}
        <div className="fangshi-swatches">
          {view.colours.map(({ name, assets }) => (
            <button
              key={name}
              type="button"
              aria-pressed={colour === name}
              title={`${say(COLOUR_WORDS[name])} ${assets}`}
              onClick={() => library.setFilter('colour', colour === name ? null : name)}
            >
              <span style={{ background: COLOUR_WORDS[name].swatch }} aria-hidden="true" />
              {say(COLOUR_WORDS[name])}
            </button>
          ))}
        </div>
      </section>
      <TagList view={view} library={library} send={send} />
    </aside>
  )
}

function FolderTree({ view, library, onDrop }: Omit<ShelvesProps, 'send'>) {
  const say = useWords()
  const current = library.filters.get('folder')
  const [over, setOver] = useState<string | null>(null)
  const line = (id: string | null, name: string, count: number | null, depth: number) => (
    <li key={id ?? 'all'}>
      <button
        type="button"
        style={{ paddingInlineStart: `${0.4 + depth * 0.9}em` }}
        className={over === (id ?? 'all') ? 'is-over' : undefined}
        aria-current={current === id ? 'true' : undefined}
        onClick={() => library.setFilter('folder', id)}
        onDragOver={(event) => {
          if (id === null) return
          event.preventDefault()
          setOver(id)
        }}
        onDragLeave={() => setOver(null)}
        onDrop={(event) => {
          setOver(null)
          if (id !== null) onDrop(id === 'none' ? null : id)(event)
        }}
      >
        <span>{name}</span>
        {count !== null && <small>{count}</small>}
      </button>
    </li>
  )
  return (
    <ul className="fangshi-tree">
      {line(null, say({ zh: '全部素材', en: 'All assets' }), null, 0)}
      {line('none', say({ zh: '未归档', en: 'In no folder' }), null, 0)}
      {inTreeOrder(view.folders).map(({ folder, depth }) => line(folder.id, folder.name, folder.assets, depth))}
    </ul>
  )
}

/** Each folder after its parent. */
function inTreeOrder(folders: readonly LibraryFolder[]): { folder: LibraryFolder; depth: number }[] {
  const below = (parent: string | null, depth: number): { folder: LibraryFolder; depth: number }[] =>
    folders
      .filter((folder) => folder.parent === parent)
      .flatMap((folder) => [{ folder, depth }, ...below(folder.id, depth + 1)])
  return below(null, 0)
}

function TagList({ view, library, send }: { view: LibraryPageView; library: LibraryFilters; send: SendCommand }) {
  const say = useWords()
  const current = library.filters.get('tag')
  const [to, setTo] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const merge = async (): Promise<void> => {
    const sentence = await send('mergeTags', { from: current, to })
    setRefusal(sentence)
    if (sentence === null) {
      setTo('')
      library.setFilter('tag', to)
    }
  }
  return (
    <section>
      <h3>{say({ zh: '标签', en: 'Tags' })}</h3>
      {view.tags.length === 0 && (
        <p className="fangshi-desk__quiet">{say({ zh: '选中素材后可以加标签。', en: 'Select assets to tag them.' })}</p>
      )}
      <div className="fangshi-chips">
        {view.tags.map(({ name, assets }) => (
          <button
            key={name}
            type="button"
            className="fangshi-chip"
            aria-pressed={current === name}
            onClick={() => library.setFilter('tag', current === name ? null : name)}
          >
            {name} <small>{assets}</small>
          </button>
        ))}
      </div>
      {current && view.may.mergeTags && (
        <div className="fangshi-merge">
          <input
            type="text"
            value={to}
            aria-label={say({ zh: `把“${current}”并入标签`, en: `Merge “${current}” into the tag` })}
            placeholder={say({ zh: `把“${current}”并入…`, en: `Merge “${current}” into…` })}
            onChange={(event) => setTo(event.target.value)}
          />
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={to.trim() === ''}
            onClick={() => void merge()}
          >
            {say({ zh: '合并', en: 'Merge' })}
          </Button>
        </div>
      )}
      {refusal !== null && (
        <p className="fangshi-desk__refusal" role="alert">
          {refusal}
        </p>
      )}
    </section>
  )
}
