import type { Endpoint } from 'payload'
import { z } from 'zod'
import { LONGEST_DRAFT, liveDraft, livePassOf, rehearseDraft } from '../../preview/preview.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { isUnavailable } from '../database-unavailable.ts'
import type { LiveAnswers } from '../preview-contract.ts'
import { json, type RehearsedAnswer } from '../store-endpoint.ts'

type Question = Pick<Endpoint, 'path'> & { custom: { rehearsed: RehearsedAnswer } }

const body = z.object({ draft: liveDraft, questions: z.array(z.string().max(500)).min(1).max(20) })

const refused = (status: number, code: string): Response => json({ error: { code } }, status)

/**
 * `POST /api/preview/answers`: what the store API would answer if a document were as it is being typed. Several
 * questions in one look, since each look lays the draft out anew. For storefronts with a live pass.
 */
export const liveAnswers = (known: readonly Question[]): Endpoint => ({
  path: '/preview/answers',
  method: 'post',
  handler: async (req) => {
    try {
      const pass = await livePassOf(req)
      if (!pass) return refused(403, 'preview_over')
      const text = (await req.text?.()) ?? ''
      const given = text.length > LONGEST_DRAFT ? undefined : body.safeParse(parsed(text)).data
      const asked = given?.questions.map((question) => readQuestion(known, question)) ?? []
      if (!given || asked.includes(null)) return refused(422, 'invalid')
      const look = await rehearseDraft(req, pass, given.draft, (rehearsal) =>
        Promise.all(asked.map((one) => one?.answer(rehearsal, one))),
      )
      if (!look.ok) return refused(look.reason === 'gone' ? 404 : 422, look.reason)
      const { collection, id } = pass.subject
      const answers: LiveAnswers = {
        replies: look.seen.flatMap((reply) => reply ?? []),
        subject: { collection, id },
        adminUrl: new URL(currentSettings().CMS_URL).origin,
      }
      return json(answers, 200)
    } catch (error) {
      if (error instanceof z.ZodError || error instanceof URIError) return refused(422, 'invalid')
      // What the database says may quote what was typed; nobody has asked for that to be kept.
      req.payload.logger.error({ msg: 'a live preview failed', name: (error as Error)?.name })
      return refused(isUnavailable(error) ? 503 : 500, 'unavailable')
    }
  },
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** `articles/a?locale=zh`: which of the known questions it is; null for any other. */
function readQuestion(known: readonly Question[], question: string) {
  const [path = '', search = ''] = question.split('?', 2)
  const [kind = '', slug, ...rest] = path.split('/')
  if (rest.length > 0) return null
  const wanted = `/store/${kind}${slug === undefined ? '' : '/:'}`
  const found = known.find(({ path: own }) => own.replace(/:.*/, ':') === wanted)
  if (!found) return null
  return {
    answer: found.custom.rehearsed,
    slug: decodeURIComponent(slug ?? ''),
    params: Object.fromEntries(new URLSearchParams(search)),
  }
}
