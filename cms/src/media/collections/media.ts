import type { CollectionConfig } from 'payload'
import { announces, relatedId } from '../../editorial/editorial.ts'
import { refuseUnlawfulSave } from '../../lint/lint.ts'
import { tagOf } from '../../outbox/outbox.ts'
import { staffAccess } from '../../permissions/permissions.ts'
import { applyEditsToMany } from '../endpoints/apply-edits-to-many.ts'
import { acceptTodo, inspectionOfAsset, reopenTodo } from '../endpoints/photo-todo.ts'
import { locateSubject, previewEdits } from '../endpoints/preview-edits.ts'
import { renderAgain } from '../endpoints/render-again.ts'
import { renderingProgress } from '../endpoints/rendering-progress.ts'
import { serveEvidence } from '../endpoints/serve-evidence.ts'
import { serveOriginal } from '../endpoints/serve-original.ts'
import { describeAsset } from '../hooks/describe-asset.ts'
import { holdLogo } from '../hooks/hold-logo.ts'
import { holdToGate } from '../hooks/hold-to-gate.ts'
import { inspectUpload } from '../hooks/inspect-upload.ts'
import { planRendering, queueMarkedPictures, queueRendering } from '../hooks/queue-rendering.ts'
import { FINDING_LABELS } from '../rules/photo-todo.ts'
import { checkSliceAlts } from '../rules/slice-alts.ts'
import { thumbnailOf } from '../thumbnail.ts'
import { editFields } from './edit-fields.ts'
import { reviewFields } from './review-fields.ts'

const outbox = announces('media', (doc: { id: string }) => [tagOf.media(doc.id)])

/** What an asset may be used as. */
export const ASSET_KIND_LABELS = {
  product: { zh: '商品图', en: 'Product photo' },
  'banner-desktop': { zh: '横幅（电脑 12:5）', en: 'Banner, desktop 12:5' },
  'banner-mobile': { zh: '横幅（手机 4:5）', en: 'Banner, phone 4:5' },
  article: { zh: '文章配图', en: 'Article picture' },
  detail: { zh: '详情图（宽 750）', en: 'Detail picture, 750 wide' },
  logo: { zh: '标志', en: 'Logo' },
  evidence: { zh: '凭证', en: 'Evidence' },
} as const

const FINDING_OPTIONS = Object.entries(FINDING_LABELS).map(([value, label]) => ({ value, label }))

/**
 * Assets: the untouched original, what was found out about it, and the renditions the worker makes. Payload
 * keeps the document; our own pipeline keeps and makes the files (DESIGN.md section 6). Folders, tags, colours,
 * rights and the refusal to delete what is used are added by the library (`library/with-library.ts`).
 */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: { zh: '素材', en: 'Asset' }, plural: { zh: '素材', en: 'Assets' } },
  access: staffAccess('media'),
  lockDocuments: false,
  trash: true,
  upload: {
    disableLocalStorage: true,
    crop: false,
    focalPoint: false,
    pasteURL: false,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'image/heic', 'image/heif'],
    adminThumbnail: thumbnailOf,
    handlers: [serveOriginal],
    // Many files have a page of their own (intake/), which keeps the reason beside each file that is refused.
    bulkUpload: false,
  },
  endpoints: [
    renderAgain,
    renderingProgress,
    inspectionOfAsset,
    acceptTodo,
    reopenTodo,
    previewEdits,
    locateSubject,
    applyEditsToMany,
    serveEvidence,
  ],
  hooks: {
    beforeOperation: [inspectUpload],
    beforeChange: [
      refuseUnlawfulSave('alt', 'sliceAlts'),
      outbox.beforeChange,
      describeAsset,
      holdToGate,
      holdLogo,
      planRendering,
    ],
    afterChange: [queueRendering, queueMarkedPictures, outbox.afterChange],
    afterDelete: [outbox.afterDelete],
  },
  admin: {
    group: { zh: '素材', en: 'Assets' },
    useAsTitle: 'originalName',
    defaultColumns: ['filename', 'kind', 'renderState', 'width', 'height', 'updatedAt'],
    pagination: { defaultLimit: 40, limits: [20, 40, 100] },
    listSearchableFields: ['originalName', 'credit'],
    description: {
      zh: '原图原样保存、从不公开；各种尺寸由后台自动生成。',
      en: 'Originals stay untouched and private; every size is made in the background.',
    },
    enableListViewSelectAPI: true,
    components: { beforeListTable: ['/intake/admin/IntakeListLink.tsx#IntakeListLink'] },
  },
  // The name in lists, whatever columns are shown.
  forceSelect: { originalName: true },
  fields: [
    {
      name: 'filename',
      type: 'text',
      label: { zh: '照片', en: 'Picture' },
      admin: { components: { Cell: '/media/admin/AssetNameCell.tsx#AssetNameCell' } },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'product',
      label: { zh: '用途', en: 'Used as' },
      options: Object.entries(ASSET_KIND_LABELS).map(([value, label]) => ({ value, label })),
      admin: {
        description: { zh: '决定检查标准和生成的尺寸', en: 'Decides what is checked and which sizes are made' },
      },
    },
    {
      name: 'alt',
      type: 'text',
      localized: true,
      maxLength: 160,
      label: { zh: '替代文本', en: 'Alternative text' },
      admin: {
        description: {
          zh: '画面里有什么；看不见图的人会读到它',
          en: 'What the picture shows, for those who cannot see it',
        },
      },
    },
    {
      name: 'sliceAlts',
      type: 'json',
      localized: true,
      label: { zh: '详情图分段', en: 'Parts of the strip' },
      custom: { words: true },
      validate: checkSliceAlts,
      admin: {
        condition: (data) => data?.kind === 'detail',
        description: {
          zh: '长图在空白处切成几段，页面上连成一张。每段写上画面里的内容；没写的，读屏软件会跳过。',
          en: 'A long picture is cut at calm rows and shown as one. Say what each part shows; parts without words are skipped by screen readers.',
        },
        components: { Field: '/media/admin/StripField.tsx#StripField' },
      },
    },
    {
      name: 'focal',
      type: 'group',
      label: { zh: '焦点', en: 'Focal point' },
      admin: {
        description: { zh: '裁切时始终保留的位置', en: 'The spot every crop keeps' },
        components: { Field: '/media/admin/FocalPointField.tsx#FocalPointField' },
      },
      fields: [
        { name: 'x', type: 'number', min: 0, max: 1, defaultValue: 0.5, required: true, label: 'x' },
        { name: 'y', type: 'number', min: 0, max: 1, defaultValue: 0.5, required: true, label: 'y' },
      ],
    },
    ...editFields,
    {
      name: 'rendering',
      type: 'ui',
      label: { zh: '生成进度', en: 'Rendering' },
      admin: { components: { Field: '/media/admin/RenderingField.tsx#RenderingField' } },
    },
    {
      name: 'gate',
      type: 'ui',
      label: { zh: '主图质检', en: 'Inspection' },
      admin: { components: { Field: '/media/admin/InspectionField.tsx#InspectionField' } },
    },
    { name: 'credit', type: 'text', maxLength: 120, label: { zh: '来源 / 摄影', en: 'Source / photographer' } },
    {
      name: 'duplicateOf',
      type: 'relationship',
      relationTo: 'media',
      label: { zh: '与此图相同', en: 'Same picture as' },
      custom: { notAUse: true },
      admin: { readOnly: true, condition: (data) => Boolean(relatedId(data?.duplicateOf)) },
    },
    {
      name: 'originalName',
      type: 'text',
      index: true,
      label: { zh: '原始名称', en: 'Original name' },
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'renderState',
      type: 'text',
      index: true,
      defaultValue: 'waiting',
      label: { zh: '生成状态', en: 'Rendering' },
      admin: {
        readOnly: true,
        position: 'sidebar',
        condition: () => false,
        components: { Cell: '/media/admin/RenderStateCell.tsx#RenderStateCell' },
      },
    },
    {
      name: 'todo',
      type: 'select',
      hasMany: true,
      label: { zh: '待处理', en: 'To do' },
      options: FINDING_OPTIONS,
      admin: { readOnly: true, condition: () => false },
    },
    {
      name: 'todoCount',
      type: 'number',
      index: true,
      defaultValue: 0,
      label: { zh: '待处理项数', en: 'Things to do' },
      admin: { readOnly: true, condition: () => false },
    },
    { name: 'todoAccepted', type: 'select', hasMany: true, options: FINDING_OPTIONS, admin: { hidden: true } },
    { name: 'sha256', type: 'text', index: true, admin: { hidden: true } },
    { name: 'perceptualHash', type: 'text', index: true, admin: { hidden: true } },
    { name: 'thumbhash', type: 'text', admin: { hidden: true } },
    { name: 'dominantColour', type: 'text', admin: { hidden: true } },
    { name: 'originalFile', type: 'text', admin: { hidden: true } },
    { name: 'inspection', type: 'json', admin: { hidden: true } },
    { name: 'renditions', type: 'json', defaultValue: [], admin: { hidden: true } },
    // Made for a new plan, not shown until it can take the place of what is shown.
    { name: 'nextRenditions', type: 'json', admin: { hidden: true } },
    { name: 'renderDone', type: 'number', defaultValue: 0, admin: { hidden: true } },
    { name: 'renderTotal', type: 'number', defaultValue: 0, admin: { hidden: true } },
    { name: 'renderError', type: 'text', admin: { hidden: true } },
    { name: 'renderPlan', type: 'text', admin: { hidden: true } },
    ...reviewFields,
  ],
}
