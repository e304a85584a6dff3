import { z } from 'zod'
import type { DraftBox } from './draft-box.ts'
import { DraftBoxError } from './draft-box-error.ts'

interface Account {
  appId: string
  secret: string
  /** address of the interface; another one in tests */
  api: string
}

/** ms; uploads of pictures take longest */
const PATIENCE = 20_000

/**
 * A real 公众号 account through its interface. Tokens come from `stable_token`, which gives the same one to whoever asks
 * while it lasts, so that other programs of the account keep theirs.
 */
export function accountDrafts({ appId, secret, api }: Account): DraftBox {
  async function ask<Answer>(address: string, body: FormData | object, shape: z.ZodType<Answer>): Promise<Answer> {
    const isForm = body instanceof FormData
    const response = await fetch(`${api}${address}`, {
      method: 'POST',
      ...(isForm ? {} : { headers: { 'content-type': 'application/json' } }),
      body: isForm ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    })
    const said: unknown = await response.json()
    const refusal = z.object({ errcode: z.number(), errmsg: z.string() }).safeParse(said)
    if (refusal.success && refusal.data.errcode !== 0)
      throw new DraftBoxError(refusal.data.errcode, refusal.data.errmsg)
    return shape.parse(said)
  }

  const token = async (): Promise<string> =>
    (
      await ask(
        '/cgi-bin/stable_token',
        { grant_type: 'client_credential', appid: appId, secret },
        z.object({ access_token: z.string() }),
      )
    ).access_token

  const formOf = (name: string, jpeg: Buffer): FormData => {
    const form = new FormData()
    form.set('media', new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }), name)
    return form
  }

  return {
    hostPicture: async (name, jpeg) =>
      (
        await ask(
          `/cgi-bin/media/uploadimg?access_token=${await token()}`,
          formOf(name, jpeg),
          z.object({ url: z.string() }),
        )
      ).url,
    keepCover: async (name, jpeg) =>
      (
        await ask(
          `/cgi-bin/material/add_material?access_token=${await token()}&type=image`,
          formOf(name, jpeg),
          z.object({ media_id: z.string() }),
        )
      ).media_id,
    putDraft: async (article, id) => {
      if (id !== null) {
        const changed = { media_id: id, index: 0, articles: article }
        await ask(`/cgi-bin/draft/update?access_token=${await token()}`, changed, z.unknown())
        return id
      }
      const added = await ask(
        `/cgi-bin/draft/add?access_token=${await token()}`,
        { articles: [article] },
        z.object({ media_id: z.string() }),
      )
      return added.media_id
    },
  }
}
