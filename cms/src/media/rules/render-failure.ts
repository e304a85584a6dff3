/** Why a picture could not be rendered, as far as a person can do something about it. */
type FailureCode = 'original_missing' | 'damaged' | 'store_away' | 'no_room' | 'no_memory'

const signs: readonly (readonly [FailureCode, RegExp])[] = [
  ['original_missing', /original is missing/i],
  ['no_room', /ENOSPC|no space left/i],
  ['no_memory', /out of memory|unable to allocate|ENOMEM/i],
  ['store_away', /ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|socket hang up|EACCES|EIO|timed? ?out/i],
  ['damaged', /corrupt|premature|truncated|unsupported image|bad huffman|invalid|Vips|decode/i],
]

const sentences: Record<FailureCode, { zh: string; en: string }> = {
  original_missing: {
    zh: '仓库里找不到原图。请重新上传这张图片。',
    en: 'The original is gone from the store. Upload this picture again.',
  },
  damaged: {
    zh: '原图解码失败，文件可能已损坏。请从修图软件重新导出后替换。',
    en: 'The original cannot be decoded and may be damaged. Export it again and replace it.',
  },
  store_away: {
    zh: '暂时连不上图片仓库。恢复后会自动重试，也可以手动重试。',
    en: 'The picture store cannot be reached. It is tried again by itself, or try it now.',
  },
  no_room: {
    zh: '图片仓库空间不足。请联系技术清理或扩容，然后重试。',
    en: 'The picture store is full. Ask the tech team for room, then try again.',
  },
  no_memory: {
    zh: '内存不足，这张图片太大。请缩小后替换，或稍后重试。',
    en: 'There was not enough memory for this picture. Replace it with a smaller one, or try again later.',
  },
}

/** What to do about a failed rendering, in the reader's language; an unknown reason is quoted. */
export function describeRenderFailure(error: string, language: 'zh' | 'en'): string {
  const known = signs.find(([, sign]) => sign.test(error))
  if (known) return sentences[known[0]][language]
  const quoted = error.trim() || (language === 'zh' ? '没有留下原因' : 'no reason was left')
  return language === 'zh'
    ? `生成时出错，请重试；仍不行请把这句话交给技术：${quoted}`
    : `Rendering failed. Try again; if it fails again, give this to the tech team: ${quoted}`
}
