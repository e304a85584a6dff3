import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeOperationHook, Forbidden } from 'payload'
import { can, type Principal, type Resource } from '../../permissions/permissions.ts'

interface GatedArgs {
  data?: Record<string, unknown>
  draft?: boolean
  trash?: boolean
  publishSpecificLocale?: string
  publishAllLocales?: boolean
  unpublishAllLocales?: boolean
}

/**
 * Nobody without the right to publish changes what shoppers see, by whatever door: an incoming
 * `published` is refused, and every other write becomes a draft beside the live version. Payload's
 * documented pattern leaves open: publishing a draft, editing a live document without naming a status,
 * restoring a version, and publishing one language. What may go live is decided behind all doors, in `keepContent`.
 */
export function editorialGate(resource: Resource): CollectionBeforeOperationHook {
  return ({ args, operation, overrideAccess, req }) => {
    if (overrideAccess) return args
    if (can(req.user as Principal, 'publish', resource))
      return operation === 'update' ? keepLive(args as GatedArgs & typeof args) : args
    if (operation === 'restoreVersion') {
      if (!(args as GatedArgs).draft) throw new Forbidden(req.t)
      return args
    }
    if (operation !== 'create' && operation !== 'update') return args
    const gated = args as GatedArgs
    if (
      gated.data?._status === 'published' ||
      gated.publishSpecificLocale ||
      gated.publishAllLocales ||
      gated.unpublishAllLocales
    )
      throw new Forbidden(req.t)
    // The form of the desk sends an empty `deletedAt` with everything it saves; only in the trash does that restore.
    const { deletedAt, ...data } = gated.data ?? {}
    if (deletedAt || (deletedAt === null && gated.trash)) throw new Forbidden(req.t)
    return { ...args, draft: true, data: { ...data, _status: 'draft' } }
  }
}

/**
 * Whoever may publish publishes by saying so and takes down by saying so; every other save is a draft beside what is
 * live. Payload would write an edit that names no status over the live row.
 */
function keepLive<Args extends GatedArgs>(args: Args): Args {
  const { data = {} } = args
  if ('_status' in data || 'deletedAt' in data || args.publishSpecificLocale || args.publishAllLocales) return args
  if (args.unpublishAllLocales) return args
  return { ...args, draft: true, data: { ...data, _status: 'draft' } }
}

/** The second net: whatever path the data took, a person without the right never writes a published row. */
export function refuseUnapprovedPublish(resource: Resource): CollectionBeforeChangeHook {
  return ({ data, req }) => {
    if (req.user && data._status === 'published' && !can(req.user as Principal, 'publish', resource)) {
      throw new APIError(
        req.i18n.language === 'zh'
          ? '你的岗位不能发布，请提交审核。'
          : 'Your role may not publish; submit it for review.',
        403,
      )
    }
    return data
  }
}
