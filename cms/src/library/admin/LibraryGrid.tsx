'use client'
import { Button } from '@payloadcms/ui'
import { type DragEvent, type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { DeskFrame, useCommands } from '../../desk/desk.ts'
import type { LibraryPageView } from '../endpoints/library-list.ts'
import { AssetCard } from './AssetCard.tsx'
import { BulkBar } from './BulkBar.tsx'
import { LibraryPager } from './LibraryPager.tsx'
import { LibraryFiltersBar, LibraryShelves } from './LibraryShelves.tsx'
import { type LibraryFilters, useLibrary } from './use-library.ts'
import { useSelection } from './use-selection.ts'
import './library.css'

/** The kind of thing that is dragged from the grid onto a folder. */
const DRAGGED = 'application/x-fangshi-assets'

export function LibraryGrid() {
  const say = useWords()
  const library = useLibrary()
  return (
    <>
      <SearchBox library={library} />
      <DeskFrame desk={library.desk} label={say({ zh: '素材库', en: 'Library' })}>
        {(view) => <Shelf library={library} view={view} />}
      </DeskFrame>
    </>
  )
}

function Shelf({ library, view }: { library: LibraryFilters; view: LibraryPageView }) {
  const say = useWords()
  const ids = useMemo(() => view.assets.map(({ id }) => id), [view.assets])
  const selection = useSelection(ids)
  const send = useCommands('/library', library.desk.reload)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { chosen } = selection

  const move = async (assets: readonly string[], folder: string | null): Promise<void> => {
    if (assets.length > 0) setRefusal(await send('move', { ids: assets, folder }))
  }
  const carry = (id: string) => (event: DragEvent) => {
    const carried = chosen.has(id) ? [...chosen] : [id]
    event.dataTransfer.setData(DRAGGED, JSON.stringify(carried))
    event.dataTransfer.effectAllowed = 'move'
  }
  const drop = (folder: string | null) => (event: DragEvent) => {
    event.preventDefault()
    const carried = event.dataTransfer.getData(DRAGGED)
    if (carried) void move(JSON.parse(carried) as string[], folder)
  }
  const open = (event: KeyboardEvent<HTMLElement>): void => {
    const id = ids[selection.focused]
    if (event.key === 'Enter' && id) window.location.assign(`/admin/collections/media/${id}`)
    else selection.onKeyDown(event)
  }

  return (
    <div className="fangshi-library">
      <LibraryShelves view={view} library={library} onDrop={drop} send={send} />
      <div>
        <LibraryFiltersBar view={view} library={library} />
        {refusal !== null && (
          <p className="fangshi-desk__refusal" role="alert">
            {refusal}
          </p>
        )}
        {chosen.size > 0 && (
          <BulkBar
            chosen={[...chosen]}
            view={view}
            send={send}
            onMove={(folder) => void move([...chosen], folder)}
            onClear={() => selection.setChosen(new Set())}
          />
        )}
        {view.assets.length === 0 ? (
          <EmptyShelf library={library} />
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a grid of pictures, which no table lays out
          <div
            className="fangshi-grid"
            role="grid"
            tabIndex={-1}
            aria-multiselectable="true"
            aria-label={say({ zh: '素材', en: 'Assets' })}
            onKeyDown={open}
          >
            {/* How many stand in a line is up to the screen; to who listens they are one row of cells. */}
            {/* biome-ignore lint/a11y/useSemanticElements: as above */}
            <div className="fangshi-grid__row" role="row" tabIndex={-1}>
              {view.assets.map((asset, index) => (
                <AssetCard
                  key={asset.id}
                  asset={asset}
                  isChosen={chosen.has(asset.id)}
                  isReachable={index === Math.min(selection.focused, view.assets.length - 1)}
                  onChoose={(isRange) => selection.toggle(index, isRange)}
                  onFocus={() => selection.setFocused(index)}
                  onDragStart={carry(asset.id)}
                />
              ))}
            </div>
          </div>
        )}
        <LibraryPager
          page={view.page}
          pages={view.pages}
          onChange={(page) => library.setFilter('page', String(page))}
        />
      </div>
    </div>
  )
}

function EmptyShelf({ library }: { library: LibraryFilters }) {
  const say = useWords()
  const isFiltered = library.filters.size > 0
  return (
    <div className="fangshi-library__empty">
      <p>
        {isFiltered
          ? say({ zh: '没有符合条件的素材。', en: 'No asset fits.' })
          : say({ zh: '还没有素材，先去上传照片。', en: 'There are no assets yet. Upload photographs first.' })}
      </p>
      {isFiltered && (
        <Button buttonStyle="secondary" size="medium" margin={false} onClick={library.clear}>
          {say({ zh: '清除筛选', en: 'Clear filters' })}
        </Button>
      )}
    </div>
  )
}

/** Asks once typing rests, never in the middle of a word that an input method still composes. */
function SearchBox({ library }: { library: LibraryFilters }) {
  const say = useWords()
  const asked = library.filters.get('q') ?? ''
  const [text, setText] = useState(asked)
  const [isComposing, setComposing] = useState(false)
  const { setFilter } = library
  useEffect(() => {
    if (isComposing || text === asked) return
    const timer = setTimeout(() => setFilter('q', text), 300)
    return () => clearTimeout(timer)
  }, [asked, isComposing, setFilter, text])
  const label = say({
    zh: '按名称、画面、标签、来源或 SKU 搜索',
    en: 'Search by name, content, tag, source or SKU',
  })
  return (
    <input
      type="search"
      className="fangshi-library__search"
      value={text}
      placeholder={label}
      aria-label={label}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  )
}
