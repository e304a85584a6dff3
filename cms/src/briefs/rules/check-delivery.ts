/** What is handed in does not fit the brief. `breaks` keeps it from being handed in, `warns` is said to the reviewer. */
export interface DeliveryFinding {
  severity: 'breaks' | 'warns'
  zh: string
  en: string
}

const breaks = (zh: string, en: string): DeliveryFinding => ({ severity: 'breaks', zh, en })
const warns = (zh: string, en: string): DeliveryFinding => ({ severity: 'warns', zh, en })

/** Words of one part of a banner, and how many characters the place has for it. */
export interface BannerWords {
  part: { zh: string; en: string }
  /** counted as channels count: two Latin letters are one */
  length: number
  most: number
}

export interface DeliveredBanner {
  title: string
  placement: string | null
  hasDesktopArt: boolean
  hasMobileArt: boolean
  words: readonly BannerWords[]
}

/** A banner against the place that was asked for. Its art is judged by the place itself (`checkArt`). */
export function checkBanner(
  banner: DeliveredBanner,
  wanted: { placement: string; placeName: { zh: string; en: string } },
): DeliveryFinding[] {
  const { title } = banner
  return [
    ...(banner.placement === wanted.placement
      ? []
      : [
          breaks(
            `横幅“${title}”不在要求的展位“${wanted.placeName.zh}”。`,
            `The banner “${title}” is not at “${wanted.placeName.en}” as asked.`,
          ),
        ]),
    ...(banner.hasDesktopArt ? [] : [breaks(`横幅“${title}”还没有电脑端图。`, `“${title}” has no desktop art yet.`)]),
    ...(banner.hasMobileArt
      ? []
      : [
          warns(
            `横幅“${title}”没有手机端图，手机会用电脑端图。`,
            `“${title}” has no phone art; phones show the desktop art.`,
          ),
        ]),
    ...banner.words
      .filter(({ length, most }) => length > most)
      .map(({ part, length, most }) =>
        breaks(
          `${part.zh} ${length} 字，这个展位最多 ${most} 字。`,
          `The ${part.en.toLowerCase()} has ${length} characters; this place takes ${most}.`,
        ),
      ),
  ]
}

export interface DeliveredArticle {
  title: string
  /** title, summary and text together */
  words: string
  /** characters of the text, counted as channels count */
  length: number
  products: readonly string[]
  /** null: no version for the channel; problems as the channel's own check tells them */
  variant: { problems: readonly { zh: string; en: string }[] } | null
}

export interface WantedArticle {
  shortest: number | null
  longest: number | null
  keywords: readonly string[]
  products: readonly { id: string; title: string }[]
  /** null: the mall's own site */
  channel: { zh: string; en: string } | null
}

/** An article against its brief: length, keywords, products, and the version for its channel. */
export function checkArticle(article: DeliveredArticle, wanted: WantedArticle): DeliveryFinding[] {
  const { title, length } = article
  const lacking = wanted.keywords.filter((word) => !article.words.toLowerCase().includes(word.toLowerCase()))
  const unnamed = wanted.products.filter(({ id }) => !article.products.includes(id))
  const findings: DeliveryFinding[] = []
  if (wanted.shortest !== null && length < wanted.shortest)
    findings.push(
      breaks(
        `“${title}”正文 ${length} 字，至少要 ${wanted.shortest} 字，还差 ${wanted.shortest - length} 字。`,
        `“${title}” has ${length} characters; at least ${wanted.shortest} were asked, ${wanted.shortest - length} are missing.`,
      ),
    )
  if (wanted.longest !== null && length > wanted.longest)
    findings.push(
      breaks(
        `“${title}”正文 ${length} 字，最多 ${wanted.longest} 字，多了 ${length - wanted.longest} 字。`,
        `“${title}” has ${length} characters; at most ${wanted.longest} were asked, ${length - wanted.longest} too many.`,
      ),
    )
  if (lacking.length > 0)
    findings.push(
      warns(
        `“${title}”里没有出现关键词：${lacking.join('、')}。`,
        `“${title}” does not hold the keywords ${lacking.join(', ')}.`,
      ),
    )
  if (unnamed.length > 0)
    findings.push(
      warns(
        `“${title}”里没有放商品：${unnamed.map((product) => product.title).join('、')}。`,
        `“${title}” does not show ${unnamed.map((product) => product.title).join(', ')}.`,
      ),
    )
  if (wanted.channel === null) return findings
  if (article.variant === null)
    return [
      ...findings,
      breaks(`“${title}”还没有${wanted.channel.zh}渠道稿。`, `“${title}” has no version for ${wanted.channel.en} yet.`),
    ]
  return [
    ...findings,
    ...article.variant.problems.map(({ zh, en }) =>
      breaks(`${wanted.channel?.zh}渠道稿：${zh}`, `Version for ${wanted.channel?.en}: ${en}`),
    ),
  ]
}

export interface DeliveredAsset {
  name: string
  kind: string
  /** px of the picture as edited */
  width: number
  height: number
}

export interface WantedAssets {
  kind: string
  kindName: { zh: string; en: string }
  pieces: number
  minWidth: number
  minHeight: number
}

/** Assets against their brief: how many, for what, and how large. */
export function checkAssets(assets: readonly DeliveredAsset[], wanted: WantedAssets): DeliveryFinding[] {
  const findings: DeliveryFinding[] = []
  if (assets.length < wanted.pieces)
    findings.push(
      breaks(
        `要 ${wanted.pieces} 张，现在只有 ${assets.length} 张。`,
        `${wanted.pieces} were asked; there are ${assets.length}.`,
      ),
    )
  for (const { name, kind, width, height } of assets) {
    if (kind !== wanted.kind)
      findings.push(
        breaks(`“${name}”的用途不是“${wanted.kindName.zh}”。`, `“${name}” is not filed as “${wanted.kindName.en}”.`),
      )
    if (width < wanted.minWidth || height < wanted.minHeight)
      findings.push(
        breaks(
          `“${name}”是 ${width} × ${height} 像素，至少要 ${wanted.minWidth} × ${wanted.minHeight}。`,
          `“${name}” is ${width} × ${height} px; at least ${wanted.minWidth} × ${wanted.minHeight} were asked.`,
        ),
      )
  }
  return findings
}

export interface DeliveredCopy {
  id: string
  title: string
  /** characters of each part that was written; a part that is empty is 0 */
  lengths: Readonly<Record<string, number>>
}

export interface WantedCopy {
  products: readonly { id: string; title: string }[]
  parts: readonly { name: string; zh: string; en: string }[]
  longest: number | null
}

/** Product copy against its brief: every product, every part, none too long. */
export function checkProductCopy(copies: readonly DeliveredCopy[], wanted: WantedCopy): DeliveryFinding[] {
  return wanted.products.flatMap(({ id, title }) => {
    const copy = copies.find((one) => one.id === id)
    if (!copy) return [breaks(`没有交付“${title}”的文案。`, `The copy of “${title}” is missing.`)]
    return wanted.parts.flatMap((part) => {
      const length = copy.lengths[part.name] ?? 0
      if (length === 0)
        return [breaks(`“${title}”的${part.zh}还是空的。`, `“${title}” has no ${part.en.toLowerCase()}.`)]
      if (wanted.longest === null || length <= wanted.longest) return []
      return [
        breaks(
          `“${title}”的${part.zh} ${length} 字，最多 ${wanted.longest} 字。`,
          `The ${part.en.toLowerCase()} of “${title}” has ${length} characters; at most ${wanted.longest} were asked.`,
        ),
      ]
    })
  })
}
