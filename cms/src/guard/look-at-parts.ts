import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf } from '../database/transaction.ts'
import { searchHealth, searchLagSince } from '../search/search.ts'
import { currentSettings } from '../settings/current-settings.ts'
import type { NewAlarm } from './alarms.ts'
import { askAsShopper } from './ask-shop.ts'
import { GRACE } from './rules/late.ts'

export interface PartState {
  key: string
  /** null: it does what it should */
  alarm: Omit<NewAlarm, 'due' | 'event'> | null
}

const part = (
  name: string,
  where: 'api' | 'page' | 'index',
  title: { zh: string; en: string },
  problem: { zh: string; en: string } | null,
): PartState => {
  const key = `part:${name}`
  return {
    key,
    alarm: problem && { key, kind: 'part', title, href: '/admin/health', faults: [{ where, ...problem }] },
  }
}

/** Whether each part of the mall can be reached and follows what changes, as seen from here. */
export async function lookAtParts(payload: Payload, now: Date): Promise<PartState[]> {
  return Promise.all([lookAtCms(), lookAtStorefront(), lookAtSearch(payload, now)])
}

async function lookAtCms(): Promise<PartState> {
  const { CMS_URL } = currentSettings()
  const answer = await askAsShopper(`${CMS_URL}/api/store/health`)
  return part(
    'cms',
    'api',
    { zh: '商城接口没有应答', en: 'The store API does not answer' },
    answer?.status === 200
      ? null
      : {
          zh: `${CMS_URL} 打不开：前台只能显示旧页面，不能下单。`,
          en: `${CMS_URL} cannot be reached: pages grow old and nobody can order.`,
        },
  )
}

async function lookAtStorefront(): Promise<PartState> {
  const { STOREFRONT_URL } = currentSettings()
  const answer = await askAsShopper(`${STOREFRONT_URL}/healthz`)
  const title = { zh: '前台没有应答', en: 'The storefront does not answer' }
  if (answer === null)
    return part('storefront', 'page', title, {
      zh: `${STOREFRONT_URL} 打不开，顾客看不到商城。`,
      en: `${STOREFRONT_URL} cannot be reached: shoppers see nothing.`,
    })
  return part(
    'storefront',
    'page',
    title,
    isDeaf(answer.text)
      ? { zh: '前台收不到改动，页面可能是旧的。', en: 'It hears of no changes, so its pages may be old.' }
      : null,
  )
}

/** A storefront of ours says whether changes reach it; another's need not. */
function isDeaf(text: string): boolean {
  try {
    return (JSON.parse(text) as { changes?: { state?: string } }).changes?.state === 'silent'
  } catch {
    return false
  }
}

async function lookAtSearch(payload: Payload, now: Date): Promise<PartState> {
  const title = { zh: '搜索没有跟上', en: 'Search is not up to date' }
  const { ok, lag } = await searchHealth(payload)
  if (!ok)
    return part('search', 'index', title, {
      zh: '搜索引擎不可用，搜索由数据库代答。',
      en: 'The search engine is away; the database answers for it.',
    })
  const since = lag ? await searchLagSince(payload) : null
  const isLate = since !== null && now.getTime() - since.getTime() > GRACE
  return part(
    'search',
    'index',
    title,
    isLate ? { zh: `索引落后 ${lag} 条改动。`, en: `The index is ${lag} changes behind.` } : null,
  )
}

/** Releases whose instant has come and that are not live, or could not be made live. */
export async function lookAtReleases(payload: Payload, now: Date): Promise<NewAlarm[]> {
  const t = sql`${now.toISOString()}::timestamptz`
  const { rows } = await databaseOf(payload).drizzle.execute(sql`
    select id::text, title, failure, due from (
      select id, title, failure, go_live_at as due from releases where state = 'scheduled'
      union all select id, title, failure, revert_at from releases where state = 'live' and revert_at is not null) planned
     where due <= ${t} - make_interval(secs => ${GRACE / 1000}) or failure is not null and due <= ${t}`)
  return (
    rows as unknown as { id: string; title: string; failure: { zh: string; en: string } | null; due: string }[]
  ).map(({ id, title, failure, due }) => ({
    key: `release:${id}`,
    kind: 'release',
    title: { zh: `发布包“${title}”没有按时生效`, en: `The release “${title}” did not take effect in time` },
    href: `/admin/releases/${id}`,
    faults: [
      {
        where: 'release',
        ...(failure ?? { zh: '时间已到，还没有生效。', en: 'Its instant has passed and it is not applied.' }),
      },
    ],
    due: new Date(due),
    event: `alarm:release:${id}:${new Date(due).toISOString()}`,
  }))
}
