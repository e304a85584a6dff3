'use client'

import { useNav } from '@payloadcms/ui'
import { type CSSProperties, useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useWords, type Words } from '../../admin/words.ts'
import type { LiveCollection } from '../rules/live-collections.ts'
import type { LiveStanding } from './live-link.ts'
import { changeView, readView, watchView } from './live-view.ts'
import { useLiveLink } from './use-live-link.ts'

const STANDINGS: Record<LiveStanding, Words> = {
  opening: { zh: '正在打开店铺…', en: 'Opening the shop …' },
  fresh: { zh: '与表单一致', en: 'Shows the form as it is' },
  nowhere: { zh: '', en: '' },
  behind: { zh: '正在更新…', en: 'Updating …' },
  away: {
    zh: '店铺暂时没有应答，正在重试；表单不受影响。',
    en: 'The shop does not answer; trying again. The form is safe.',
  },
  signed_out: {
    zh: '登录已过期。请在另一个标签页重新登录，这里会自己接上。',
    en: 'You are signed out. Sign in again in another tab, this comes back by itself.',
  },
  denied: { zh: '你没有预览这份内容的权限。', en: 'You may not preview this.' },
  gone: { zh: '这份内容已被删除。', en: 'This has been deleted.' },
  not_showable: {
    zh: '刚才的改动还显示不了，先显示上一次的样子。',
    en: 'The last change cannot be shown yet; this is how it was before.',
  },
}

/** Why the shop shows nothing of a document though it is asked for as if it were public. */
const NOWHERE: Record<LiveCollection, Words> = {
  articles: { zh: '店铺里还看不到这篇文章。', en: 'The shop does not show this article yet.' },
  banners: {
    zh: '店铺里还看不到它：缺电脑端图，或它通向的商品、页面已不在店里。',
    en: 'The shop does not show it yet: it has no desktop art, or what it leads to is not in the shop.',
  },
  pages: { zh: '店铺里还看不到这一页。', en: 'The shop does not show this page yet.' },
  products: {
    zh: '店铺里还看不到它：商品要有至少一个在售单品。',
    en: 'The shop does not show it yet: a product needs at least one SKU for sale.',
  },
  campaigns: { zh: '店铺里还看不到这个活动。', en: 'The shop does not show this campaign yet.' },
}

const WIDTHS = [
  { width: 390, words: { zh: '手机', en: 'Phone' } },
  { width: 1440, words: { zh: '电脑', en: 'Desktop' } },
] as const

interface Props {
  collection: LiveCollection
  id: string | null
  locale: 'zh' | 'en'
}

/** The shop beside the form: the page on which the document stands, as it is being typed. */
export function LivePanel({ collection, id, locale }: Props) {
  const say = useWords()
  const name = `live${useId()}`
  const frame = useRef<HTMLIFrameElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const { width } = useSyncExternalStore(watchView, readView)
  const standing = useLiveLink({ collection, id, locale, frame, name })
  const size = useScaled(stage, width)
  useRoomBeside(width)

  return (
    <section className="fangshi-live" data-width={width} aria-label={say({ zh: '边写边看', en: 'Live preview' })}>
      <header>
        <fieldset className="fangshi-live__widths">
          <legend className="fangshi-live__legend">{say({ zh: '宽度', en: 'Width' })}</legend>
          {WIDTHS.map((one) => (
            <button
              key={one.width}
              type="button"
              aria-pressed={one.width === width}
              onClick={() => changeView({ width: one.width })}
            >
              {say(one.words)} <small>{one.width}</small>
            </button>
          ))}
        </fieldset>
        <p role="status" className={`fangshi-live__standing fangshi-live__standing--${standing}`}>
          {say(standing === 'nowhere' ? NOWHERE[collection] : STANDINGS[standing])}
        </p>
        <button
          type="button"
          className="fangshi-live__close"
          aria-label={say({ zh: '关闭预览', en: 'Close the preview' })}
          onClick={() => changeView({ isOpen: false })}
        >
          ×
        </button>
      </header>
      <div className="fangshi-live__stage" ref={stage}>
        <div className="fangshi-live__window" style={size.outer}>
          <iframe
            ref={frame}
            name={name}
            title={say({ zh: '店铺里的样子', en: 'How it looks in the shop' })}
            style={size.inner}
          />
        </div>
      </div>
    </section>
  )
}

/** A window of a given width, made smaller until it fits, and as high as there is room. */
function useScaled(
  stage: React.RefObject<HTMLDivElement | null>,
  width: number,
): { outer: CSSProperties; inner: CSSProperties } {
  const [room, setRoom] = useState({ width, height: 800 })
  useLayoutEffect(() => {
    const element = stage.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [stage])
  const scale = Math.min(1, room.width / width)
  return {
    outer: { inlineSize: width * scale, blockSize: room.height },
    inner: { inlineSize: width, blockSize: room.height / scale, transform: `scale(${scale})` },
  }
}

/** Moves the form aside while the panel is open, and folds the navigation away, which would leave it too little. */
function useRoomBeside(width: number): void {
  const { setNavOpen } = useNav()
  useEffect(() => {
    document.documentElement.dataset.fangshiLive = String(width)
    return () => {
      delete document.documentElement.dataset.fangshiLive
    }
  }, [width])
  useEffect(() => setNavOpen(false), [])
}
