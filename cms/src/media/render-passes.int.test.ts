import type { Rendition } from '@fangshi/media'
import { runOnce } from 'graphile-worker'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { samplePhoto } from '../testing/sample-photo.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import { assetStore, refineAsset, renderAsset } from './media.ts'

let mall: TestMall

beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())
beforeEach(() => databaseOf(mall.payload).pool.query('delete from graphile_worker._private_jobs'))
afterEach(() => vi.restoreAllMocks())

const upload = async (seed: number, width = 900, height = 900): Promise<string> => {
  const photo = await samplePhoto(width, height, seed)
  const form = new FormData()
  form.set('_payload', JSON.stringify({ kind: 'product', alt: '样张' }))
  form.set('file', new File([new Uint8Array(photo.data)], `${seed}.jpg`, { type: 'image/jpeg' }))
  const { status, body } = await mall.request('POST', '/api/media', { as: 'designer', body: form })
  expect(status, JSON.stringify(body)).toBe(201)
  return (body as { doc: { id: string } }).doc.id
}
const asset = (id: string) => mall.payload.findByID({ collection: 'media', id, depth: 0 })
const shownOf = async (id: string) => (await asset(id)).renditions as unknown as Rendition[]
const work = () =>
  runOnce({
    connectionString: mall.databaseUrl,
    concurrency: 1,
    taskList: {
      renderAsset: (input) => renderAsset(mall.payload, input as { assetId: string }),
      refineAsset: (input) => refineAsset(mall.payload, input as { assetId: string }),
    },
    noHandleSignals: true,
  })

/** Notes every file that is put into the store, as it is put. */
function watchStore(onPut: (file: string, count: number) => void | Promise<void> = () => undefined) {
  const store = assetStore()
  const put = store.put.bind(store)
  const files: string[] = []
  vi.spyOn(store, 'put').mockImplementation(async (file, bytes, type) => {
    await put(file, bytes, type)
    files.push(file)
    await onPut(file, files.length)
  })
  return files
}

describe('several photographs', () => {
  it('each have something to show before a fine file of any is begun', async () => {
    const ids = [await upload(1), await upload(2), await upload(3)]
    const readyAtFirstFine: number[] = []
    watchStore(async (file) => {
      if (file.endsWith('.jpeg') || readyAtFirstFine.length > 0) return
      const shown = await Promise.all(ids.map(shownOf))
      readyAtFirstFine.push(shown.filter((renditions) => renditions.length > 0).length)
    })
    await work()
    expect(readyAtFirstFine).toEqual([3])
    for (const id of ids) {
      const done = await asset(id)
      expect(done).toMatchObject({ renderState: 'done', renderDone: done.renderTotal, nextRenditions: null })
    }
  })
})

describe('one photograph', () => {
  it('is in use after its quick files, and says how many are still to come', async () => {
    const id = await upload(4)
    await renderAsset(mall.payload, { assetId: id })
    const ready = await asset(id)
    expect(ready).toMatchObject({ renderState: 'ready', renderDone: 6 })
    expect(ready.renderTotal).toBeGreaterThan(6)
    expect((await shownOf(id)).map(({ format }) => format)).toEqual(Array.from({ length: 6 }, () => 'jpeg'))
    await work()
    expect((await asset(id)).renderState).toBe('done')
  })

  it('loses nothing to a worker that stops dead, and only the file in hand is made twice', async () => {
    const id = await upload(5, 1000, 700)
    for (const breakAt of [3, 2]) {
      const files = watchStore((_, count) => {
        if (count === breakAt) throw new Error('the machine went dark')
      })
      // What a killed process leaves: a file stored and not written down.
      await expect(renderAsset(mall.payload, { assetId: id })).rejects.toThrow('went dark')
      expect(files.length).toBe(breakAt)
      vi.restoreAllMocks()
    }
    const files = watchStore()
    await work()
    const done = await asset(id)
    expect(done.renderState).toBe('done')
    // Two files and one had been written down by the runs that broke.
    expect(files.length).toBe((done.renderTotal ?? 0) - 2 - 1)
    expect(new Set((await shownOf(id)).map(({ file }) => file)).size).toBe(done.renderTotal)
  })

  it('is made by one process at a time: the second comes back later and finds everything done', async () => {
    const id = await upload(6)
    const files = watchStore()
    await Promise.all([
      renderAsset(mall.payload, { assetId: id }),
      renderAsset(mall.payload, { assetId: id }),
      refineAsset(mall.payload, { assetId: id }),
    ])
    await databaseOf(mall.payload).pool.query('update graphile_worker._private_jobs set run_at = now()')
    await work()
    const done = await asset(id)
    expect(done.renderState).toBe('done')
    expect(files.length).toBe(new Set(files).size)
  })

  it('whose focal point moves is shown in its old cut until the new one is complete, and never in both', async () => {
    const id = await upload(7, 1400, 900)
    await work()
    const before = await shownOf(id)
    await mall.request('PATCH', `/api/media/${id}`, { as: 'designer', body: { focal: { x: 0.1, y: 0.5 } } })
    const shownMeanwhile: Rendition[][] = []
    watchStore(async () => void shownMeanwhile.push(await shownOf(id)))
    await renderAsset(mall.payload, { assetId: id })
    expect(shownMeanwhile.length).toBeGreaterThan(1)
    for (const shown of shownMeanwhile) expect(shown).toEqual(before)
    const old = new Set(before.filter(({ crop }) => crop === 'square').map(({ file }) => file))
    const after = await shownOf(id)
    expect(after.some(({ crop }) => crop === 'square')).toBe(true)
    expect(after.filter(({ file }) => old.has(file))).toEqual([])
  })

  it('planned anew while it is being rendered is left to the newer plan', async () => {
    const id = await upload(8, 1400, 900)
    const files = watchStore(async (_, count) => {
      if (count === 1)
        await mall.request('PATCH', `/api/media/${id}`, { as: 'designer', body: { focal: { x: 0.9, y: 0.5 } } })
    })
    await renderAsset(mall.payload, { assetId: id })
    expect(files.length).toBe(1)
    expect((await asset(id)).renderState).toBe('waiting')
    await work()
    expect((await asset(id)).renderState).toBe('done')
  })
})
