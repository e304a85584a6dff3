/**
 * Counts which banners of this page were really seen (half of one, for a second) and which were clicked, and says so
 * once, when the page is left: ids of banners and nothing else. Robots, and people who asked not to be tracked, are
 * left alone.
 *
 * Also writes the day of the first visit (`since`), by which the shop tells new visitors from returning ones.
 */
const SEEN_FOR = 1_000
/** seconds */
const REMEMBERED = 180 * 86_400

const { doNotTrack, webdriver } = navigator
const asksNot = doNotTrack === '1' || (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true

if (!asksNot && !webdriver) {
  rememberFirstDay()
  countBanners()
}

function rememberFirstDay(): void {
  if (/(?:^|;\s*)since=/.test(document.cookie)) return
  const day = new Date().toISOString().slice(0, 10)
  const secure = location.protocol === 'https:' ? '; secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `since=${day}; path=/; max-age=${REMEMBERED}; samesite=lax${secure}`
}

function countBanners(): void {
  const said = { seen: new Set<string>(), clicked: new Set<string>() }
  const news: { seen: string[]; clicked: string[] } = { seen: [], clicked: [] }
  const waiting = new Map<Element, ReturnType<typeof setTimeout>>()
  const note = (what: 'seen' | 'clicked', banner: Element): void => {
    const id = (banner as HTMLElement).dataset.banner
    if (id === undefined || said[what].has(id)) return
    said[what].add(id)
    news[what].push(id)
  }
  const stopWaiting = (banner: Element): void => {
    clearTimeout(waiting.get(banner))
    waiting.delete(banner)
  }

  const eye = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRatio, intersectionRect } of entries) {
        // One taller than two screens can never be half seen: filling half of the screen counts as well.
        const isSeen = isIntersecting && (intersectionRatio >= 0.5 || intersectionRect.height >= innerHeight / 2)
        if (!isSeen) stopWaiting(target)
        else if (!waiting.has(target))
          waiting.set(
            target,
            setTimeout(() => wasSeen(target), SEEN_FOR),
          )
      }
    },
    { threshold: [0, 0.25, 0.5, 0.75] },
  )
  function wasSeen(banner: Element): void {
    waiting.delete(banner)
    // In a background tab, and in a page that is only prepared, nobody looks.
    if (document.visibilityState !== 'visible') return
    eye.unobserve(banner)
    note('seen', banner)
  }
  const watch = (): void => {
    for (const banner of document.querySelectorAll<HTMLElement>('[data-banner]')) {
      if (!said.seen.has(banner.dataset.banner ?? '')) eye.observe(banner)
    }
  }

  const clicked = ({ target, button }: MouseEvent): void => {
    const link = (target as Element).closest?.('[data-banner] a')
    const banner = link?.closest('[data-banner]')
    if (banner && button < 2) note('clicked', banner)
  }
  const tell = (): void => {
    if (news.seen.length + news.clicked.length === 0) return
    navigator.sendBeacon('/_f/seen', JSON.stringify(news))
    news.seen = []
    news.clicked = []
  }
  addEventListener('click', clicked, true)
  addEventListener('auxclick', clicked, true)
  addEventListener('pagehide', tell)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      for (const banner of [...waiting.keys()]) stopWaiting(banner)
      tell()
    } else {
      // Watching anew is told anew what is in sight.
      eye.disconnect()
      watch()
    }
  })
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', watch, { once: true })
  } else watch()
}
