import { describeFinding, type Inspection, type Rendition } from '@fangshi/media'
import type { Endpoint, PayloadRequest, Where } from 'payload'
import { recordActivity } from '../../activity/activity.ts'
import { databaseOf } from '../../database/transaction.ts'
import type { Media } from '../../payload-types.ts'
import { can, type Principal } from '../../permissions/permissions.ts'
import { type InspectionFigure, inspectionFigures } from '../rules/inspection-figures.ts'
import { FINDING_LABELS, isTodoCode, openTodo, type TodoCode } from '../rules/photo-todo.ts'
import { thumbnailOf } from '../thumbnail.ts'

/** One thing to do about a photograph, in the reader's language. */
export interface TodoItem {
  code: TodoCode
  title: string
  /** what was found and what to do */
  sentence: string
}

export interface InspectionView {
  figures: InspectionFigure[]
  todo: TodoItem[]
  /** left as they are by somebody's decision */
  accepted: TodoItem[]
}

export interface TodoPicture {
  id: string
  name: string
  thumbnail: string | null
  todo: TodoItem[]
}

export interface TodoPage {
  pictures: TodoPicture[]
  /** photographs that answer the filter */
  total: number
  page: number
  pages: number
  /** of all photographs, the most frequent first */
  kinds: { code: TodoCode; title: string; count: number }[]
}

const PAGE_SIZE = 20

const languageOf = (req: PayloadRequest): 'zh' | 'en' => (req.i18n.language === 'en' ? 'en' : 'zh')

const refuse = (status: number, message: string): Response => Response.json({ errors: [{ message }] }, { status })

function forbidden(req: PayloadRequest): Response {
  return refuse(
    403,
    languageOf(req) === 'en'
      ? 'Your role does not look after pictures. Ask a designer.'
      : '你的岗位不能处理图片，请找美工。',
  )
}

const may = (req: PayloadRequest, action: 'read' | 'update'): boolean => can(req.user as Principal, action, 'media')

type Looked = Pick<Media, 'id' | 'inspection' | 'todoAccepted'>

function itemsOf(asset: Looked, codes: readonly TodoCode[], language: 'zh' | 'en'): TodoItem[] {
  const { warnings = [] } = (asset.inspection ?? {}) as Partial<Inspection>
  return warnings
    .filter(({ code }) => codes.includes(code))
    .map(({ code, figures }) => ({
      code,
      title: FINDING_LABELS[code][language],
      sentence: describeFinding(code, figures, language),
    }))
}

function openCodes(asset: Looked): TodoCode[] {
  const { warnings = [] } = (asset.inspection ?? {}) as Partial<Inspection>
  return openTodo(warnings, (asset.todoAccepted ?? []).filter(isTodoCode))
}

async function findAsset(req: PayloadRequest): Promise<Media | null> {
  const id = String(req.routeParams?.id ?? '')
  return req.payload.findByID({ collection: 'media', id, depth: 0, disableErrors: true, overrideAccess: true, req })
}

/** `GET /api/media/:id/inspection`: figures and things to do about one photograph. */
export const inspectionOfAsset: Omit<Endpoint, 'root'> = {
  path: '/:id/inspection',
  method: 'get',
  handler: async (req) => {
    if (!may(req, 'read')) return forbidden(req)
    const asset = await findAsset(req)
    if (!asset) return refuse(404, req.t('general:notFound'))
    return Response.json(viewOf(asset, languageOf(req)))
  },
}

function viewOf(asset: Media, language: 'zh' | 'en'): InspectionView {
  return {
    figures: asset.inspection ? inspectionFigures(asset.inspection as Partial<Inspection>, language) : [],
    todo: itemsOf(asset, openCodes(asset), language),
    accepted: itemsOf(asset, (asset.todoAccepted ?? []).filter(isTodoCode), language),
  }
}

/** `POST /api/media/:id/todo/:code`: leave it as it is; `DELETE`: put it back on the list. */
const decide = (method: 'post' | 'delete'): Omit<Endpoint, 'root'> => ({
  path: '/:id/todo/:code',
  method,
  handler: async (req) => {
    if (!may(req, 'update')) return forbidden(req)
    const code = req.routeParams?.code
    const language = languageOf(req)
    const asset = await findAsset(req)
    if (!asset) return refuse(404, req.t('general:notFound'))
    if (!isTodoCode(code) || itemsOf(asset, [code], language).length === 0) {
      const message =
        language === 'en'
          ? 'This is not on the list of the picture any more. Load the page again.'
          : '这张图片已没有这一项，请刷新页面。'
      return refuse(409, message)
    }
    const others = (asset.todoAccepted ?? []).filter((one) => isTodoCode(one) && one !== code)
    const updated = await req.payload.update({
      collection: 'media',
      id: asset.id,
      depth: 0,
      overrideAccess: true,
      req,
      data: { todoAccepted: method === 'post' ? [...others, code] : others },
    })
    await recordActivity(req, {
      action: method === 'post' ? 'media.leaveAsItIs' : 'media.putBackOnList',
      resource: 'media',
      docId: asset.id,
      summary: FINDING_LABELS[code][language],
    })
    return Response.json(viewOf(updated, language))
  },
})

export const acceptTodo = decide('post')
export const reopenTodo = decide('delete')

/** `GET /api/photo-todo?code=&page=`: photographs with something to do, the latest first. */
export const photoTodo: Endpoint = {
  path: '/photo-todo',
  method: 'get',
  handler: async (req) => {
    if (!may(req, 'read')) return forbidden(req)
    const language = languageOf(req)
    const code = req.searchParams.get('code')
    const where: Where = isTodoCode(code) ? { todo: { in: [code] } } : { todoCount: { greater_than: 0 } }
    const found = await req.payload.find({
      collection: 'media',
      where,
      sort: ['-createdAt', 'id'],
      limit: PAGE_SIZE,
      page: Math.max(1, Math.floor(Number(req.searchParams.get('page') ?? 1)) || 1),
      depth: 0,
      overrideAccess: true,
      req,
      select: { originalName: true, renditions: true, inspection: true, todoAccepted: true },
    })
    return Response.json({
      pictures: found.docs.map((asset) => ({
        id: asset.id,
        name: asset.originalName ?? '',
        thumbnail: thumbnailOf({ doc: { renditions: (asset.renditions ?? []) as unknown as Rendition[] } }),
        todo: itemsOf(asset, openCodes(asset), language),
      })),
      total: found.totalDocs,
      page: found.page ?? 1,
      pages: found.totalPages,
      kinds: await countKinds(req, language),
    } satisfies TodoPage)
  },
}

async function countKinds(req: PayloadRequest, language: 'zh' | 'en'): Promise<TodoPage['kinds']> {
  const { rows } = await databaseOf(req.payload).pool.query<{ code: TodoCode; count: number }>(
    `select todo.value::text as code, count(*)::int as count
       from media_todo todo join media on media.id = todo.parent_id
      where media.deleted_at is null group by 1 order by 2 desc, 1`,
  )
  return rows.map(({ code, count }) => ({ code, count, title: FINDING_LABELS[code][language] }))
}
