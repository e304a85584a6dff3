import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { VISITORS } from '../placements/placements.ts'
import { passOf, type Rehearsal, rehearse } from '../preview/preview.ts'
import { readAtOneEpoch } from '../releases/releases.ts'
import { AnswerScope } from './answer.ts'
import type { StoreLocale } from './contract.ts'
import { isUnavailable } from './database-unavailable.ts'
import type { RehearsedReply } from './preview-contract.ts'
import { openReading, type Reading } from './reading/reading.ts'

/** The language of an answer; Chinese unless asked otherwise. */
export const localeOf = (req: PayloadRequest): StoreLocale => (req.searchParams.get('locale') === 'en' ? 'en' : 'zh')

/** The answer to one question from inside a rehearsal. Throws when the question cannot be used. */
export type RehearsedAnswer = (
  rehearsal: Pick<Rehearsal, 'req'>,
  asked: { slug: string; params: Record<string, string> },
) => Promise<RehearsedReply>

interface StoreEndpoint<Query extends z.ZodType> {
  path: `/store/${string}`
  query?: Query
  /** null: there is no such thing now. What the answer depends on goes into `reading.scope` either way. */
  read: (reading: Reading, asked: { slug: string; query: z.output<Query> }) => Promise<unknown | null>
}

const ofTheAsker = z.object({ locale: z.enum(['zh', 'en']).optional(), visitor: z.enum(VISITORS).default('new') })

/**
 * One GET of the store API: checks the question, reads as nobody at one instant, and turns what was found
 * into a `StoreAnswer`, a `StoreMissing` or an error that says nothing about our insides. With the pass of a preview
 * it reads from that perspective, and the answer says nothing a cache could use.
 */
export function storeEndpoint<Query extends z.ZodType = z.ZodUnknown>({
  path,
  query,
  read,
}: StoreEndpoint<Query>): Endpoint & { custom: { rehearsed: RehearsedAnswer } } {
  return {
    path,
    method: 'get',
    custom: {
      rehearsed: async (rehearsal, { slug, params }) => {
        const locale = params.locale === 'en' ? 'en' : 'zh'
        const asker = ofTheAsker.parse(params)
        const asked = { slug, query: (query ?? z.unknown()).parse(params) as z.output<Query> }
        const data = await read(await openReading(rehearsal.req, locale, asker.visitor), asked)
        // Of what is not so, nobody may keep anything.
        const scope = new AnswerScope(REHEARSED)
        return data === null ? { status: 404, body: scope.missing(locale) } : { status: 200, body: scope.answer(data) }
      },
    },
    handler: async (req) => {
      const locale = localeOf(req)
      try {
        const given = Object.fromEntries(req.searchParams)
        const asker = ofTheAsker.safeParse(given)
        if (!asker.success) return badQuery(locale, namesIn(asker.error))
        const parsed = (query ?? z.unknown()).safeParse(given)
        if (!parsed.success) return badQuery(locale, namesIn(parsed.error))
        const slug = String(req.routeParams?.slug ?? '')
        const asked = { slug, query: parsed.data as z.output<Query> }
        const pass = await passOf(req)
        if (pass === null) return previewOver(locale)
        if (pass) {
          const { perspective } = pass
          return await rehearse(req, perspective, async (rehearsal) => {
            const data = await read(await openReading(rehearsal.req, locale, perspective.visitor), asked)
            // Of what is not so, nobody may keep anything.
            return said(data, new AnswerScope(REHEARSED), locale)
          })
        }
        return await readAtOneEpoch(req.payload, async (moment) => {
          const reading = await openReading(req, locale, asker.data.visitor, moment)
          return said(await read(reading, asked), reading.scope, locale)
        })
      } catch (error) {
        return failed(req, locale, error)
      }
    },
  }
}

/** The epoch of what never was: all answers of a preview agree. */
const REHEARSED = 'rehearsed'

/** What was found, or that there is no such thing, with what the answer depends on. */
const said = (data: unknown, scope: AnswerScope, locale: StoreLocale): Response =>
  data === null ? json(scope.missing(locale), 404) : json(scope.answer(data), 200)

/** Answers are kept by tag in the storefront; no proxy on the way may keep them by time. */
export const json = (body: unknown, status: number): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } })

const namesIn = ({ issues }: z.ZodError): string[] => issues.map((issue) => String(issue.path[0] ?? ''))

function badQuery(locale: StoreLocale, names: readonly string[]): Response {
  const list = [...new Set(names)].filter((name) => name !== '').join(locale === 'zh' ? '、' : ', ')
  const message =
    locale === 'zh' ? `请求参数不正确：${list}。` : `These parameters of the request cannot be used: ${list}.`
  return json({ error: { code: 'bad_query', message } }, 400)
}

/** The storefront shows what is published instead; nobody is told why. */
function previewOver(locale: StoreLocale): Response {
  const message = locale === 'zh' ? '预览已结束。' : 'This preview is over.'
  return json({ error: { code: 'preview_over', message } }, 403)
}

/** What went wrong is for the log; the reader learns whether trying again may help. */
export function failed(req: PayloadRequest, locale: StoreLocale, error: unknown): Response {
  req.payload.logger.error({ err: error, msg: `store API: ${req.pathname} failed` })
  if (isUnavailable(error)) {
    const message =
      locale === 'zh'
        ? '商城暂时无法访问，请稍后再试。'
        : 'The mall cannot be reached at the moment. Please try again soon.'
    const response = json({ error: { code: 'unavailable', message } }, 503)
    response.headers.set('retry-after', '2')
    return response
  }
  const message = locale === 'zh' ? '出错了，我们已记录下来。' : 'Something went wrong; we have made a note of it.'
  return json({ error: { code: 'internal', message } }, 500)
}
