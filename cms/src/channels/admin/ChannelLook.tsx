'use client'

import { useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { CHANNEL_LIMITS, countedLength, firstCharacters } from '../rules/channels.ts'
import type { VariantLook } from '../variant-look.ts'

/** Nine pictures are shown; Weibo takes no more. */
const GRID = 9

/** A post as followers see it: folded after so many characters, pictures in a grid of three. */
export function WeiboLook({ look, text }: { look: VariantLook; text: string }) {
  const say = useWords()
  const [open, setOpen] = useState(false)
  const fold = CHANNEL_LIMITS.weibo.fold ?? Number.POSITIVE_INFINITY
  const isLong = countedLength(text) > fold
  return (
    <figure className="fangshi-look fangshi-look--weibo" aria-label={say({ zh: '微博预览', en: 'As on Weibo' })}>
      <p className="fangshi-look__account">{look.account}</p>
      <p className="fangshi-look__text">
        {isLong && !open ? `${firstCharacters(text, fold)}…` : text || say({ zh: '还没有正文', en: 'No text yet' })}
        {isLong && (
          <button type="button" onClick={() => setOpen(!open)} aria-expanded={open}>
            {open ? say({ zh: '收起', en: 'Fold' }) : say({ zh: '展开', en: 'Unfold' })}
          </button>
        )}
      </p>
      <Pictures look={look} className="fangshi-look__grid" most={GRID} />
    </figure>
  )
}

/** A note as it is found: cover of 3:4, the title under it; then the text. */
export function XiaohongshuLook({ look, title, text }: { look: VariantLook; title: string; text: string }) {
  const say = useWords()
  return (
    <figure
      className="fangshi-look fangshi-look--xiaohongshu"
      aria-label={say({ zh: '小红书预览', en: 'As on Xiaohongshu' })}
    >
      <Pictures look={look} className="fangshi-look__cover" most={1} />
      <p className="fangshi-look__title">{title || say({ zh: '还没有标题', en: 'No title yet' })}</p>
      <p className="fangshi-look__account">{look.account}</p>
      <p className="fangshi-look__text">{text}</p>
    </figure>
  )
}

/** The article on the mall's own site: a line of search results, and the card a shared link becomes. */
export function SiteLook({ look, cover }: { look: VariantLook; cover: string }) {
  const say = useWords()
  const { title, description, address, isLive } = look.site
  return (
    <>
      <figure className="fangshi-look" aria-label={say({ zh: '搜索结果预览', en: 'As a search result' })}>
        <p className="fangshi-look__address">{address}</p>
        <p className="fangshi-look__title">{title}</p>
        <p className="fangshi-look__text">{description}</p>
      </figure>
      <figure
        className="fangshi-look fangshi-look--card"
        aria-label={say({ zh: '分享卡片预览', en: 'As a share card' })}
      >
        <img src={cover} alt={look.pictures[0]?.alt ?? ''} width={1200} height={630} />
        <p className="fangshi-look__title">{title}</p>
        <p className="fangshi-look__address">{new URL(address).host}</p>
      </figure>
      <p className="fangshi-hint">
        {isLive ? (
          <a href={address} target="_blank" rel="noreferrer">
            {say({ zh: '打开官网页面', en: 'Open the page' })}
          </a>
        ) : (
          say({ zh: '文章发布后就在官网上。', en: 'On the site once the article is published.' })
        )}
      </p>
    </>
  )
}

function Pictures({ look, className, most }: { look: VariantLook; className: string; most: number }) {
  const shown = look.pictures.slice(0, most)
  if (shown.length === 0) return null
  return (
    <div className={className} data-pictures={shown.length}>
      {shown.map(({ url, alt }, index) =>
        url ? (
          // The same picture may stand twice.
          <img key={`${url}:${index}`} src={url} alt={alt} loading="lazy" />
        ) : (
          <span key={`waiting:${index}`} className="fangshi-look__waiting" role="img" aria-label={alt} />
        ),
      )}
    </div>
  )
}
