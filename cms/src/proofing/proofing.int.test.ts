import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { APPROVED_NOW, approvalOf, assetStore } from '../media/media.ts'
import { COMMAND_PERMISSIONS, ROLES } from '../permissions/permissions.ts'
import { samplePhoto } from '../testing/sample-photo.ts'
import { type Answer, type Identity, openTestMall, type TestMall } from '../testing/test-mall.ts'
import type { ProofingView, QueueView } from './rules/proofing-view.ts'

let mall: TestMall
let seed = 100

beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

const NOBODYS_ID = '0193b2c4-5d6e-7f80-9a1b-2c3d4e5f6071'

const photo = (number: number) => samplePhoto(1000, 1000, number)
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const reasonOf = (answer: Answer) => (answer.body as { reason?: string }).reason

/** An asset of a designer with one version; also its bytes. */
async function upload(as: Identity = 'designer') {
  seed += 1
  const { data } = await photo(seed)
  const form = new FormData()
  form.set('_payload', JSON.stringify({ kind: 'product' }))
  form.set('file', new File([new Uint8Array(data)], `${seed}.jpg`, { type: 'image/jpeg' }))
  const { status, body } = await mall.request('POST', '/api/media', { as, body: form })
  expect(status, JSON.stringify(body)).toBe(201)
  return { id: (body as { doc: { id: string } }).doc.id, bytes: data }
}

function fileForm(data: Buffer, payload: object = {}): FormData {
  const form = new FormData()
  form.set('_payload', JSON.stringify(payload))
  form.set('file', new File([new Uint8Array(data)], 'next.jpg', { type: 'image/jpeg' }))
  return form
}

async function addVersion(id: string, as: Identity = 'designer', payload: object = {}, data?: Buffer) {
  seed += 1
  const bytes = data ?? (await photo(seed)).data
  const answer = await mall.request('POST', `/api/media/${id}/versions`, { as, body: fileForm(bytes, payload) })
  return { answer, bytes }
}

const take = (id: string, name: string, as: Identity, body: object = {}) =>
  mall.request('POST', `/api/media/${id}/proofing/commands/${name}`, { as, body })
const view = async (id: string, as: Identity = 'operations') =>
  (await mall.request('GET', `/api/media/${id}/proofing`, { as })).body as ProofingView
const assetNow = (id: string) => mall.payload.findByID({ collection: 'media', id, depth: 0 })

/** Approves what is shown now. */
async function approve(id: string, as: Identity = 'operations') {
  const { asset } = await view(id)
  return take(id, 'approve', as, { version: asset.version, look: asset.look })
}

const stored = async (file: string) => {
  const found = await assetStore().read(file)
  if (!found) throw new Error(`${file} is not in the store`)
  return buffer(found.stream)
}

async function originals(id: string): Promise<Buffer[]> {
  const { docs } = await mall.payload.find({
    collection: 'asset-versions',
    where: { asset: { equals: id } },
    sort: 'number',
    pagination: false,
  })
  return Promise.all(docs.map((version) => stored(version.originalFile)))
}

describe('a file over an existing asset', () => {
  it('makes the next version of the same asset and leaves the first original as it was', async () => {
    const { id, bytes } = await upload()
    const second = await addVersion(id, 'designer', { note: '换了背景' })
    expect(second.answer.body).toEqual({ number: 2, same: false })
    const { versions, asset } = await view(id)
    expect(versions.map(({ number, note, by }) => [number, note, by?.name])).toEqual([
      [2, '换了背景', 'designer'],
      [1, null, 'designer'],
    ])
    expect(asset.version).toBe(2)
    expect((await assetNow(id)).sha256).toBe(sha256(second.bytes))
    const kept = await originals(id)
    expect(kept.map(sha256)).toEqual([sha256(bytes), sha256(second.bytes)])
  })

  it('is recognised when it is byte for byte what is shown, and changes nothing', async () => {
    const { id, bytes } = await upload()
    await approve(id)
    const { answer } = await addVersion(id, 'designer', {}, bytes)
    expect(answer.body).toEqual({ number: 1, same: true })
    expect((await view(id)).versions).toHaveLength(1)
    expect((await assetNow(id)).reviewState).toBe('approved')
  })

  it('uploaded by many at the same moment is numbered without gaps or twins', async () => {
    const { id } = await upload()
    const pictures = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => photo(1000 + number)))
    const answers = await Promise.all(
      pictures.map(({ data }, index) => addVersion(id, index % 2 ? 'designer' : 'operations', {}, data)),
    )
    expect(answers.map(({ answer }) => answer.status)).toEqual([201, 201, 201, 201, 201, 201])
    const { versions, asset } = await view(id)
    expect(versions.map(({ number }) => number)).toEqual([7, 6, 5, 4, 3, 2, 1])
    expect(asset.version).toBe(7)
    expect((await assetNow(id)).sha256).toBe(versions[0]?.sha256)
    expect(new Set(versions.map((version) => version.sha256)).size).toBe(7)
  })

  it('is a version too when it comes through the form of the asset', async () => {
    const { id } = await upload()
    seed += 1
    const { status } = await mall.request('PATCH', `/api/media/${id}`, {
      as: 'copywriter',
      body: fileForm((await photo(seed)).data),
    })
    expect(status).toBe(200)
    expect((await view(id)).versions.map(({ number, by }) => [number, by?.name])).toEqual([
      [2, 'copywriter'],
      [1, 'designer'],
    ])
  })

  it('is refused with a reason when it is no photograph, and to those who may not', async () => {
    const { id } = await upload()
    const broken = await addVersion(id, 'designer', {}, Buffer.from('<svg onload="alert(1)"/>'))
    expect(broken.answer.status).toBe(400)
    for (const as of ['finance', 'service', 'customer', null] as const)
      expect((await addVersion(id, as)).answer.status, String(as)).toBe(as === null || as === 'customer' ? 401 : 403)
    expect(
      (await mall.request('POST', `/api/media/${id}/versions`, { as: 'designer', body: new FormData() })).status,
    ).toBe(422)
    expect((await view(id)).versions).toHaveLength(1)
  })

  it('is not undone by an edit of words that began before it', async () => {
    const { id } = await upload()
    const [version, words] = await Promise.all([
      addVersion(id),
      mall.request('PATCH', `/api/media/${id}`, { as: 'copywriter', body: { credit: '摄影：小李' } }),
    ])
    expect([version.answer.status, words.status]).toEqual([201, 200])
    expect(await assetNow(id)).toMatchObject({ versionNumber: 2, sha256: sha256(version.bytes), credit: '摄影：小李' })
  })
})

describe('a version', () => {
  it('that was restored is a new one with the old bytes and the old crop', async () => {
    const { id, bytes } = await upload()
    await mall.request('PATCH', `/api/media/${id}`, { as: 'designer', body: { focal: { x: 0.1, y: 0.2 } } })
    await addVersion(id, 'designer', { fresh: true })
    expect((await assetNow(id)).focal).toEqual({ x: 0.5, y: 0.5 })
    const restored = await take(id, 'restore', 'operations', { number: 1, note: '还是第一版好' })
    expect(restored.body, JSON.stringify(restored.body)).toMatchObject({ number: 3 })
    const now = await assetNow(id)
    expect(now).toMatchObject({
      sha256: sha256(bytes),
      focal: { x: 0.1, y: 0.2 },
      versionNumber: 3,
      renderState: 'waiting',
    })
    const { versions } = await view(id)
    expect(versions[0]).toMatchObject({ number: 3, restoredFrom: 1, note: '还是第一版好', by: { name: 'operations' } })
    expect((await take(id, 'restore', 'operations', { number: 3 })).status).toBe(409)
    expect((await take(id, 'restore', 'operations', { number: 9 })).status).toBe(404)
    expect((await take(id, 'restore', 'copywriter', { number: 2 })).status).toBe(403)
  })

  it('never changes, whoever tries', async () => {
    const { id } = await upload()
    await addVersion(id)
    const { pool } = databaseOf(mall.payload)
    await expect(
      pool.query(`update asset_versions set sha256 = repeat('0', 64) where asset_id = $1`, [id]),
    ).rejects.toThrow('does not change')
    await expect(
      pool.query(`update asset_versions set look = '{}' where asset_id = $1 and number = 1`, [id]),
    ).rejects.toThrow('does not change')
    for (const field of ['sha256', 'originalFile', 'reviewState', 'versionNumber', 'approvedSha256']) {
      const before = await assetNow(id)
      await mall.request('PATCH', `/api/media/${id}`, {
        as: 'admin',
        body: { [field]: field === 'versionNumber' ? 9 : 'f'.repeat(64) },
      })
      expect(await assetNow(id), field).toMatchObject({
        [field]: before[field as 'sha256'],
      })
    }
  })

  it('is shown to staff alone, as it looks with its edits, no larger than to judge by', async () => {
    const { id } = await upload()
    await addVersion(
      id,
      'designer',
      {},
      await sharp((await photo(77)).data)
        .resize(2400, 1800, { fit: 'fill' })
        .jpeg()
        .toBuffer(),
    )
    const preview = (number: number, as: Identity, size = '1600') =>
      mall.request('GET', `/api/media/${id}/versions/${number}/preview/${size}`, { as })
    const { response, status } = await preview(2, 'copywriter')
    expect(status).toBe(200)
    expect(await sharp(Buffer.from(await response.arrayBuffer())).metadata()).toMatchObject({
      format: 'webp',
      width: 1600,
      height: 1200,
    })
    expect(response.headers.get('cache-control')).toContain('private')
    const again = await mall.request('GET', `/api/media/${id}/versions/2/preview/1600`, {
      as: 'copywriter',
      headers: { 'if-none-match': response.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
    expect((await preview(1, 'designer', '320')).status).toBe(200)
    for (const as of ['customer', null] as const) expect((await preview(1, as)).status).toBe(404)
    expect((await preview(3, 'designer')).status).toBe(404)
    expect((await preview(1, 'designer', '9999')).status).toBe(404)
  })

  it('goes with its asset', async () => {
    const { id } = await upload()
    await take(id, 'comment', 'marketing', { body: '颜色', version: 1, mark: { x: 0.5, y: 0.5, width: 0, height: 0 } })
    const { status, body } = await mall.request('DELETE', `/api/media/${id}`, { as: 'admin' })
    expect(status, JSON.stringify(body)).toBe(200)
    expect(
      (await mall.payload.count({ collection: 'asset-versions', where: { asset: { equals: id } } })).totalDocs,
    ).toBe(0)
    expect(
      (await mall.payload.count({ collection: 'asset-comments', where: { asset: { equals: id } } })).totalDocs,
    ).toBe(0)
  })
})

describe('an approval', () => {
  it('is for the bytes, the look and the version that were looked at', async () => {
    const { id, bytes } = await upload()
    await take(id, 'submit', 'designer')
    expect((await approve(id)).status).toBe(200)
    const approved = approvalOf((await assetNow(id)) as never)
    expect(approved).toMatchObject({
      state: 'valid',
      sha256: sha256(bytes),
      version: 1,
      by: mall.accounts.operations.id,
    })
    const found = await mall.payload.count({
      collection: 'media',
      where: { and: [{ id: { equals: id } }, APPROVED_NOW] },
    })
    expect(found.totalDocs).toBe(1)
    expect((await view(id)).approval).toMatchObject({ isValid: true, by: { name: 'operations' } })
  })

  it.each([
    ['a new version', (id: string) => addVersion(id).then(({ answer }) => answer)],
    [
      'another focal point',
      (id: string) =>
        mall.request('PATCH', `/api/media/${id}`, { as: 'designer', body: { focal: { x: 0.2, y: 0.5 } } }),
    ],
    [
      'another use',
      (id: string) => mall.request('PATCH', `/api/media/${id}`, { as: 'designer', body: { kind: 'article' } }),
    ],
  ])('does not survive %s', async (_, change) => {
    const { id } = await upload()
    await approve(id)
    expect((await change(id)).status).toBeLessThan(300)
    expect((await assetNow(id)).reviewState).toBe('changed')
    expect((await view(id)).approval?.isValid).toBe(false)
    expect((await approve(id)).status).toBe(200)
    expect((await assetNow(id)).reviewState).toBe('approved')
  })

  it('survives other words on the asset', async () => {
    const { id } = await upload()
    await approve(id)
    await mall.request('PATCH', `/api/media/${id}`, { as: 'copywriter', body: { alt: '一盏灯', credit: '小李' } })
    expect((await assetNow(id)).reviewState).toBe('approved')
  })

  it('takes four eyes: who uploaded the version or edited it last is refused', async () => {
    const { id } = await upload('operations')
    const own = await approve(id, 'operations')
    expect([own.status, reasonOf(own)]).toEqual([403, 'own_work'])
    expect((await view(id, 'operations')).ownWork).toBe(true)
    expect((await approve(id, 'admin')).status).toBe(200)
    await mall.request('PATCH', `/api/media/${id}`, { as: 'admin', body: { focal: { x: 0.3, y: 0.3 } } })
    expect(reasonOf(await approve(id, 'admin'))).toBe('own_work')
  })

  it('is refused for what was not looked at', async () => {
    const { id } = await upload()
    const { asset } = await view(id)
    await addVersion(id)
    const stale = await take(id, 'approve', 'operations', { version: asset.version, look: asset.look })
    expect([stale.status, reasonOf(stale)]).toEqual([409, 'not_this_version'])
  })

  it('never lies, whatever happens at the same moment', async () => {
    const { id } = await upload()
    const { asset } = await view(id)
    const picture = await photo(2000)
    await Promise.all([
      take(id, 'approve', 'operations', { version: asset.version, look: asset.look }),
      take(id, 'approve', 'admin', { version: asset.version, look: asset.look }),
      addVersion(id, 'designer', {}, picture.data),
      mall.request('PATCH', `/api/media/${id}`, { as: 'copywriter', body: { credit: '小李' } }),
    ])
    const now = await assetNow(id)
    expect(now).toMatchObject({ versionNumber: 2, sha256: sha256(picture.data), credit: '小李' })
    expect(approvalOf(now as never).state).not.toBe('valid')
  })

  it('is kept to what was approved by the table itself', async () => {
    const { id } = await upload()
    await approve(id)
    const { pool } = databaseOf(mall.payload)
    await expect(pool.query(`update media set sha256 = repeat('0', 64) where id = $1`, [id])).rejects.toThrow(
      'media_approved_is_what_it_is',
    )
  })

  it('comes after the changes that were asked for, and each new version for them counts as rework', async () => {
    const { id } = await upload()
    await take(id, 'submit', 'designer')
    const { asset } = await view(id)
    const asked = await take(id, 'requestChanges', 'operations', { version: 1, look: asset.look, note: '标志太小' })
    expect(asked.status, JSON.stringify(asked.body)).toBe(200)
    expect(await view(id)).toMatchObject({ request: { note: '标志太小', by: 'operations' } })
    expect(reasonOf(await approve(id))).toBe('changes_are_asked_for')
    await addVersion(id)
    expect(await view(id)).toMatchObject({ asset: { state: 'in_review', reworks: 1 }, request: null })
    expect((await view(id)).versions[0]?.isRework).toBe(true)
    await addVersion(id)
    expect((await view(id)).asset.reworks).toBe(1)
  })

  it('asks for a reason where changes are asked for', async () => {
    const { id } = await upload()
    const { asset } = await view(id)
    expect((await take(id, 'requestChanges', 'operations', { version: 1, look: asset.look, note: ' ' })).status).toBe(
      422,
    )
  })
})

describe('a region comment', () => {
  const spot = { x: 0.4, y: 0.2, width: 0, height: 0 }

  it('stays at its place on later versions and says on which it was made', async () => {
    const { id } = await upload()
    const made = await take(id, 'comment', 'operations', { body: '这里再亮一点', version: 1, mark: spot })
    expect(made.body).toMatchObject({ number: 1 })
    const { comment } = made.body as { comment: string }
    await addVersion(id)
    await take(id, 'reply', 'designer', { thread: comment, body: '改好了' })
    const { threads, asset } = await view(id, 'designer')
    expect(asset.openComments).toBe(1)
    expect(threads).toMatchObject([
      {
        number: 1,
        version: 1,
        mark: spot,
        resolved: null,
        words: [
          { body: '这里再亮一点', author: 'operations', isMine: false, version: 1 },
          { body: '改好了', author: 'designer', isMine: true, version: 2 },
        ],
      },
    ])
    expect((await take(id, 'resolve', 'operations', { thread: comment })).status).toBe(200)
    expect((await take(id, 'resolve', 'operations', { thread: comment })).status).toBe(409)
    const resolved = await view(id)
    expect(resolved.asset.openComments).toBe(0)
    expect(resolved.threads[0]?.resolved).toMatchObject({ by: { name: 'operations' }, version: 2 })
    expect((await take(id, 'reopen', 'designer', { thread: comment })).status).toBe(200)
    expect((await view(id)).asset.openComments).toBe(1)
  })

  it('has a number of its own, also when many are made at once or one is removed', async () => {
    const { id } = await upload()
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => take(id, 'comment', 'designer', { body: `第 ${n} 处`, version: 1, mark: spot })),
    )
    const made = answers.map(({ body }) => body as { number: number; comment: string })
    expect(made.map(({ number }) => number).toSorted()).toEqual([1, 2, 3, 4, 5])
    const last = made.find(({ number }) => number === 5)
    expect((await take(id, 'removeComment', 'designer', { comment: last?.comment })).status).toBe(200)
    expect((await take(id, 'comment', 'designer', { body: '再来', version: 1, mark: spot })).body).toMatchObject({
      number: 6,
    })
    expect((await view(id)).asset.openComments).toBe(5)
  })

  it('is removed by its author alone, and stays once colleagues have replied', async () => {
    const { id } = await upload()
    const { comment } = (await take(id, 'comment', 'marketing', { body: '字太密', version: 1, mark: spot })).body as {
      comment: string
    }
    for (const as of ['designer', 'admin'] as const)
      expect(reasonOf(await take(id, 'removeComment', as, { comment }))).toBe('not_your_words')
    await take(id, 'reply', 'designer', { thread: comment, body: '收到' })
    expect(reasonOf(await take(id, 'removeComment', 'marketing', { comment }))).toBe('has_replies')
  })

  it('points into the picture or is refused', async () => {
    const { id } = await upload()
    const outside = await take(id, 'comment', 'designer', { body: '外面', version: 1, mark: { ...spot, x: 1.2 } })
    expect([outside.status, reasonOf(outside)]).toEqual([422, 'not_in_the_picture'])
    expect((await take(id, 'comment', 'designer', { body: '没有', version: 9, mark: spot })).status).toBe(404)
    expect((await take(id, 'comment', 'designer', { body: ' ', version: 1, mark: spot })).status).toBe(422)
  })

  it('of one asset cannot be reached through another', async () => {
    const [one, other] = [await upload(), await upload()]
    const { comment } = (await take(one.id, 'comment', 'designer', { body: '甲', version: 1, mark: spot })).body as {
      comment: string
    }
    for (const [name, body] of [
      ['reply', { thread: comment, body: '乙' }],
      ['resolve', { thread: comment }],
      ['removeComment', { comment }],
    ] as const)
      expect(reasonOf(await take(other.id, name, 'designer', body))).toBe('no_such_comment')
  })
})

describe('the steps of proofing', () => {
  const bodies: Record<string, object> = {
    approve: { version: 1, look: 'x' },
    requestChanges: { version: 1, look: 'x', note: '改' },
    restore: { number: 1 },
    comment: { body: '一', version: 1, mark: { x: 0, y: 0, width: 0, height: 0 } },
    reply: { thread: NOBODYS_ID, body: '二' },
    resolve: { thread: NOBODYS_ID },
    reopen: { thread: NOBODYS_ID },
    removeComment: { comment: NOBODYS_ID },
  }

  it('are open to the roles of the table and to nobody else', async () => {
    const names = Object.keys(COMMAND_PERMISSIONS).flatMap((name) =>
      name.startsWith('proofing.') ? [name.slice('proofing.'.length)] : [],
    )
    expect(names).toHaveLength(10)
    const wrong: string[] = []
    for (const name of names) {
      const allowed: readonly string[] = COMMAND_PERMISSIONS[`proofing.${name}` as 'proofing.approve']
      for (const as of [...ROLES, 'customer', null] as const) {
        const { status } = await take(NOBODYS_ID, name, as, bodies[name])
        const expected = as === null || as === 'customer' ? 401 : allowed.includes(as) ? 404 : 403
        if (status !== expected) wrong.push(`${as} ${name}: ${status} instead of ${expected}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('are all in the activity log', async () => {
    const { id } = await upload()
    const { comment } = (
      await take(id, 'comment', 'operations', { body: '亮一点', version: 1, mark: { x: 0, y: 0, width: 0, height: 0 } })
    ).body as { comment: string }
    await take(id, 'submit', 'designer')
    const { asset } = await view(id)
    await take(id, 'requestChanges', 'operations', { version: 1, look: asset.look, note: '亮一点' })
    await addVersion(id)
    await take(id, 'resolve', 'operations', { thread: comment })
    await approve(id)
    await mall.request('PATCH', `/api/media/${id}`, { as: 'designer', body: { focal: { x: 0, y: 0 } } })
    await take(id, 'restore', 'designer', { number: 1 })
    const { docs } = await mall.payload.find({
      collection: 'activity',
      where: { docId: { equals: id } },
      sort: 'at',
      pagination: false,
    })
    expect(docs.map(({ action, actorName }) => `${actorName} ${action}`)).toEqual([
      'operations proofing.comment',
      'designer proofing.submit',
      'operations proofing.requestChanges',
      'designer proofing.newVersion',
      'operations proofing.resolve',
      'operations proofing.approve',
      'designer proofing.void',
      'designer proofing.restore',
    ])
  })

  it('fill the lists of the design lead', async () => {
    const [waiting, changes, approved] = [await upload(), await upload(), await upload()]
    await take(waiting.id, 'submit', 'designer')
    const { asset } = await view(changes.id)
    await take(changes.id, 'requestChanges', 'operations', { version: 1, look: asset.look, note: '改' })
    await approve(approved.id)
    const queue = (await mall.request('GET', '/api/proofing/queue', { as: 'operations' })).body as QueueView
    const listed = (list: { id: string }[], { id }: { id: string }) => list.some((item) => item.id === id)
    expect(listed(queue.waiting, waiting)).toBe(true)
    expect(listed(queue.changes, changes)).toBe(true)
    expect(listed(queue.approvedToday, approved)).toBe(true)
    expect(queue.counts.waiting).toBe(queue.waiting.length)
    for (const as of ['customer', null] as const)
      expect((await mall.request('GET', '/api/proofing/queue', { as })).status).toBe(401)
  })
})
