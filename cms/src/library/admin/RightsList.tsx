'use client'
import { Link } from '@payloadcms/ui'
import { useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { DeskFrame, StateBadge, useDesk } from '../../desk/desk.ts'
import type { EndingAsset, EndingAssets } from '../endpoints/rights-list.ts'
import { LibraryPager } from './LibraryPager.tsx'
import { UseLine } from './UsesField.tsx'
import './library.css'

export function RightsList() {
  const say = useWords()
  const [page, setPage] = useState(1)
  const desk = useDesk<EndingAssets>(`/library/rights?page=${page}`)
  return (
    <DeskFrame desk={desk} label={say({ zh: '到期的素材', en: 'Assets whose right ends' })}>
      {(view) =>
        view.total === 0 ? (
          <p className="fangshi-desk__quiet">
            {say({ zh: '没有即将到期或已到期的素材。', en: 'No right ends within two weeks, and none has ended.' })}
          </p>
        ) : (
          <>
            {view.assets.map((asset) => (
              <EndingCard key={asset.id} asset={asset} />
            ))}
            <LibraryPager page={view.page} pages={view.pages} onChange={setPage} />
          </>
        )
      }
    </DeskFrame>
  )
}

function EndingCard({ asset }: { asset: EndingAsset }) {
  const say = useWords()
  const hasEnded = asset.state === 'ended'
  const more = asset.liveUses - asset.uses.length
  return (
    <article className="fangshi-ending">
      {asset.thumbnail ? (
        <img src={asset.thumbnail} alt="" width={96} height={96} loading="lazy" />
      ) : (
        <span className="fangshi-ending__blank" />
      )}
      <div>
        <header className="fangshi-desk__head">
          <Link href={`/admin/collections/media/${asset.id}`} prefetch={false}>
            <strong>{asset.name}</strong>
          </Link>
          <StateBadge
            tone={hasEnded ? 'bad' : 'waiting'}
            word={
              hasEnded
                ? say({ zh: `${asset.lastDay} 已到期`, en: `Ended ${asset.lastDay}` })
                : say({ zh: `${asset.lastDay} 到期`, en: `Ends ${asset.lastDay}` })
            }
          />
          {asset.holder && <span className="fangshi-desk__quiet">{asset.holder}</span>}
        </header>
        {asset.uses.length === 0 ? (
          <p className="fangshi-desk__quiet">{say({ zh: '线上没有地方在用。', en: 'No live place shows it.' })}</p>
        ) : (
          <ul className="fangshi-uses">
            {asset.uses.map((use) => (
              <UseLine key={`${use.owner} ${use.docId}`} use={use} />
            ))}
          </ul>
        )}
        {more > 0 && (
          <p className="fangshi-desk__quiet">
            {say({ zh: `线上另有 ${more} 处，见素材页。`, en: `${more} more live places; see its page.` })}
          </p>
        )}
      </div>
    </article>
  )
}
