import type { PhotoName } from './photos.ts'

/** An article carried to a channel. What is left out begins with the article's own words. */
export interface DemoChannelVersion {
  /** slug of the article */
  article: string
  channel: 'site' | 'wechat' | 'weibo' | 'xiaohongshu'
  title?: string
  digest?: string
  text?: string
  pictures?: PhotoName[]
  /** ready to go out; otherwise somebody is still writing */
  isReady: boolean
  /** where it stands already, with the figures somebody typed in */
  published?: { daysAgo: number; url: string; reads: number; likes: number; comments: number; shares: number }
}

/** One article on its way through every channel, and a second one just begun. */
export const CHANNEL_VERSIONS: readonly DemoChannelVersion[] = [
  { article: 'mai-yundongxie-zhiqian', channel: 'site', isReady: true },
  {
    article: 'mai-yundongxie-zhiqian',
    channel: 'wechat',
    digest: '一张纸、一支笔、一把尺，十分钟。傍晚量，站着量，取长的那只脚。',
    isReady: false,
  },
  {
    article: 'mai-yundongxie-zhiqian',
    channel: 'weibo',
    text: [
      '退货单上写得多的一句话是“有点挤”。鞋没有错，脚也没有错，只是两个人没见过面。',
      '量脚三步：傍晚量，脚在一天里会大 3 到 5 毫米；站着量，把体重放上去；两只都量，取长的那只。脚长加 10 毫米，就是跑步鞋该有的内长。',
      '跑步鞋为往前走做，训练鞋为站住做。预算只够一双时，看自己一周里哪件事做得多。#买鞋之前#',
    ].join('\n\n'),
    pictures: ['black-running-shoe', 'knit-trainer', 'colour-block-shoe', 'black-training-shoe'],
    isReady: true,
    published: {
      daysAgo: 3,
      url: 'https://weibo.com/example/measure-your-feet',
      reads: 4120,
      likes: 86,
      comments: 23,
      shares: 41,
    },
  },
  {
    article: 'mai-yundongxie-zhiqian',
    channel: 'xiaohongshu',
    title: '买鞋前先量脚，十分钟',
    text: '一张 A4 纸贴墙，脚跟轻触墙面站上去，沿脚尖画一道。换另一只脚，取长的那只。脚长加 10 毫米，就是跑步鞋该有的内长。\n\n傍晚量：脚在一天里会变大，早晚差 3 到 5 毫米。\n\n#跑步鞋 #选鞋',
    pictures: ['knit-trainer', 'black-running-shoe'],
    isReady: false,
  },
  { article: 'xiu-yitai-laoxiangji', channel: 'wechat', isReady: false },
]
