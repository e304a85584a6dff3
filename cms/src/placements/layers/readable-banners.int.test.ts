import { readdirSync } from 'node:fs'
import path from 'node:path'
import { sql } from '@payloadcms/db-postgres'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../../database/transaction.ts'
import { publishDraft } from '../../testing/publish-content.ts'
import { openTestMall, type TestMall } from '../../testing/test-mall.ts'
import type { BannerLayout } from './rules/banner-layout.ts'
import { plainLayout } from './rules/banner-layout.ts'
import { applyRemedy, writeWords } from './rules/edit-layout.ts'
import type { ContrastRemedy } from './rules/judgement.ts'

let mall: TestMall
let art: string

/** Pale grey all over: dark words stand on it well, light ones do not. Grain keeps it from looking empty. */
async function paleArt(): Promise<FormData> {
  const [width, height] = [1920, 800]
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < pixels.length; at += 3) {
    const grey = 218 + ((at * 2654435761) % 23)
    pixels.fill(grey, at, at + 3)
  }
  const data = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer()
  const form = new FormData()
  form.append('file', new File([new Uint8Array(data)], 'pale.jpg', { type: 'image/jpeg' }))
  form.append('_payload', JSON.stringify({ kind: 'banner-desktop' }))
  return form
}

const titled = (ink: 'dark' | 'light'): BannerLayout =>
  plainLayout({
    heading: { zh: '把灯拉低一点', en: 'Pull the lamp down' },
    subheading: { zh: '灯下的两周', en: 'Two weeks by lamplight' },
    button: { zh: '去看看', en: 'Have a look' },
    ink,
    textPlace: 'start',
    ground: 'art',
  })

const body = (composition: BannerLayout, rest: Record<string, unknown> = {}) => ({
  title: '灯',
  alt: '灯',
  placement: 'home.hero',
  desktopArt: art,
  priority: 0,
  weight: 1,
  composition,
  ...rest,
})

async function draft(composition: BannerLayout): Promise<string> {
  const answer = await mall.request('POST', '/api/banners?draft=true', {
    as: 'designer',
    body: body(composition, { _status: 'draft' }),
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return (answer.body as { doc: { id: string } }).doc.id
}

const isLive = async (id: string): Promise<boolean> => (await mall.request('GET', `/api/banners/${id}`)).status === 200
const latest = async (id: string): Promise<{ composition: BannerLayout }> =>
  (await mall.request('GET', `/api/banners/${id}?draft=true&depth=0`, { as: 'operations' })).body as never

beforeAll(async () => {
  mall = await openTestMall()
  const uploaded = await mall.request('POST', '/api/media', { as: 'designer', body: await paleArt() })
  expect(uploaded.status, JSON.stringify(uploaded.body)).toBe(201)
  art = (uploaded.body as { doc: { id: string } }).doc.id
})
afterAll(() => mall.close())

describe('a banner whose words cannot be read over its art', () => {
  it('may be saved as a draft', async () => {
    expect(await isLive(await draft(titled('light')))).toBe(false)
  })

  it('is not published over REST; the answer says where, by how much, and what would help', async () => {
    const id = await draft(titled('light'))
    const answer = await mall.request('PATCH', `/api/banners/${id}`, {
      as: 'operations',
      body: { _status: 'published' },
    })
    expect(answer.status).toBe(422)
    const { message, data } = (answer.body as { errors: { message: string; data: { remedies: ContrastRemedy[] } }[] })
      .errors[0] as { message: string; data: { remedies: ContrastRemedy[] } }
    expect(message).toMatch(/把灯拉低一点.*对比度只有 1\.\d\d:1/)
    expect(data.remedies.map(({ kind }) => kind)).toEqual(['colour', 'scrim', 'plate'])
    expect(await isLive(id)).toBe(false)
  })

  it('is not born published', async () => {
    const answer = await mall.request('POST', '/api/banners', {
      as: 'operations',
      body: body(titled('light'), { _status: 'published' }),
    })
    expect(answer.status).toBe(422)
  })

  it('is not published by a bulk edit', async () => {
    const id = await draft(titled('light'))
    await mall.request('PATCH', `/api/banners?where[id][equals]=${id}`, {
      as: 'operations',
      body: { _status: 'published' },
    })
    expect(await isLive(id)).toBe(false)
  })

  it('is not put live by restoring a version', async () => {
    const id = await draft(titled('light'))
    const { docs } = (
      await mall.request('GET', `/api/banners/versions?where[parent][equals]=${id}&limit=1`, { as: 'operations' })
    ).body as { docs: { id: string }[] }
    await mall.payload.update({
      collection: 'banners',
      id,
      data: { composition: titled('dark') as never, _status: 'published' },
    })
    await mall.payload.db.updateVersion({
      collection: 'banners',
      id: docs[0]?.id ?? '',
      versionData: { version: { ...(await latest(id)), composition: titled('light'), _status: 'published' } } as never,
      req: {} as never,
    })
    const answer = await mall.request('POST', `/api/banners/versions/${docs[0]?.id}`, { as: 'operations' })
    expect(answer.status).toBe(422)
    const live = (await mall.request('GET', `/api/banners/${id}?depth=0`)).body as { composition: BannerLayout }
    expect(live.composition.layers[0]?.colour).toBe('ink')
  })

  it('is not published through the Local API, with access control or without', async () => {
    const id = await draft(titled('light'))
    const user = await mall.payload.findByID({ collection: 'staff', id: mall.accounts.operations.id })
    const publish = { collection: 'banners', id, data: { _status: 'published' } } as const
    await expect(
      mall.payload.update({ ...publish, overrideAccess: false, user: { ...user, collection: 'staff' } as never }),
    ).rejects.toThrow(/cannot be published|不能发布/)
    await expect(mall.payload.update(publish)).rejects.toThrow(/cannot be published|不能发布/)
    expect(await isLive(id)).toBe(false)
  })

  it('is published once a suggestion was taken', async () => {
    for (const kind of ['colour', 'scrim', 'plate'] as const) {
      const id = await draft(titled('light'))
      const judged = await mall.request('POST', '/api/banners/judge', { as: 'designer', body: body(titled('light')) })
      const { remedies } = judged.body as { remedies: ContrastRemedy[] }
      const remedy = remedies.find((one) => one.kind === kind) as ContrastRemedy
      const composition = applyRemedy(titled('light'), remedy)
      await mall.request('PATCH', `/api/banners/${id}`, { as: 'designer', body: { composition } })
      const answer = await publishDraft(mall, 'banners', id, 'operations')
      expect(answer.status, `${kind} ${JSON.stringify(answer.body)}`).toBe(200)
      expect(await isLive(id)).toBe(true)
    }
  })
})

describe('a banner whose words leave the safe area', () => {
  it('is not published', async () => {
    const long = writeWords(titled('dark'), 'subtitle', 'zh', '很长的副标题'.repeat(10))
    const id = await draft(long)
    const answer = await mall.request('PATCH', `/api/banners/${id}`, {
      as: 'operations',
      body: { _status: 'published' },
    })
    expect(answer.status).toBe(422)
    expect(JSON.stringify(answer.body)).toMatch(/安全区|最多/)
  })
})

describe('who changes what of a banner', () => {
  it('a copywriter changes its words', async () => {
    const id = await draft(titled('dark'))
    const answer = await mall.request('PATCH', `/api/banners/${id}?draft=true`, {
      as: 'copywriter',
      body: { composition: writeWords(titled('dark'), 'title', 'zh', '灯再低一点') },
    })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    expect((await latest(id)).composition.layers[0]?.words.zh).toBe('灯再低一点')
  })

  it('and neither its layout nor its art; a designer does', async () => {
    const id = await draft(titled('dark'))
    const scrimmed = applyRemedy(titled('dark'), { kind: 'scrim', head: 'title', strength: 0.3 })
    const ask = (as: 'copywriter' | 'designer', changed: unknown) =>
      mall.request('PATCH', `/api/banners/${id}?draft=true`, { as, body: changed })
    expect((await ask('copywriter', { composition: scrimmed })).status).toBe(403)
    expect((await ask('copywriter', { mobileArt: art })).status).toBe(403)
    expect((await latest(id)).composition.layers[0]?.ground).toBe('art')
    expect((await ask('designer', { composition: scrimmed })).status).toBe(200)
  })

  it('nobody stores anything but a layout', async () => {
    const id = await draft(titled('dark'))
    const answer = await mall.request('PATCH', `/api/banners/${id}?draft=true`, {
      as: 'designer',
      body: { composition: { layers: [{ kind: 'html', words: '<b>' }] } },
    })
    expect(answer.status).toBe(400)
  })

  it('figures are for those who edit banners', async () => {
    expect((await mall.request('POST', '/api/banners/judge', { body: body(titled('dark')) })).status).toBe(403)
    expect((await mall.request('POST', '/api/banners/judge', { as: 'designer', body: {} })).status).toBe(400)
  })
})

describe('the flat picture of a banner', () => {
  const draw = (id: string, format: string, more = '') =>
    mall.request('GET', `/api/banners/${id}/flat/${format}?locale=zh${more}`, { as: 'designer' })

  it('has the size of its channel and the words in it', async () => {
    const id = await draft(titled('dark'))
    for (const [format, width, height] of [
      ['share', 1200, 630],
      ['cover', 900, 383],
      ['square', 1080, 1080],
      ['desktop', 1920, 800],
    ] as const) {
      const { status, response } = await draw(id, format)
      expect(status).toBe(200)
      const bytes = Buffer.from(await response.arrayBuffer())
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width, height })
      const { channels } = await sharp(bytes).stats()
      // The art alone is pale; what is dark are the words.
      expect(channels[0]?.min).toBeLessThan(60)
    }
  })

  it('is the same picture until the words change', async () => {
    const id = await draft(titled('dark'))
    const tag = async () => (await draw(id, 'share', '&as=png')).response.headers.get('etag')
    const before = await tag()
    expect(await tag()).toBe(before)
    await mall.request('PATCH', `/api/banners/${id}?draft=true`, {
      as: 'copywriter',
      body: { composition: writeWords(titled('dark'), 'title', 'zh', '灯再低一点') },
    })
    expect(await tag()).not.toBe(before)
  })

  it('is for the team alone', async () => {
    const id = await draft(titled('dark'))
    expect((await mall.request('GET', `/api/banners/${id}/flat/share`)).status).toBe(403)
    expect((await draw(id, 'poster')).status).toBe(404)
  })
})

describe('a price on a banner', () => {
  it('is the one that is charged, at any instant, and its end is a boundary of the page', async () => {
    const category = await mall.payload.create({ collection: 'categories', data: { title: '灯具', slug: 'lamps' } })
    const product = await mall.payload.create({
      collection: 'products',
      data: { title: '吊灯', slug: 'pendant', categories: [category.id], _status: 'published' } as never,
    })
    const sku = await mall.payload.create({
      collection: 'skus',
      data: { product: product.id, code: 'P-1', price: 39_900, options: {}, stockPolicy: 'backorder', active: true },
    })
    const until = new Date(Date.now() + 3_600_000).toISOString()
    await mall.payload.create({
      collection: 'price-windows',
      data: { sku: sku.id, price: 29_900, window: { until } } as never,
    })
    const layout = titled('dark')
    const price = { ...layout.layers[1], id: 'price', kind: 'price', style: 'price', words: { zh: '', en: '' } }
    const composition = { ...layout, layers: [...layout.layers, { ...price, product: product.id, sku: null }] }
    await mall.payload.create({
      collection: 'banners',
      data: body(composition as never, { placement: 'search.empty', _status: 'published' }) as never,
    })
    const answer = (await mall.request('GET', '/api/store/placements/search.empty?locale=zh')).body as {
      data: { banners: { groups: { layers: { id: string; price?: number }[] }[] }[] }
      tags: string[]
      validUntil: string
    }
    const shown = answer.data.banners[0]?.groups[0]?.layers.find(({ id }) => id === 'price')
    expect(shown?.price).toBe(29_900)
    expect(answer.tags).toContain(`product:${product.id}`)
    expect(Date.parse(answer.validUntil)).toBeLessThanOrEqual(Date.parse(until))
  })
})

describe('banners that were made before there were layers', () => {
  it('keep every word in both languages, their ink and their side, live and in every version', async () => {
    const kept = await inScratchTables(mall, async (tx) => {
      await tx.execute(sql.raw(OLD_TABLES))
      await (await migration('keep_banner_words')).up({ db: tx })
      await tx.execute(
        sql`alter table banners add composition jsonb; alter table _banners_v add version_composition jsonb`,
      )
      await (await migration('put_words_into_layers')).up({ db: tx })
      return (
        await tx.execute(sql`
        select composition from banners union all select version_composition from _banners_v`)
      ).rows as {
        composition: BannerLayout
      }[]
    })
    const words = { zh: '把灯拉低一点', en: 'Pull the lamp down' }
    for (const { composition } of kept) {
      expect(composition).toEqual(
        plainLayout({
          heading: words,
          subheading: { zh: '灯下的两周', en: '' },
          button: { zh: '走进灯下', en: 'Come in' },
          ink: 'light',
          textPlace: 'end',
        }),
      )
    }
    expect(kept).toHaveLength(2)
  })
})

/** A migration by its name, whenever it was made. */
async function migration(name: string): Promise<{ up(args: { db: unknown }): Promise<void> }> {
  const folder = path.resolve(import.meta.dirname, '../../migrations')
  const file = readdirSync(folder).find((one) => one.endsWith(`_${name}.ts`))
  return await import(path.join(folder, file ?? name))
}

const OLD_TABLES = `
create table banners (id uuid primary key, ink text, text_place text);
create table banners_locales (_parent_id uuid, _locale text, heading text, subheading text, link_label text);
create table _banners_v (id uuid primary key, version_ink text, version_text_place text);
create table _banners_v_locales (_parent_id uuid, _locale text, version_heading text, version_subheading text, version_link_label text);
insert into banners values ('00000000-0000-7000-8000-000000000001', 'light', 'end');
insert into banners_locales values
  ('00000000-0000-7000-8000-000000000001', 'zh', '把灯拉低一点', '灯下的两周', '走进灯下'),
  ('00000000-0000-7000-8000-000000000001', 'en', 'Pull the lamp down', null, 'Come in');
insert into _banners_v select id, ink, text_place from banners;
insert into _banners_v_locales select * from banners_locales;
`

/** Tables as they were, in a schema of their own that nobody sees and that is gone afterwards. */
async function inScratchTables<T>(
  { payload }: TestMall,
  work: (tx: { execute: (query: ReturnType<typeof sql>) => Promise<{ rows: unknown[] }> }) => Promise<T>,
): Promise<T> {
  let result: T | undefined
  await databaseOf(payload)
    .drizzle.transaction(async (tx) => {
      await tx.execute(sql`create schema scratch`)
      await tx.execute(sql`set local search_path = scratch`)
      result = await work(tx as never)
      throw new Error('gone again')
    })
    .catch((error: Error) => {
      if (error.message !== 'gone again') throw error
    })
  return result as T
}
