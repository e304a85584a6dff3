import { CHANNEL_LIMITS, type Channel } from '../channels/channels.ts'
import {
  BREAKPOINT_LABELS,
  BREAKPOINTS,
  COPY_LIMITS,
  PLACEMENTS,
  type PlacementName,
} from '../placements/placements.ts'

/** One line of what a place or a channel asks for. */
export interface ContractLine {
  label: string
  value: string
}

const percent = (share: number): number => Math.round(share * 100)

/** What a placement asks of art and words: pixels, safe area, weight and copy, from the registry. */
export function placementLines(name: PlacementName, language: 'zh' | 'en'): ContractLine[] {
  const place = PLACEMENTS[name]
  const zh = language === 'zh'
  const perScreen = BREAKPOINTS.flatMap((breakpoint) => {
    const { recommended, minimum, safeArea, weight } = place.contract[breakpoint]
    const margins = { x: percent(safeArea.x), y: percent(safeArea.y) }
    const size = `${recommended.width} × ${recommended.height} px`
    const least = `${minimum.width} × ${minimum.height}`
    const kilobytes = Math.round(weight.budget / 1000)
    return [
      {
        label: BREAKPOINT_LABELS[breakpoint][language],
        value: zh
          ? `${size}（至少 ${least}）；字与人脸离左右边 ${margins.x}%、上下边 ${margins.y}%；成品不超过 ${kilobytes} kB`
          : `${size} (at least ${least}); words and faces ${margins.x}% from the sides and ${margins.y}% from top and bottom; served within ${kilobytes} kB`,
      },
    ]
  })
  const { heading, subheading, button } = COPY_LIMITS
  return [
    { label: zh ? '展位' : 'Placement', value: `${place.label[language]} · ${place.where[language]}` },
    ...perScreen,
    {
      label: zh ? '文字' : 'Words',
      value: zh
        ? `主标题最多 ${heading} 字，副标题 ${subheading} 字，按钮 ${button} 字（两个英文字母算一字）`
        : `heading up to ${heading} characters, subheading ${subheading}, button ${button} (two Latin letters count as one)`,
    },
  ]
}

/** What a channel takes; nothing for the mall's own site. */
export function channelLines(name: string, language: 'zh' | 'en'): ContractLine[] {
  if (!Object.hasOwn(CHANNEL_LIMITS, name)) return []
  const { label, title, digest, text, pictures, covers } = CHANNEL_LIMITS[name as Channel]
  const zh = language === 'zh'
  const parts = [
    title === null ? null : zh ? `标题 ${title} 字` : `title ${title}`,
    digest === null ? null : zh ? `摘要 ${digest} 字` : `digest ${digest}`,
    text === null ? null : zh ? `正文 ${text} 字` : `text ${text}`,
    pictures.most === 0
      ? null
      : zh
        ? `配图 ${pictures.least}–${pictures.most} 张`
        : `${pictures.least}–${pictures.most} pictures`,
    covers.length === 0
      ? null
      : zh
        ? `封面 ${covers.map((cover) => cover.name.replace(/-(?=\d+$)/, ':')).join('、')}`
        : `covers ${covers.map((cover) => cover.name.replace(/-(?=\d+$)/, ':')).join(', ')}`,
  ].filter((part) => part !== null)
  return [
    {
      label: label[language],
      value: zh ? `最多：${parts.join('，')}` : `at most: ${parts.join(', ')} (characters)`,
    },
  ]
}
