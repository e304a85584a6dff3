import { runOnce } from 'graphile-worker'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { RENDER_LANE } from '../jobs/jobs.ts'
import type { Role } from '../permissions/permissions.ts'
import { samplePhoto } from '../testing/sample-photo.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import { assetStore, refineAsset, renderAsset, renderingPause } from './media.ts'
import type { RenderingOverview } from './rendering-overview.ts'

let mall: TestMall

beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

const upload = async (seed: number): Promise<string> => {
  const photo = await samplePhoto(700, 700, seed)
  const form = new FormData()
  form.set('_payload', JSON.stringify({ kind: 'product', alt: '样张' }))
  form.set('file', new File([new Uint8Array(photo.data)], `photo-${seed}.jpg`, { type: 'image/jpeg' }))
  const { body } = await mall.request('POST', '/api/media', { as: 'designer', body: form })
  return (body as { doc: { id: string } }).doc.id
}
const overview = async (locale: 'zh' | 'en' = 'zh') =>
  (await mall.request('GET', '/api/rendering', { as: 'designer', locale })).body as RenderingOverview
const command = (path: string, as: Role | null = 'designer') => mall.request('POST', `/api/rendering/${path}`, { as })

/** One worker, as the worker process runs it, until nothing may be begun any more. */
const work = () =>
  runOnce({
    connectionString: mall.databaseUrl,
    concurrency: 1,
    taskList: {
      renderAsset: (input) => renderAsset(mall.payload, input as { assetId: string }),
      refineAsset: (input) => refineAsset(mall.payload, input as { assetId: string }),
    },
    forbiddenFlags: async () => ((await renderingPause(mall.payload)) ? [RENDER_LANE] : []),
    noHandleSignals: true,
  })
const skipTheWait = () => databaseOf(mall.payload).pool.query('update graphile_worker._private_jobs set run_at = now()')

describe('the rendering page', () => {
  it('counts what waits, says that the time is unknown, and stands still while paused', async () => {
    await upload(1)
    await upload(2)
    expect(await overview()).toMatchObject({ waiting: 2, done: 0, failed: 0, pause: null, secondsLeft: null })
    const paused = await command('pause')
    expect(paused.status).toBe(200)
    expect((paused.body as RenderingOverview).pause).toMatchObject({ by: 'designer' })
    await command('pause', 'tech')
    expect((await overview()).pause).toMatchObject({ by: 'designer' })
    await work()
    expect(await overview()).toMatchObject({ waiting: 2, ready: 0, done: 0 })
  })

  it('goes on where it was once resumed, without one attempt lost to the pause', async () => {
    await command('resume')
    const { rows } = await databaseOf(mall.payload).pool.query(
      'select max(attempts)::int as tried from graphile_worker._private_jobs',
    )
    expect(rows).toEqual([{ tried: 0 }])
    await work()
    const after = await overview()
    expect(after).toMatchObject({ waiting: 0, ready: 0, done: 2, pause: null, secondsLeft: 0 })
    expect(after.files.done).toBe(after.files.total)
  })

  it('names what failed and why in the language of the reader, and retries all of it at once', async () => {
    const ids = [await upload(3), await upload(4)]
    const taken = new Map<string, Buffer>()
    for (const [at, id] of ids.entries()) {
      const { originalFile } = await mall.payload.findByID({ collection: 'media', id, depth: 0 })
      taken.set(String(originalFile), (await samplePhoto(700, 700, 3 + at)).data)
      await assetStore().remove(String(originalFile))
    }
    await work()
    const failed = await overview()
    expect(failed.failed).toBe(2)
    expect(failed.failures.map(({ name }) => name).toSorted()).toEqual(['photo-3.jpg', 'photo-4.jpg'])
    expect(failed.failures[0]?.reason).toContain('重新上传')
    expect(failed.failures[0]?.nextTry).not.toBeNull()
    expect((await overview('en')).failures[0]?.reason).toContain('Upload this picture again')
    for (const [file, bytes] of taken) await assetStore().put(file, bytes, 'image/jpeg')
    const retried = (await command('retry-failed')).body as RenderingOverview
    expect(retried).toMatchObject({ failed: 0, waiting: 2 })
    await skipTheWait()
    await work()
    expect(await overview()).toMatchObject({ failed: 0, done: 4 })
  })

  it('makes anew what an older recipe made, keeps showing the old files until then, and keeps what is alike', async () => {
    expect(await overview()).toMatchObject({ outdated: 0, done: 4 })
    const { rows } = await databaseOf(mall.payload).pool.query<{ id: string }>(
      `update media set render_plan = regexp_replace(render_plan, '^([^:]*:[^:]*:)[^:]*', '\\1' || repeat('0', 16)),
              renditions = (select jsonb_agg(case when one ->> 'format' = 'webp'
                then jsonb_set(one, '{key}', to_jsonb('older:' || (one ->> 'key'))) else one end)
                from jsonb_array_elements(renditions) one)
        where id in (select id from media order by created_at limit 2) returning id::text as id`,
    )
    const before = await Promise.all(rows.map(({ id }) => mall.payload.findByID({ collection: 'media', id, depth: 0 })))
    expect(await overview()).toMatchObject({ outdated: 2, done: 4 })
    const after = (await command('renew-outdated')).body as RenderingOverview
    expect(after).toMatchObject({ outdated: 0, waiting: 2, done: 2 })
    for (const old of before) {
      const waiting = await mall.payload.findByID({ collection: 'media', id: old.id, depth: 0 })
      expect(waiting.renditions).toEqual(old.renditions)
      expect(waiting.renderTotal).toBe(old.renderTotal)
      const formats = (old.renditions as { format: string }[]).filter(({ format }) => format !== 'webp')
      expect(waiting.renderDone).toBe(formats.length)
    }
    await work()
    expect(await overview()).toMatchObject({ outdated: 0, waiting: 0, done: 4 })
    for (const { id, renditions } of before) {
      const done = await mall.payload.findByID({ collection: 'media', id, depth: 0 })
      expect(done.renderState).toBe('done')
      // The same settings in truth: the same bytes, under keys of the recipe that holds now.
      const namesOf = (list: unknown) => (list as { file: string }[]).map(({ file }) => file).toSorted()
      expect(namesOf(done.renditions)).toEqual(namesOf(renditions))
      expect(JSON.stringify(done.renditions)).not.toContain('older:')
    }
  })

  it('is for those who look after jobs: others neither see it nor pause it', async () => {
    for (const as of ['copywriter', 'finance', null] as const) {
      expect((await mall.request('GET', '/api/rendering', { as })).status, String(as)).toBe(403)
      for (const path of ['pause', 'resume', 'retry-failed', 'renew-outdated'])
        expect((await command(path, as)).status, `${as} ${path}`).toBe(403)
    }
    expect((await overview()).pause).toBeNull()
  })
})
