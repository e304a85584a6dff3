'use client'
import { Link } from '@payloadcms/ui'
import type { DragEvent } from 'react'
import { useWords } from '../../admin/words.ts'
import type { LibraryAsset } from '../endpoints/library-list.ts'

interface AssetCardProps {
  asset: LibraryAsset
  isChosen: boolean
  isReachable: boolean
  onChoose: (isRange: boolean) => void
  onFocus: () => void
  onDragStart: (event: DragEvent) => void
}

/** One picture of the grid; a click selects, its name opens. */
export function AssetCard({ asset, isChosen, isReachable, onChoose, onFocus, onDragStart }: AssetCardProps) {
  const say = useWords()
  const href = `/admin/collections/media/${asset.id}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a grid of pictures, which no table lays out
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list that holds the cards takes the keys of all of them
    <div
      data-card
      className={isChosen ? 'fangshi-card is-chosen' : 'fangshi-card'}
      role="gridcell"
      aria-selected={isChosen}
      tabIndex={isReachable ? 0 : -1}
      draggable
      onDragStart={onDragStart}
      onFocus={onFocus}
      onClick={(event) => onChoose(event.shiftKey)}
      onDoubleClick={() => window.location.assign(href)}
    >
      <span className="fangshi-card__picture" style={asset.shade ? { background: asset.shade } : undefined}>
        {asset.thumbnail ? (
          <img src={asset.thumbnail} alt={asset.alt} loading="lazy" decoding="async" />
        ) : (
          <span className="fangshi-card__waiting">
            {asset.renderState === 'failed'
              ? say({ zh: '生成失败', en: 'Failed' })
              : say({ zh: '正在生成', en: 'Rendering' })}
          </span>
        )}
        <span className="fangshi-card__tick" aria-hidden="true" />
        {(asset.rights === 'ended' || asset.rights === 'ending') && (
          <span className={`fangshi-card__flag fangshi-card__flag--${asset.rights}`}>
            {asset.rights === 'ended'
              ? say({ zh: '授权已到期', en: 'Right ended' })
              : say({ zh: '授权将到期', en: 'Right ends soon' })}
          </span>
        )}
      </span>
      <Link href={href} prefetch={false} tabIndex={-1} className="fangshi-card__name" title={asset.name}>
        {asset.name}
      </Link>
      <small className="fangshi-card__facts">
        <span>
          {asset.width}×{asset.height}
        </span>
        <span>
          {asset.uses > 0
            ? say({ zh: `${asset.uses} 处在用`, en: `${asset.uses} uses` })
            : say({ zh: '未使用', en: 'unused' })}
        </span>
      </small>
    </div>
  )
}
