import { randomUUID } from 'node:crypto'
import { type AssetKind, describeFinding, type Inspection, inspect, isAssetKind } from '@fangshi/media'
import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'

export interface InspectedUpload {
  inspection: Inspection
  originalName: string
}

const CONTEXT_KEY = 'inspectedUpload'

/** What `inspectUpload` found for the file of this request, if there is one. */
export const inspectedUploadOf = (req: PayloadRequest): InspectedUpload | undefined =>
  req.context[CONTEXT_KEY] as InspectedUpload | undefined

/**
 * Looks at an uploaded file before anything is stored: wrong, damaged or hostile files are refused with a
 * sentence that says what to do; the file gets a name made of its bytes.
 */
export const inspectUpload: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args
  delete req.context[CONTEXT_KEY]
  const file = req.file
  if (!file) return args
  const kind = await kindOf(args as { data?: { kind?: unknown }; id?: string }, req)
  const result = await inspect(file.tempFilePath ?? file.data, kind, { declaredType: file.mimetype })
  if (!result.ok) {
    const said = describeFinding(result.refusal.code, result.refusal.figures, languageOf(req))
    throw new APIError(`${file.name}: ${said}`, 400, {
      // For those who keep the reason and say it again in another reader's language.
      refusal: result.refusal,
      // The form keeps this beside the file until another one is chosen; the notice above goes away.
      errors: [{ path: 'file', message: said }],
    })
  }
  const { inspection } = result
  req.context[CONTEXT_KEY] = { inspection, originalName: file.name } satisfies InspectedUpload
  file.mimetype = inspection.mimeType
  file.name = uniqueName(inspection)
  return args
}

/**
 * A name that no other upload of the same picture takes in the same moment: Payload looks for a free name
 * before it writes, so two at once would collide.
 */
const uniqueName = ({ sha256, format }: Inspection): string =>
  `${sha256.slice(0, 16)}-${randomUUID().slice(0, 8)}.${format === 'heif' ? 'heic' : format}`

const languageOf = (req: PayloadRequest): 'zh' | 'en' => (req.i18n.language === 'en' ? 'en' : 'zh')

async function kindOf(args: { data?: { kind?: unknown }; id?: string }, req: PayloadRequest): Promise<AssetKind> {
  const given = args.data?.kind
  if (typeof given === 'string' && isAssetKind(given)) return given
  if (args.id === undefined) return 'product'
  const existing = await req.payload.findByID({
    collection: 'media',
    id: args.id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    select: { kind: true },
  })
  return existing && isAssetKind(existing.kind) ? existing.kind : 'product'
}
