import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { relatedId } from '../../../editorial/editorial.ts'
import { canField, type Principal } from '../../../permissions/permissions.ts'
import { isPlacementName } from '../../rules/placement-registry.ts'
import { judgeStored } from '../judge-stored.ts'
import { MOST_LAYERS } from '../rules/banner-layout.ts'
import { faultSentences } from '../rules/fault-sentences.ts'
import { onlyWordsChanged } from '../rules/only-words-changed.ts'
import { parseLayout, storedLayout } from '../rules/parse-layout.ts'

const isZh = (req: PayloadRequest): boolean => req.i18n.language !== 'en'

/** Nothing but a layout is ever stored as one, drafts included. */
export const keepLayoutSound: CollectionBeforeChangeHook = ({ data, req }) => {
  if (data.composition === undefined) return data
  const parsed = parseLayout(data.composition)
  if (parsed.ok) return { ...data, composition: parsed.layout }
  const sentence = {
    too_many: isZh(req)
      ? `一个横幅最多 ${MOST_LAYERS} 个图层，请删去一些。`
      : `A banner has at most ${MOST_LAYERS} layers; remove some.`,
    twice: isZh(req) ? `图层编号 ${parsed.where} 重复。` : `Two layers are called ${parsed.where}.`,
    not_a_layout: isZh(req)
      ? `版面数据不对（${parsed.where || '整体'}），请在画布里编辑。`
      : `This is not a layout (${parsed.where || 'as a whole'}); edit it on the canvas.`,
  }[parsed.reason]
  throw new APIError(sentence, 400, null, true)
}

/** Whoever may not design changes the words of a banner and leaves its art and layout as they are. */
export const keepDesignFromWriters: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || !req.user || canField(req.user as Principal, 'update', 'banners.layout')) return data
  const changesLayout =
    data.composition !== undefined &&
    !onlyWordsChanged(storedLayout(originalDoc?.composition), storedLayout(data.composition))
  const changesArt = (['desktopArt', 'mobileArt'] as const).some(
    (field) => data[field] !== undefined && relatedId(data[field]) !== relatedId(originalDoc?.[field]),
  )
  if (!changesLayout && !changesArt) return data
  throw new APIError(
    isZh(req)
      ? '你的岗位只能改横幅的文字；版式、颜色、位置和图片请美工修改。'
      : 'Your role may change the words of a banner; its layout, colours, places and art are the designer’s.',
    403,
    null,
    true,
  )
}

/**
 * A banner whose words cannot be read over its art, or stand outside the safe area, is not published, by whatever
 * door; as a draft it may wait. Runs on what is about to be stored, whoever stores it.
 */
export const refuseUnreadable: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const banner = { ...originalDoc, ...data }
  if (banner._status !== 'published' || banner.deletedAt) return data
  const layout = storedLayout(banner.composition)
  if (layout.layers.length === 0 || !isPlacementName(String(banner.placement))) return data
  const { faults, remedies } = await judgeStored(req, banner, new Date())
  if (faults.length === 0) return data
  const sentences = faultSentences(faults, layout, isZh(req) ? 'zh' : 'en')
  const opening = isZh(req) ? '这个横幅还不能发布：' : 'This banner cannot be published yet: '
  throw new APIError(`${opening}${sentences.join(isZh(req) ? '' : ' ')}`, 422, { faults, remedies }, true)
}
