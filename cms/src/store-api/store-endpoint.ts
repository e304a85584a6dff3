import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { VISITORS } from '../placements/placements.ts'
import { readAtOneEpoch } from '../releases/releases.ts'
import type { StoreLocale } from './contract.ts'
import { isUnavailable } from './database-unavailable.ts'
import { openReading, type Reading } from './reading/reading.ts'

/** The language of an answer; Chinese unless asked otherwise. */
export const localeOf = (req: PayloadRequest): StoreLocale => (req.searchParams.get('locale') === 'en' ? 'en' : 'zh')

interface StoreEndpoint<Query extends z.ZodType> {
  path: `/store/${string}`
  query?: Query
  /** null: there is no such thing now. What the answer depends on goes into `reading.scope` either way. */
  read: (reading: Reading, asked: { slug: string; query: z.output<Query> }) => Promise<unknown | null>
}

const ofTheAsker = z.object({ locale: z.enum(['zh', 'en']).optional(), visitor: z.enum(VISITORS).default('new') })

/**
 * One GET of the store API: checks the question, reads as nobody at one instant, and turns what was found
 * into a `StoreAnswer`, a `StoreMissing` or an error that says nothing about our insides.
 */
export function storeEndpoint<Query extends z.ZodType = z.ZodUnknown>({
  path,
  query,
  read,
}: StoreEndpoint<Query>): Endpoint {
  return {
    path,
    method: 'get',
    handler: async (req) => {
      const locale = localeOf(req)
      try {
        const given = Object.fromEntries(req.searchParams)
        const asker = ofTheAsker.safeParse(given)
        if (!asker.success) return badQuery(locale, namesIn(asker.error))
        const parsed = (query ?? z.unknown()).safeParse(given)
        if (!parsed.success) return badQuery(locale, namesIn(parsed.error))
        const slug = String(req.routeParams?.slug ?? '')
        return await readAtOneEpoch(req.payload, async (moment) => {
          const reading = await openReading(req, locale, asker.data.visitor, moment)
          const data = await read(reading, { slug, query: parsed.data as z.output<Query> })
          return data === null ? json(reading.scope.missing(locale), 404) : json(reading.scope.answer(data), 200)
        })
      } catch (error) {
        return failed(req, locale, error)
      }
    },
  }
}

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
