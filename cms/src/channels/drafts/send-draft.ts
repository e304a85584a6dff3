import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { recordActivity } from '../../activity/activity.ts'
import { command, commandEndpoint, Refused, refuse } from '../../commands/commands.ts'
import { relatedId } from '../../editorial/editorial.ts'
import { pictureMissing } from '../channel-refusals.ts'
import { cutCover, renditionBytes, wholeJpeg } from '../picture-bytes.ts'
import { CHANNEL_LIMITS } from '../rules/channels.ts'
import { draftArticle } from '../rules/draft-request.ts'
import { articleOf, packVariant, type VariantFields } from '../variant-pack.ts'
import { openDraftBox } from './draft-box.ts'
import { DraftBoxError } from './draft-box-error.ts'

type Variant = VariantFields & {
  stage?: string | null
  sourceUrl?: string | null
  sent?: { draft?: string | null } | null
}

/** A draft somebody deleted in the account: a new one takes its place. */
const GONE = 40007

/** Puts a ready variant into the account's drafts, pictures and cover first. Sent again, it changes its own draft. */
const sendDraft = command({
  permission: 'channels.sendDraft',
  body: z.object({}),
  run: async ({ req, tx, id, at }) => {
    // Two who send at once would leave two drafts.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`draft:${id}`}, 0))`)
    const variant = (await req.payload.findByID({
      collection: 'channel-variants',
      id,
      depth: 0,
      overrideAccess: true,
      disableErrors: true,
      req,
    })) as unknown as Variant | null
    if (variant?.channel !== 'wechat') throw refuse('not_found')
    if (variant.stage !== 'ready') throw REFUSALS.not_ready()
    const box = openDraftBox()
    if (!box) throw REFUSALS.no_account()
    try {
      const pack = await packVariant(variant, req)
      if (pack.waiting > 0) throw pictureMissing(pack.waiting)
      const hosted = new Map<string, string>()
      for (const { url } of pack.hosted) {
        const name = url.split('/').at(-1) ?? ''
        const bytes = await renditionBytes(name)
        if (!bytes) throw pictureMissing(1)
        hosted.set(url, await box.hostPicture(name, bytes))
      }
      const coverAsset = relatedId((await articleOf(variant, req))?.cover)
      const cover = coverAsset === null ? null : await wholeJpeg(coverAsset, req)
      const [wide] = CHANNEL_LIMITS.wechat.covers
      if (!cover || !wide) throw pictureMissing(1)
      const article = draftArticle({
        title: variant.title ?? '',
        author: variant.author ?? '',
        digest: variant.digest ?? '',
        html: pack.html ?? '',
        sourceUrl: variant.sourceUrl ?? '',
        hosted,
        coverId: await box.keepCover('cover.jpg', await cutCover(cover, wide.ratio, wide.width)),
      })
      const before = variant.sent?.draft ?? null
      const draft = await box.putDraft(article, before).catch((error: unknown) => {
        if (before !== null && error instanceof DraftBoxError && error.code === GONE) return box.putDraft(article, null)
        throw error
      })
      await req.payload.update({
        collection: 'channel-variants',
        id,
        data: { sent: { draft, at: at.toISOString() } } as never,
        depth: 0,
        overrideAccess: true,
        req,
      })
      await recordActivity(req, {
        action: 'channels.sendDraft',
        resource: 'channel-variants',
        docId: id,
        summary: draft,
      })
      return { draft, pictures: hosted.size }
    } catch (error) {
      if (error instanceof DraftBoxError) throw REFUSALS.account_refused(error)
      throw error
    }
  },
})

const REFUSALS = {
  not_ready: () =>
    new Refused('not_ready', {
      status: 409,
      zh: '先把状态设为“可发布”并保存，再送到公众号草稿箱。',
      en: 'Set its stage to “Ready” and save, then send it to the drafts.',
    }),
  no_account: () =>
    new Refused('no_account', {
      status: 409,
      zh: '没有配置公众号账号，请用“复制富文本”；技术可设置 WECHAT_APP_ID 与 WECHAT_APP_SECRET。',
      en: 'No account is set: use “Copy rich text”. Tech may set WECHAT_APP_ID and WECHAT_APP_SECRET.',
    }),
  account_refused: ({ code, message }: DraftBoxError) =>
    new Refused(
      'account_refused',
      { status: 422, zh: '公众号没有收下（{code}）：{message}', en: 'The account refused it ({code}): {message}' },
      { code, message },
    ),
}

/** `POST /api/channel-variants/:id/commands/:command` */
export const variantCommands = commandEndpoint({ sendDraft })
