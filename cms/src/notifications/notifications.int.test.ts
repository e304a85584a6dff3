import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '../database/in-transaction.ts'
import { databaseOf } from '../database/transaction.ts'
import { type Identity, openTestMall, type TestMall } from '../testing/test-mall.ts'
import type { NotificationsView } from './endpoints/notification-endpoints.ts'
import type { Notice } from './notify.ts'

const mailFolder = mkdtempSync(path.join(tmpdir(), 'notification-mails-'))
process.env.MAIL_DIR = mailFolder
const { mailNotifications, notify } = await import('./notifications.ts')
const { deliverMails } = await import('../testing/captured-mail.ts')

let mall: TestMall

beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())
beforeEach(async () => {
  await databaseOf(mall.payload).pool.query('delete from mall.notifications')
  await Promise.all([choose('designer', 'at_once'), choose('copywriter', 'daily'), choose('service', 'none')])
})

const choose = (role: 'designer' | 'copywriter' | 'service', notificationMail: 'at_once' | 'daily' | 'none') =>
  mall.payload.update({ collection: 'staff', id: mall.accounts[role].id, data: { notificationMail } })

const about = { collection: 'briefs', id: 'b1', title: '首页横幅' }
const tell = async (over: Partial<Notice> = {}, by: 'operations' | 'designer' = 'operations'): Promise<void> => {
  const user = await mall.payload.findByID({ collection: 'staff', id: mall.accounts[by].id })
  const req = await createLocalReq({ user: { ...user, collection: 'staff' } as never }, mall.payload)
  await notify(req, {
    kind: 'commented',
    key: `commented:${Math.random()}`,
    about,
    to: { staff: [mall.accounts.designer.id] },
    note: '图太暗',
    ...over,
  })
}
const listOf = async (as: Identity, show = 'all'): Promise<NotificationsView> => {
  const { status, body } = await mall.request('GET', `/api/notifications?show=${show}`, { as })
  expect(status).toBe(200)
  return body as NotificationsView
}
const mails = async (now: Date) => {
  await mailNotifications(mall.payload, now)
  return deliverMails(mall, mailFolder, (await import('../worker/task-list.ts')).TASKS)
}
/** A minute past the next digest of the mall's morning. */
const tomorrowMorning = (): Date => new Date(Date.now() + 25 * 3_600_000)

describe('a notification', () => {
  it('reaches each person once however often and however many at once tell the same event', async () => {
    await Promise.all([1, 2, 3, 4].map(() => tell({ key: 'overdue:b1', kind: 'overdue', to: { roles: ['designer'] } })))
    await tell({ key: 'overdue:b1', kind: 'overdue', to: { staff: [mall.accounts.designer.id] } })
    expect((await listOf('designer')).lines).toMatchObject([{ count: 1, urgent: true }])
  })

  it('is not told to whoever acted, nor to accounts out of use, nor to anybody who is not named', async () => {
    await mall.payload.update({ collection: 'staff', id: mall.accounts.tech.id, data: { active: false } })
    await tell({ to: { roles: ['designer', 'tech', 'operations'] } }, 'designer')
    await mall.payload.update({ collection: 'staff', id: mall.accounts.tech.id, data: { active: true } })
    const unread = await Promise.all((['designer', 'tech', 'operations', 'finance'] as const).map((as) => listOf(as)))
    expect(unread.map((view) => view.unread)).toEqual([0, 0, 1, 0])
  })

  it('is not told when what it tells of is rolled back', async () => {
    const req = await createLocalReq({}, mall.payload)
    await expect(
      inTransaction(req, async () => {
        await notify(req, { kind: 'assigned', key: 'x', about, to: { roles: ['designer'] } })
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect((await listOf('designer')).unread).toBe(0)
  })

  it('is one line for many events about one thing, read in one act, and what came later stays unread', async () => {
    await tell()
    await tell({ kind: 'mentioned' })
    await tell({ about: { ...about, id: 'b2', title: '手机横幅' } })
    const before = await listOf('designer', 'unread')
    expect(before.unread).toBe(2)
    expect(before.lines.map(({ count }) => count)).toEqual([1, 2])
    await tell({ note: '刚刚又说' })
    const read = await mall.request('POST', '/api/notifications/commands/read', {
      as: 'designer',
      body: { about: { collection: 'briefs', id: 'b1' }, until: before.asOf },
    })
    expect(read.body).toMatchObject({ ok: true, unread: 2 })
    const after = await listOf('designer', 'unread')
    expect(after.lines.map(({ sentence, count }) => [sentence.includes('刚刚又说'), count])).toEqual([
      [true, 1],
      [false, 1],
    ])
  })

  it("is read by nobody else, and nobody else's reading changes it", async () => {
    await tell()
    expect((await mall.request('GET', '/api/notifications', { as: null })).status).toBe(401)
    expect((await mall.request('GET', '/api/notifications', { as: 'customer' })).status).toBe(401)
    expect((await listOf('finance')).lines).toEqual([])
    await mall.request('POST', '/api/notifications/commands/read', {
      as: 'finance',
      body: { until: new Date().toISOString() },
    })
    expect((await listOf('designer')).unread).toBe(1)
  })

  it('speaks the language of whoever reads it', async () => {
    await tell({ kind: 'assigned' })
    const { body } = await mall.request('GET', '/api/notifications', { as: 'designer', locale: 'en' })
    expect((body as NotificationsView).lines[0]?.sentence).toBe('operations gave you “首页横幅”')
  })
})

describe('mail about notifications', () => {
  it('comes together for what happened, once, to those who want it at once', async () => {
    await tell()
    await tell({ kind: 'mentioned', note: '看一下' })
    await tell({ about: { ...about, id: 'b2', title: '手机横幅' } })
    const sent = await mails(new Date())
    expect(sent.map(({ to }) => to)).toEqual([mall.accounts.designer.email])
    expect(sent[0]?.subject).toContain('2 条新通知')
    expect(sent[0]?.text).toContain('×2')
    expect(await mails(new Date())).toEqual([])
  })

  it('waits for the morning for those who want a digest, and never comes for those who want none', async () => {
    await tell({ to: { roles: ['copywriter', 'service'] } })
    expect(await mails(new Date())).toEqual([])
    const morning = await mails(tomorrowMorning())
    expect(morning.map(({ to }) => to)).toEqual([mall.accounts.copywriter.email])
    expect(await mails(tomorrowMorning())).toEqual([])
  })

  it('does not speak of what was read meanwhile', async () => {
    await tell()
    await mailNotifications(mall.payload, new Date())
    const { asOf } = await listOf('designer')
    await mall.request('POST', '/api/notifications/commands/read', { as: 'designer', body: { until: asOf } })
    expect(await mails(new Date())).toEqual([])
  })

  it('is written once when two workers come at the same time', async () => {
    await tell()
    await Promise.all([1, 2, 3].map(() => mailNotifications(mall.payload, new Date())))
    expect(await mails(new Date())).toHaveLength(1)
  })
})
