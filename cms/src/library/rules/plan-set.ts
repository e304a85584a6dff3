import type { Rendition } from '@fangshi/media/contract'
import { CHANNELS, type ChannelName } from './channels.ts'
import { type RightsState, rightsStateAt } from './rights-state.ts'
import { fileNamer, safeTitle } from './set-file-name.ts'

/** As much of an asset as a download set needs. */
export interface SetAsset {
  id: string
  name: string
  kind: string
  width: number
  height: number
  alt: string
  credit: string
  holder: string
  rightsUntil: string | null
  focal: { x: number; y: number }
  renditions: readonly Rendition[]
  originalFile: string | null
  isApproved: boolean
}

export interface SetWish {
  channels: readonly ChannelName[]
  originals: boolean
  approvedOnly: boolean
  language: 'zh' | 'en'
}

/** One file of the set: where its bytes come from, and how it is cut from them. */
export interface SetFile {
  name: string
  asset: SetAsset
  channel: string
  source: { area: 'renditions' | 'originals'; file: string }
  /** null: the bytes as they are */
  cut: { ratio: number; width: number } | null
  /** px; of an original null where nothing says */
  width: number
  height: number
}

export type LeftOut = 'rights_ended' | 'not_approved' | 'not_rendered' | 'evidence'

export interface SetPlan {
  files: SetFile[]
  leftOut: { asset: SetAsset; why: LeftOut }[]
}

/**
 * What goes into a download set. Left out, and said so in the list that goes with it: assets whose right has ended,
 * those not approved when only approved ones are wished, those without finished sizes, and what shoppers sent.
 */
export function planSet(assets: readonly SetAsset[], wish: SetWish, at: Date): SetPlan {
  const nameOf = fileNamer()
  const plan: SetPlan = { files: [], leftOut: [] }
  for (const asset of assets) {
    const why = reasonToLeaveOut(asset, wish, rightsStateAt(asset.rightsUntil, at))
    if (why) {
      plan.leftOut.push({ asset, why })
      continue
    }
    const title = safeTitle(asset.name)
    const largest = largestWhole(asset)
    for (const channel of largest ? wish.channels : [])
      plan.files.push(cutFor(asset, largest as Rendition, channel, wish, nameOf))
    if (wish.originals && asset.originalFile) {
      plan.files.push({
        name: nameOf([wish.language === 'zh' ? '原图' : 'Original', title], extensionOf(asset.originalFile)),
        asset,
        channel: wish.language === 'zh' ? '原图' : 'Original',
        source: { area: 'originals', file: asset.originalFile },
        cut: null,
        width: asset.width,
        height: asset.height,
      })
    }
  }
  return plan
}

function reasonToLeaveOut(asset: SetAsset, wish: SetWish, rights: RightsState): LeftOut | null {
  if (asset.kind === 'evidence') return 'evidence'
  if (rights === 'ended') return 'rights_ended'
  if (wish.approvedOnly && !asset.isApproved) return 'not_approved'
  if (wish.channels.length > 0 && !largestWhole(asset)) return 'not_rendered'
  return null
}

/** The largest finished JPEG of the whole picture: what every channel takes and every cut is made from. */
const largestWhole = ({ renditions }: SetAsset): Rendition | undefined =>
  renditions.filter(({ crop, format }) => crop === 'full' && format === 'jpeg').toSorted((a, b) => b.width - a.width)[0]

function cutFor(
  asset: SetAsset,
  whole: Rendition,
  channel: ChannelName,
  { language }: SetWish,
  nameOf: ReturnType<typeof fileNamer>,
): SetFile {
  const { label, ratio, width } = CHANNELS[channel]
  const parts = [label[language], ...(ratio ? [ratio.words[language]] : []), safeTitle(asset.name)]
  const file = { name: nameOf(parts, 'jpg'), asset, channel: label[language] }
  const source = { area: 'renditions' as const, file: whole.file }
  if (!ratio) return { ...file, source, cut: null, width: whole.width, height: whole.height }
  const widest = Math.floor(Math.min(width, whole.width, whole.height * ratio.value))
  return {
    ...file,
    source,
    cut: { ratio: ratio.value, width: widest },
    width: widest,
    height: Math.max(1, Math.round(widest / ratio.value)),
  }
}

const extensionOf = (file: string): string => {
  const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? 'bin'
  return extension === 'jpeg' ? 'jpg' : extension
}

const LEFT_OUT_WORDS: Record<LeftOut, { zh: string; en: string }> = {
  rights_ended: { zh: '未放入：授权已到期', en: 'left out: the right has ended' },
  not_approved: { zh: '未放入：尚未批准', en: 'left out: not approved' },
  not_rendered: { zh: '未放入：尺寸还没生成完', en: 'left out: sizes not finished' },
  evidence: { zh: '未放入：顾客凭证不外发', en: 'left out: evidence of shoppers stays here' },
}

const HEAD = {
  zh: ['文件', '素材', '渠道', '宽', '高', '替代文本', '来源', '权利人', '授权到期', '说明'],
  en: ['File', 'Asset', 'Channel', 'Width', 'Height', 'Alternative text', 'Source', 'Holder', 'Valid until', 'Note'],
}

/** The list that goes with a set, one row a file and one for each asset left out. */
export function setManifest(
  plan: SetPlan,
  language: 'zh' | 'en',
  lastDayOf: (until: string) => string,
): (string | number)[][] {
  const about = (asset: SetAsset): string[] => [
    asset.alt,
    asset.credit,
    asset.holder,
    asset.rightsUntil ? lastDayOf(asset.rightsUntil) : '',
  ]
  return [
    HEAD[language],
    ...plan.files.map((file) => [
      file.name,
      file.asset.name,
      file.channel,
      file.width,
      file.height,
      ...about(file.asset),
      '',
    ]),
    ...plan.leftOut.map(({ asset, why }) => [
      '',
      asset.name,
      '',
      '',
      '',
      ...about(asset),
      LEFT_OUT_WORDS[why][language],
    ]),
  ]
}
