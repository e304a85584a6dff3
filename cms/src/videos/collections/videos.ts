import { checkCaptions } from '@fangshi/media'
import type { CollectionConfig, TextareaField } from 'payload'
import { deskLanguage } from '../../commands/commands.ts'
import { announces } from '../../editorial/editorial.ts'
import { refuseUnlawfulSave } from '../../lint/lint.ts'
import { tagOf } from '../../outbox/outbox.ts'
import { staffAccess } from '../../permissions/permissions.ts'
import { serveOriginalVideo } from '../endpoints/serve-original-video.ts'
import { inspectVideo } from '../hooks/inspect-video.ts'
import { keepVideo } from '../hooks/keep-video.ts'
import { CAPTION_LANGUAGES, type CaptionLanguage } from '../rules/caption-languages.ts'
import { sayCaptionsProblem } from '../rules/captions-words.ts'

const outbox = announces('videos', (doc: { id: string }) => [tagOf.video(doc.id)])

/** Characters: an hour of talk has about sixty thousand with its times. */
const LONGEST_CAPTIONS = 200_000

const CAPTION_LABELS: Record<CaptionLanguage, { zh: string; en: string }> = {
  zh: { zh: '中文字幕', en: 'Chinese captions' },
  en: { zh: '英文字幕', en: 'English captions' },
}

const captionsIn = (language: CaptionLanguage): TextareaField => ({
  name: language,
  type: 'textarea',
  maxLength: LONGEST_CAPTIONS,
  label: CAPTION_LABELS[language],
  validate: (value, { req }) => {
    const problem = value ? checkCaptions(value) : null
    return problem === null || sayCaptionsProblem(problem, deskLanguage(req.i18n.language))
  },
  admin: { components: { Field: '/videos/admin/CaptionsField.tsx#CaptionsField' } },
})

/**
 * Films articles show: the untouched original, the public copy without the place it was taken at, a poster among the
 * assets, and captions in the languages of the shop.
 */
export const Videos: CollectionConfig = {
  slug: 'videos',
  labels: { singular: { zh: '视频', en: 'Video' }, plural: { zh: '视频', en: 'Videos' } },
  access: staffAccess('videos'),
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  upload: {
    disableLocalStorage: true,
    crop: false,
    focalPoint: false,
    pasteURL: false,
    bulkUpload: false,
    mimeTypes: ['video/mp4', 'video/webm'],
    handlers: [serveOriginalVideo as never],
    displayPreview: false,
  },
  hooks: {
    beforeOperation: [inspectVideo],
    beforeChange: [refuseUnlawfulSave('title'), outbox.beforeChange, keepVideo],
    afterChange: [outbox.afterChange],
    afterDelete: [outbox.afterDelete],
  },
  admin: {
    group: { zh: '素材', en: 'Assets' },
    hideAPIURL: true,
    useAsTitle: 'title',
    defaultColumns: ['title', 'originalName', 'width', 'height', 'seconds', 'updatedAt'],
    listSearchableFields: ['title', 'originalName'],
    description: {
      zh: '文章里的视频：MP4（H.264 + AAC）或 WebM，50 MB 以内。更长的请放到视频网站，在文章里填链接。',
      en: 'Videos of articles: MP4 (H.264 with AAC) or WebM, up to 50 MB. Put longer ones on a video site and link to them.',
    },
  },
  forceSelect: { title: true },
  fields: [
    {
      name: 'player',
      type: 'ui',
      admin: {
        components: { Field: '/videos/admin/PlayerField.tsx#PlayerField' },
        disableListColumn: true,
        disableBulkEdit: true,
      },
    },
    {
      name: 'title',
      type: 'text',
      localized: true,
      required: true,
      maxLength: 80,
      label: { zh: '标题', en: 'Title' },
      admin: {
        description: { zh: '看不见画面的人会读到它', en: 'Read to those who do not see the picture' },
      },
    },
    {
      name: 'poster',
      type: 'upload',
      relationTo: 'media',
      label: { zh: '封面', en: 'Poster' },
      admin: {
        description: {
          zh: '播放之前显示，也用在不能放视频的渠道；宽高比请与视频一致',
          en: 'Shown before it plays, and in channels that take no video; in the ratio of the video',
        },
      },
    },
    {
      name: 'captions',
      type: 'group',
      label: { zh: '字幕（WebVTT）', en: 'Captions (WebVTT)' },
      custom: { words: false },
      admin: {
        description: {
          zh: '选择 .vtt 文件或直接粘贴；听不见的人靠它看懂',
          en: 'Choose a .vtt file or paste it; those who do not hear rely on it',
        },
      },
      fields: CAPTION_LANGUAGES.map(captionsIn),
    },
    {
      name: 'originalName',
      type: 'text',
      index: true,
      label: { zh: '原始名称', en: 'Original name' },
      admin: { hidden: true },
    },
    { name: 'seconds', type: 'number', label: { zh: '时长（秒）', en: 'Length, s' }, admin: { hidden: true } },
    { name: 'codecs', type: 'text', admin: { hidden: true } },
    { name: 'originalFile', type: 'text', admin: { hidden: true } },
    { name: 'publicFile', type: 'text', admin: { hidden: true } },
    { name: 'captionFiles', type: 'json', admin: { hidden: true } },
  ],
}
