import { randomInt } from 'node:crypto'
import type { Payload } from 'payload'
import { waitUntil } from '../services/wait-until.ts'
import type { ProofMall } from './proof-mall.ts'

/** Whoever fills a release, and whoever approves it. */
interface Team {
  operations: string
  admin: string
}

/** One release with everything it changes, and where that is seen. */
export interface ReleaseScene {
  /** tells this scene's words apart from those of others */
  mark: string
  /** a search that finds nothing until the release pins something to it */
  pinned: string
  /** The release goes live at the instant that is returned: some millisecond, a few seconds ahead. */
  schedule(): Promise<Date>
  /** It is taken back, a few seconds ahead. */
  revert(): Promise<Date>
}

const PASSWORD = 'Correct-horse-7-battery'

/** Long enough to approve it all and to have readers about before the instant. ms */
const AHEAD = 9_000

/** Sessions of two people, because nobody approves what they did themselves. */
export async function signInTeam(payload: Payload): Promise<Team> {
  const session = async (role: keyof Team): Promise<string> => {
    const account = { email: `${role}-${randomInt(1_000_000_000)}@proof.example`, password: PASSWORD }
    await payload.create({ collection: 'staff', data: { ...account, name: role, roles: [role], active: true } })
    const { token } = await payload.login({ collection: 'staff', data: account })
    return `JWT ${token}`
  }
  return { operations: await session('operations'), admin: await session('admin') }
}

let scenes = 0

/**
 * A product with a price, an article, a notice on every page, an old address and a search pin, which a release changes
 * together; and a product that it takes off the shelf. All of it old, with what is new beside it, approved.
 */
export async function makeScene(mall: ProofMall, team: Team): Promise<ReleaseScene> {
  scenes += 1
  const mark = `R${scenes}x${randomInt(1_000)}`
  const pinned = `热卖${randomInt(1_000_000)}`
  const { payload } = mall
  const call = commandsOf(mall, team)
  const category = await payload.create({
    collection: 'categories',
    data: { title: `灯具${mark}`, slug: `lamps-${mark.toLowerCase()}` },
  })
  const published = { _status: 'published' } as const
  const lamp = async (name: string, slug: string) => {
    const product = await payload.create({
      collection: 'products',
      data: { title: `旧${name}${mark}`, slug: slugIn(slug, mark), categories: [category.id], ...published },
    })
    const sku = await payload.create({
      collection: 'skus',
      data: {
        product: product.id,
        code: `${slug}-${mark}`.toUpperCase(),
        price: 19_900,
        stockPolicy: 'backorder',
        active: true,
        options: {},
      },
    })
    return { id: product.id, sku: sku.code }
  }
  const table = await lamp('台灯', 'table')
  const hanging = await lamp('吊灯', 'hanging')
  const article = await payload.create({
    collection: 'articles',
    data: { title: `旧文章${mark}`, slug: slugIn('story', mark), summary: '摘要', ...published },
  })
  const notice = await payload.create({
    collection: 'notices',
    // In front of those of scenes before.
    data: { title: `旧告示${mark}`, order: -scenes, ...published },
  })
  const drafts = [
    ['products', table.id, { title: `新台灯${mark}` }],
    ['articles', article.id, { title: `新文章${mark}` }],
    ['notices', notice.id, { title: `新告示${mark}` }],
  ] as const
  for (const [collection, id, data] of drafts)
    await payload.update({ collection, id, draft: true, data: { ...data, _status: 'draft' } as never })
  const redirect = await payload.create({
    collection: 'redirects',
    draft: true,
    data: {
      from: `/moved-${mark.toLowerCase()}`,
      target: { relationTo: 'products', value: table.id },
      _status: 'draft',
    },
  })
  const pin = await payload.create({
    collection: 'pins',
    draft: true,
    data: { title: pinned, pinned: [table.id], _status: 'draft' },
  })
  const written = [
    ['products', table.id],
    ['articles', article.id],
    ['notices', notice.id],
    ['redirects', redirect.id],
    ['pins', pin.id],
  ] as const
  for (const [collection, id] of written) await call.approve(collection, id)
  const made = (await call.post('operations', '/api/releases', { title: `上新${mark}` })) as { doc: { id: string } }
  const step = (name: string, body: object = {}, as: keyof Team = 'operations') =>
    call.post(as, `/api/releases/${made.doc.id}/commands/${name}`, body)
  for (const [collection, docId] of written) await step('add', { collection, docId })
  await step('add', { collection: 'products', docId: hanging.id, action: 'off' })
  await step('addPrice', { sku: table.sku, price: 9_900, compareAt: null })
  return {
    mark,
    pinned,
    async schedule() {
      await step('approve', {}, 'admin')
      const at = new Date(Date.now() + AHEAD + randomInt(1_000))
      // People type seconds; the promise is for every instant.
      await mall.query('update releases set go_live_at = $1 where id = $2', [at.toISOString(), made.doc.id])
      await step('schedule')
      return at
    },
    async revert() {
      await step('revert')
      const [row] = await mall.query('select revert_at from releases where id = $1', [made.doc.id])
      return new Date(row?.revert_at as string | Date)
    },
  }
}

export const slugIn = (name: string, mark: string): string => `${name}-${mark.toLowerCase()}`

/** What people do, over HTTP; asked again while a cms is being killed. */
function commandsOf(mall: ProofMall, team: Team) {
  const ask = (as: keyof Team, method: string, path: string, body?: object): Promise<unknown> =>
    waitUntil(
      `${method} ${path} being answered`,
      async () => {
        const response = await fetch(`${mall.urls[0]}${path}`, {
          method,
          headers: { authorization: team[as], 'content-type': 'application/json' },
          ...(body ? { body: JSON.stringify(body) } : {}),
          signal: AbortSignal.timeout(30_000),
        })
        const answer = await response.json()
        if (response.status >= 500) throw new Error(`${response.status}`)
        if (!response.ok) return { refused: `${response.status} ${JSON.stringify(answer)}` }
        return { answer }
      },
      { timeoutMs: 60_000, everyMs: 500 },
    ).then((said) => {
      if ('refused' in said) throw new Error(`${method} ${path}: ${said.refused}`)
      return said.answer
    })
  return {
    post: (as: keyof Team, path: string, body: object) => ask(as, 'POST', path, body),
    async approve(collection: string, id: string) {
      for (const [as, step] of [
        ['operations', 'submit'],
        ['admin', 'approve'],
      ] as const) {
        const { hash } = (await ask(as, 'GET', `/api/${collection}/${id}/stage`)) as { hash: string }
        const body = { hash, ...(step === 'submit' ? { reason: '见需求单' } : {}) }
        await ask(as, 'POST', `/api/${collection}/${id}/commands/${step}`, body)
      }
    },
  }
}
