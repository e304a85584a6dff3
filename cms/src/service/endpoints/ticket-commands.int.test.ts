import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMMAND_PERMISSIONS, ROLES } from '../../permissions/permissions.ts'
import { type Answer, type Identity, openTestMall, type TestMall } from '../../testing/test-mall.ts'
import type { TicketDeskView } from '../rules/ticket-desk-view.ts'

let mall: TestMall

beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

const NOBODYS_ID = '0193b2c4-5d6e-7f80-9a1b-2c3d4e5f6071'

async function openTicket(customer?: string): Promise<string> {
  const ticket = await mall.payload.create({
    collection: 'tickets',
    data: {
      subject: '鞋码偏小',
      kind: 'return',
      ...(customer ? { customer } : { email: 'guest@test.example' }),
    } as never,
  })
  await mall.payload.create({
    collection: 'ticket-messages',
    data: { ticket: ticket.id, author: 'shopper', body: '平时穿 42，这双挤脚。', internal: false },
  })
  return ticket.id
}

const take = (ticket: string, name: string, as: Identity, body: object = {}) =>
  mall.request('POST', `/api/tickets/${ticket}/commands/${name}`, { as, body })

const reasonOf = (answer: Answer) => (answer.body as { reason?: string }).reason
const ticketNow = (id: string) => mall.payload.findByID({ collection: 'tickets', id, depth: 0 })
const deskOf = async (id: string, as: Identity = 'service') =>
  (await mall.request('GET', `/api/tickets/${id}/desk`, { as })).body as TicketDeskView

describe('a ticket', () => {
  it('is answered, resolved, reopened and closed, and tells what happened in order', async () => {
    const id = await openTicket()
    const { id: colleague } = mall.accounts.operations
    const answers = [
      await take(id, 'reply', 'service', { body: '可以换 43 码，运费我们出。' }),
      await take(id, 'reply', 'service', { body: '仓库确认 43 码有货', internal: true }),
      await take(id, 'assign', 'service', { assignee: colleague }),
      await take(id, 'prioritise', 'service', { priority: 'high' }),
      await take(id, 'resolve', 'operations'),
      await take(id, 'reopen', 'operations'),
      await take(id, 'close', 'operations'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 200])
    expect(await ticketNow(id)).toMatchObject({
      state: 'closed',
      priority: 'high',
      assignee: colleague,
      resolvedAt: null,
    })
    const { conversation } = await deskOf(id)
    expect(
      conversation.map((entry) => (entry.type === 'message' ? `${entry.author}: ${entry.body}` : entry.what)),
    ).toEqual([
      'shopper: 平时穿 42，这双挤脚。',
      'staff: 可以换 43 码，运费我们出。',
      'staff: 仓库确认 43 码有货',
      'assign',
      'prioritise',
      'resolve',
      'reopen',
      'close',
    ])
  })

  it('answered for the first time waits for the shopper, belongs to whoever answered, and stops its clock', async () => {
    const id = await openTicket()
    expect(await ticketNow(id)).toMatchObject({ state: 'open', priority: 'normal' })
    await take(id, 'reply', 'service', { body: '内部先问一下', internal: true })
    expect((await ticketNow(id)).firstResponseAt ?? null).toBeNull()
    await take(id, 'reply', 'service', { body: '您好，马上为您查。' })
    const first = await ticketNow(id)
    expect(first).toMatchObject({ state: 'pending', assignee: mall.accounts.service.id })
    expect(first.firstResponseAt).toBeTruthy()
    await take(id, 'reply', 'admin', { body: '已经寄出。' })
    expect((await ticketNow(id)).firstResponseAt).toBe(first.firstResponseAt)
    // Judged by how pressing it was then, also at the desk of whoever finds it pressing later.
    await take(id, 'prioritise', 'service', { priority: 'urgent' })
    await take(id, 'reply', 'admin', { body: '已签收，祝您愉快。' })
    const { body } = await mall.request('GET', `/api/tickets/${id}/desk`, { as: 'service' })
    expect(body).toMatchObject({ ticket: { priority: 'urgent', firstResponsePriority: 'normal' } })
  })

  it('is opened by staff for a shopper who called, and gets a number', async () => {
    const { status, body } = await mall.request('POST', '/api/tickets', {
      as: 'service',
      body: {
        subject: '来电：发票抬头',
        kind: 'order',
        email: 'guest@test.example',
        state: 'closed',
        priority: 'urgent',
      },
    })
    expect(status, JSON.stringify(body)).toBe(201)
    expect((body as { doc: object }).doc).toMatchObject({
      number: expect.stringMatching(/^T\d{6}-[2-9A-Z]{6}$/),
      state: 'open',
      priority: 'normal',
    })
  })
})

describe('a command on a ticket', () => {
  it('is open to the roles of the table and to nobody else', async () => {
    const bodies: Record<string, object> = {
      reply: { body: '您好' },
      note: { body: '备注', internal: true },
      assign: { assignee: null },
      prioritise: { priority: 'low' },
    }
    const wrong: string[] = []
    for (const name of ['reply', 'note', 'assign', 'prioritise', 'hold', 'resolve', 'close', 'reopen'] as const) {
      for (const as of [...ROLES, 'customer', null] as const) {
        const { status } = await take(NOBODYS_ID, name === 'note' ? 'reply' : name, as, bodies[name])
        const expected =
          as === null || as === 'customer'
            ? 401
            : (COMMAND_PERMISSIONS[`tickets.${name}`] as readonly string[]).includes(as)
              ? 404
              : 403
        if (status !== expected) wrong.push(`${as} ${name}: ${status} instead of ${expected}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('taken by two at the same instant happens once', async () => {
    const id = await openTicket()
    const answers = await Promise.all([
      take(id, 'close', 'service'),
      take(id, 'close', 'operations'),
      take(id, 'close', 'admin'),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })

  it('says why it is refused and changes nothing', async () => {
    const id = await openTicket()
    await take(id, 'close', 'service')
    const refused = await take(id, 'reply', 'service', { body: '还在吗？' })
    expect([refused.status, reasonOf(refused)]).toEqual([409, 'ticket_closed'])
    expect((await take(id, 'reply', 'fulfilment', { body: '已退回仓库', internal: true })).status).toBe(200)
    const { conversation } = await deskOf(id)
    expect(conversation.filter(({ type }) => type === 'message')).toHaveLength(2)
  })

  it('assigns to colleagues who are here, not to strangers', async () => {
    const id = await openTicket()
    expect((await take(id, 'assign', 'service', { assignee: NOBODYS_ID })).status).toBe(422)
    expect((await take(id, 'assign', 'service', { assignee: mall.accounts.customer.id })).status).toBe(422)
    expect((await deskOf(id)).colleagues.map(({ name }) => name)).toEqual(['admin', 'operations', 'service'])
  })
})

describe('who reads tickets', () => {
  it('a shopper reads their own and what was said to them, never a note, a colleague or a priority', async () => {
    const own = await openTicket(mall.accounts.customer.id)
    const other = await openTicket()
    await take(own, 'reply', 'service', { body: '可以换。' })
    await take(own, 'reply', 'service', { body: '这位顾客第三次换货了', internal: true })
    const tickets = await mall.request('GET', '/api/tickets?depth=1', { as: 'customer' })
    const [ticket] = (tickets.body as { docs: Record<string, unknown>[] }).docs
    expect((tickets.body as { docs: unknown[] }).docs).toHaveLength(1)
    expect(ticket?.id).toBe(own)
    for (const hidden of ['assignee', 'priority', 'tokenHash']) expect(ticket).not.toHaveProperty(hidden)
    const messages = await mall.request('GET', '/api/ticket-messages?depth=1&sort=createdAt', { as: 'customer' })
    const said = (messages.body as { docs: Record<string, unknown>[] }).docs
    expect(said.map(({ body }) => body)).toEqual(['平时穿 42，这双挤脚。', '可以换。'])
    expect(said[1]).not.toHaveProperty('staff')
    expect((await mall.request('GET', `/api/tickets/${other}`, { as: 'customer' })).status).toBe(404)
    expect((await mall.request('GET', `/api/tickets/${own}/desk`, { as: 'customer' })).status).toBe(401)
    expect((await mall.request('GET', '/api/tickets')).status).toBe(403)
  })

  it('a note cannot be found by searching for it either', async () => {
    const own = await openTicket(mall.accounts.customer.id)
    await take(own, 'reply', 'service', { body: '暗号：山雀', internal: true })
    const found = await mall.request(
      'GET',
      '/api/ticket-messages?where[or][0][body][contains]=山雀&where[or][1][internal][equals]=true',
      { as: 'customer' },
    )
    expect((found.body as { docs: unknown[] }).docs).toEqual([])
  })

  it('nobody edits or deletes a ticket or a message over REST', async () => {
    const id = await openTicket(mall.accounts.customer.id)
    for (const as of [...ROLES, 'customer', null] as const) {
      const answers = [
        await mall.request('PATCH', `/api/tickets/${id}`, { as, body: { state: 'closed' } }),
        await mall.request('DELETE', `/api/tickets/${id}`, { as }),
        await mall.request('POST', '/api/ticket-messages', {
          as,
          body: { ticket: id, author: 'staff', body: 'x', internal: false },
        }),
        await mall.request('PATCH', `/api/ticket-messages?where[ticket][equals]=${id}`, { as, body: { body: 'x' } }),
      ]
      expect(
        answers.map(({ status }) => status),
        String(as),
      ).toEqual([403, 403, 403, 403])
    }
  })
})
