import type { Words } from '../../admin/words.ts'
import type { Skipped } from '../rules/dropped-entries.ts'
import type { Unmatched } from '../rules/file-name.ts'
import type { FileStage } from '../rules/file-stage.ts'
import type { IntakeFileView } from '../rules/intake-view.ts'
import type { OpenedArchive } from '../unpack/read-archive.ts'

/** What each stage is called, and how it looks. */
export const STAGE_WORDS: Record<FileStage, Words & { tone: 'good' | 'bad' | 'waiting' | 'quiet' }> = {
  decide: { zh: '相似待定', en: 'Looks alike', tone: 'waiting' },
  unmatched: { zh: '未匹配', en: 'Unmatched', tone: 'waiting' },
  ready: { zh: '待关联', en: 'Ready to attach', tone: 'waiting' },
  refused: { zh: '未通过', en: 'Refused', tone: 'bad' },
  waiting: { zh: '未上传', en: 'Not sent', tone: 'waiting' },
  attached: { zh: '已关联', en: 'Attached', tone: 'good' },
  saved: { zh: '已入库', en: 'Saved', tone: 'good' },
  aside: { zh: '已搁置', en: 'Put aside', tone: 'quiet' },
  cancelled: { zh: '已取消', en: 'Cancelled', tone: 'quiet' },
  gone: { zh: '素材已删除', en: 'Asset deleted', tone: 'quiet' },
}

export const UNMATCHED_WORDS: Record<Unmatched, Words> = {
  unknown: {
    zh: '文件名里没有找到 SKU 编码、条码或商品网址标识。',
    en: 'The name holds no SKU code, barcode or product address.',
  },
  rest_not_a_number: {
    zh: '编码后面不是序号，拿不准是第几张。',
    en: 'What follows the code is no number, so its place is not known.',
  },
  ambiguous: { zh: '这个条码属于不止一个单品。', en: 'More than one SKU has this barcode.' },
}

export const SKIPPED_WORDS: Record<Skipped, Words> = {
  junk: { zh: '系统文件', en: 'left by the system' },
  unsafe_path: { zh: '路径不安全，已拦下', en: 'unsafe path, stopped' },
  path_too_long: { zh: '路径太长，请缩短文件夹名', en: 'path too long; shorten its folders' },
  encrypted: { zh: '有密码，请解压后再拖入', en: 'locked by a password; unpack it first' },
  nested_archive: {
    zh: '压缩包里的压缩包不会打开，请解压后再拖入',
    en: 'an archive inside an archive; unpack it first',
  },
  not_a_picture: { zh: '不是照片', en: 'not a photograph' },
  empty: { zh: '空文件', en: 'empty file' },
  too_large: { zh: '超过 60 MB', en: 'more than 60 MB' },
  bomb: { zh: '解开后大得不正常，已拦下', en: 'unpacks to an abnormal size, stopped' },
}

export const ARCHIVE_WORDS: Record<Extract<OpenedArchive, { ok: false }>['why'], Words> = {
  not_an_archive: {
    zh: '打不开：不是 zip，或文件不完整。请重新打包或下载。',
    en: 'cannot be opened: no zip, or incomplete. Pack or download it again.',
  },
  too_many_entries: { zh: '里面超过 1 万个文件，请分开打包。', en: 'holds more than 10 000 files; pack it in parts.' },
  too_many_files: {
    zh: '里面超过 2000 张照片，请分开打包。',
    en: 'holds more than 2000 photographs; pack it in parts.',
  },
  too_large: { zh: '解开后超过 8 GB，请分开打包。', en: 'unpacks to more than 8 GB; pack it in parts.' },
}

export const SKU_PICTURE_WORDS: Record<IntakeFileView['skuPicture'], Words | null> = {
  none: null,
  kept: { zh: '单品已有规格图，未改', en: 'The SKU keeps its own picture' },
  wanted: { zh: '发布时成为规格图', en: 'Becomes the SKU picture when published' },
  asked: { zh: '发布时换成规格图', en: 'Replaces the SKU picture when published' },
  set: { zh: '已是规格图', en: 'Is the SKU picture' },
}

export const MATCHED_BY_WORDS: Record<NonNullable<IntakeFileView['matchedBy']>, Words | null> = {
  sku: null,
  barcode: { zh: '按条码', en: 'by barcode' },
  slug: { zh: '按商品标识', en: 'by product address' },
  folder: { zh: '按文件夹名', en: 'by folder' },
  hand: { zh: '手动', en: 'by hand' },
}

/** `3.4 MB`, `640 KB` */
export const sizeWords = (bytes: number): string =>
  bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`
