import { type AssetKind, describeFinding, type Inspection, isAssetKind, refusalOf, warningsOf } from '@fangshi/media'
import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { isTodoCode, openTodo, type TodoCode } from '../rules/photo-todo.ts'
import { inspectedUploadOf } from './inspect-upload.ts'

/**
 * Keeps the list of what is to be done about a photograph: written anew for a new file and for a new kind, shorter by
 * what somebody has said to leave as it is. A picture that the new kind would have refused stays what it was.
 */
export const holdToGate: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const isNewFile = inspectedUploadOf(req) !== undefined
  const kind = (data.kind ?? originalDoc?.kind) as string | undefined
  const inspection = (data.inspection ?? originalDoc?.inspection ?? null) as Inspection | null
  if (!inspection || !kind || !isAssetKind(kind)) return data
  const isNewKind = originalDoc !== undefined && kind !== originalDoc.kind
  if (isNewKind && !isNewFile) refuseUnfit(inspection, kind, req)
  // Assets of before the measures keep what was found then.
  const warnings = (isNewFile || isNewKind) && inspection.measures ? warningsOf(inspection, kind) : inspection.warnings
  const accepted = isNewFile ? [] : todoCodes(data.todoAccepted ?? originalDoc?.todoAccepted)
  // What a shopper sends is proof of something: nobody is to improve it.
  const todo = kind === 'evidence' ? [] : openTodo(warnings, accepted)
  return {
    ...data,
    inspection: { ...inspection, warnings },
    todo,
    todoCount: todo.length,
    todoAccepted: accepted,
  }
}

const todoCodes = (value: unknown): TodoCode[] => (Array.isArray(value) ? value.filter(isTodoCode) : [])

function refuseUnfit(inspection: Inspection, kind: AssetKind, req: PayloadRequest): void {
  const refusal = refusalOf(inspection, kind)
  if (!refusal) return
  const language = req.i18n.language === 'en' ? 'en' : 'zh'
  throw new APIError(describeFinding(refusal.code, refusal.figures, language), 400)
}
