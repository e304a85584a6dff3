import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../permissions/permissions.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import type { InspectionView, TodoPage } from './endpoints/photo-todo.ts'

let mall: TestMall

beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

/** A small product on a grey that was meant to be white. */
const greyGround = (share = 0.3): Promise<Buffer> => {
  const side = Math.round(1300 * share)
  return sharp({ create: { width: 1300, height: 1300, channels: 3, background: '#eeeeee' } })
    .composite([{ input: { create: { width: side, height: side, channels: 3, background: '#204060' } } }])
    .png()
    .toBuffer()
}

const upload = async (bytes: Buffer, kind = 'product', name = 'lamp.png') => {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ kind, alt: '台灯' }))
  form.set('file', new File([new Uint8Array(bytes)], name, { type: 'image/png' }))
  const { status, body } = await mall.request('POST', '/api/media', { as: 'designer', body: form })
  expect(status, JSON.stringify(body)).toBe(201)
  return (body as { doc: { id: string } }).doc.id
}
const view = async (id: string, locale: 'zh' | 'en' = 'zh') =>
  (await mall.request('GET', `/api/media/${id}/inspection`, { as: 'designer', locale })).body as InspectionView
const list = async (query = '') =>
  (await mall.request('GET', `/api/photo-todo${query}`, { as: 'designer' })).body as TodoPage
const decide = (method: 'POST' | 'DELETE', id: string, code: string, as: Role | null = 'designer') =>
  mall.request(method, `/api/media/${id}/todo/${code}`, { as })
const codes = (found: InspectionView) => found.todo.map(({ code }) => code)

describe('a photograph with something to do', () => {
  it('shows its figures and says what to do in the language of the reader', async () => {
    const id = await upload(await greyGround())
    const zh = await view(id)
    expect(codes(zh)).toEqual(['subject_small', 'ground_not_white'])
    expect(zh.todo[0]?.sentence).toContain('30%')
    expect(zh.figures.find(({ label }) => label === '背景白度')).toMatchObject({ value: '238 / 255' })
    expect((await view(id, 'en')).todo[1]?.sentence).toMatch(/^The ground is nearly white/)
  })

  it('stands on the list by what is to be done, until somebody leaves it as it is or puts it back', async () => {
    const id = await upload(await greyGround(0.4))
    const of = (page: TodoPage, code: string) => page.kinds.find((kind) => kind.code === code)?.count
    const before = await list('?code=subject_small')
    expect(before.pictures.map((picture) => picture.id)).toContain(id)
    const left = await decide('POST', id, 'subject_small')
    expect(left.status).toBe(200)
    expect(codes(left.body as InspectionView)).toEqual(['ground_not_white'])
    const after = await list('?code=subject_small')
    expect(after.pictures.map((picture) => picture.id)).not.toContain(id)
    expect(of(after, 'subject_small')).toBe((of(before, 'subject_small') ?? 0) - 1)
    expect(codes((await decide('DELETE', id, 'subject_small')).body as InspectionView)).toHaveLength(2)
    await decide('POST', id, 'subject_small')
    await decide('POST', id, 'ground_not_white')
    expect((await list()).pictures.map((picture) => picture.id)).not.toContain(id)
  })

  it('can be found in the list of assets by the number of things to do', async () => {
    const id = await upload(await greyGround(0.45))
    const { body } = await mall.request('GET', `/api/media?where[todoCount][greater_than]=0&where[id][equals]=${id}`, {
      as: 'designer',
    })
    expect((body as { totalDocs: number }).totalDocs).toBe(1)
  })

  it('is held to the rules of its new kind when that changes, and refused where the kind would have refused it', async () => {
    const id = await upload(await greyGround(0.5))
    const asDetail = await mall.request('PATCH', `/api/media/${id}`, { as: 'designer', body: { kind: 'detail' } })
    expect(asDetail.status).toBe(200)
    expect(codes(await view(id))).toEqual([])
    const small = await upload(
      await sharp({ create: { width: 700, height: 700, channels: 3, background: '#884422' } })
        .png()
        .toBuffer(),
      'product',
      'small.png',
    )
    const refused = await mall.request('PATCH', `/api/media/${small}`, {
      as: 'designer',
      body: { kind: 'banner-desktop' },
    })
    expect(refused.status).toBe(400)
    expect(JSON.stringify(refused.body)).toContain('1200 × 400')
  })

  it('is decided about by those who look after pictures, and only what is on its list', async () => {
    const id = await upload(await greyGround(0.35))
    for (const as of ['finance', null] as const)
      expect((await decide('POST', id, 'subject_small', as)).status, String(as)).toBe(403)
    expect((await decide('POST', id, 'has_gps')).status).toBe(409)
    expect((await decide('POST', id, 'nonsense')).status).toBe(409)
    expect(codes(await view(id))).toHaveLength(2)
  })
})
