import { afterEach, describe, expect, it } from 'vitest'
import { ChangeFollower, LEASE } from './change-follower.ts'
import { startTestCms, type TestCms, until } from './test-storefront.ts'

const KEY = 'a key that only the test knows'
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function follow(cms: TestCms, storeKey = KEY) {
  const heard: string[] = []
  const logged: string[] = []
  const clock = { now: 1_000_000 }
  const follower = new ChangeFollower({
    cmsUrl: cms.url,
    storeKey,
    onChange: (tags) => heard.push(tags.join(' ')),
    onReset: () => heard.push('reset'),
    log: (_level, event, fields) => logged.push(`${event} ${String(fields?.error ?? '')}`),
    now: () => clock.now,
    pauseFactor: 0.01,
  })
  closing.push(() => follower.stop())
  follower.start()
  return { follower, heard, logged, clock }
}

async function cmsForTest(): Promise<TestCms> {
  const cms = await startTestCms({ key: KEY })
  closing.push(() => cms.close())
  return cms
}

describe('the change follower', () => {
  it('drops everything at the first connection, when nobody knows what was missed, and then what each line says', async () => {
    const cms = await cmsForTest()
    const { follower, heard } = await follow(cms)
    await until(() => follower.isFollowing())
    cms.send({ tags: ['product:1', 'products'] })
    await until(() => heard.length === 2)
    expect(heard).toEqual(['reset', 'product:1 products'])
  })

  it('goes on from the last cursor when the connection breaks', async () => {
    const cms = await cmsForTest()
    const { follower, heard } = await follow(cms)
    await until(() => follower.isFollowing())
    cms.send({ tags: ['a'], cursor: 'seven' })
    await until(() => heard.includes('a'))
    cms.hangUp()
    await until(() => cms.asked.length === 2)
    expect(cms.asked).toEqual([null, 'seven'])
    expect(heard.filter((line) => line === 'reset')).toHaveLength(1)
  })

  it('takes a line that comes twice', async () => {
    const cms = await cmsForTest()
    const { follower, heard } = await follow(cms)
    await until(() => follower.isFollowing())
    cms.send({ tags: ['a'], cursor: '1' })
    cms.send({ tags: ['a'], cursor: '1' })
    await until(() => heard.length === 3)
    expect(follower.state().cursor).toBe('1')
  })

  it('drops everything when the CMS says that the cursor is too old', async () => {
    const cms = await cmsForTest()
    const { follower, heard } = await follow(cms)
    await until(() => follower.isFollowing())
    cms.send({ kind: 'reset', cursor: '9' })
    await until(() => heard.length === 2)
    expect(heard).toEqual(['reset', 'reset'])
    expect(follower.state().cursor).toBe('9')
  })

  it('does not count as following after three silent seconds, and does again with the next line', async () => {
    const cms = await cmsForTest()
    const { follower, clock } = await follow(cms)
    await until(() => follower.isFollowing())
    clock.now += LEASE
    expect(follower.state().state).toBe('following')
    clock.now += 1
    expect(follower.state()).toMatchObject({ state: 'silent', silentFor: LEASE + 1 })
    cms.send({ kind: 'heartbeat' })
    await until(() => follower.isFollowing())
  })

  it('connects again after a line it cannot read, and asks for it again', async () => {
    const cms = await cmsForTest()
    const { follower, heard } = await follow(cms)
    await until(() => follower.isFollowing())
    cms.send({ tags: ['a'], cursor: '1' })
    cms.send({ kind: 'surprise' as never, cursor: '2' })
    await until(() => cms.asked.length === 2)
    expect(cms.asked[1]).toBe('1')
    expect(heard).toEqual(['reset', 'a'])
  })

  it('names the setting when the CMS refuses the key', async () => {
    const cms = await cmsForTest()
    const { follower, logged } = await follow(cms, 'another key')
    await until(() => logged.length > 0)
    expect(logged[0]).toContain('STORE_KEY')
    expect(follower.isFollowing()).toBe(false)
  })

  it('finds the CMS when that starts later', async () => {
    const away = await startTestCms({ key: KEY })
    await away.close()
    const { follower, logged } = await follow(away)
    await until(() => logged.length > 0)
    expect(follower.isFollowing()).toBe(false)
    const back = await startTestCms({ key: KEY, port: Number(new URL(away.url).port) })
    closing.push(() => back.close())
    await until(() => follower.isFollowing())
  })
})
