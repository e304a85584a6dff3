/** How a picture leaves for one channel. */
export interface Channel {
  /** first part of the file's name */
  label: { zh: string; en: string }
  /** width divided by height, as people write it; null: the picture's own */
  ratio: { value: number; words: { zh: string; en: string } } | null
  /** px; never enlarged */
  width: number
}

const ratio = (wide: number, high: number): NonNullable<Channel['ratio']> => ({
  value: wide / high,
  words: { zh: `${wide}比${high}`, en: `${wide}to${high}` },
})

/** The channels a download set can be cut for. One entry is all it takes to add one. */
export const CHANNELS = {
  web: { label: { zh: '网站大图', en: 'Website' }, ratio: null, width: 1600 },
  'square-shelf': { label: { zh: '商品主图', en: 'ProductMain' }, ratio: ratio(1, 1), width: 800 },
  'wechat-cover': { label: { zh: '公众号封面', en: 'WeChatCover' }, ratio: ratio(2.35, 1), width: 900 },
  'wechat-second': { label: { zh: '公众号次图', en: 'WeChatSecond' }, ratio: ratio(1, 1), width: 500 },
  moments: { label: { zh: '朋友圈', en: 'Moments' }, ratio: ratio(1, 1), width: 1080 },
  xiaohongshu: { label: { zh: '小红书', en: 'Xiaohongshu' }, ratio: ratio(3, 4), width: 1080 },
  'link-card': { label: { zh: '分享卡', en: 'LinkCard' }, ratio: ratio(1.91, 1), width: 1200 },
  'wide-cover': { label: { zh: '视频横封面', en: 'VideoCover' }, ratio: ratio(16, 9), width: 1280 },
} as const satisfies Record<string, Channel>

export type ChannelName = keyof typeof CHANNELS
export const CHANNEL_NAMES = Object.keys(CHANNELS) as ChannelName[]
