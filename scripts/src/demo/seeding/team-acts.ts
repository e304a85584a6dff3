import { type CollectionSlug, createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import type { Role } from '../../../../cms/src/permissions/permissions.ts'
import { type IdsByName, idOf, inSeedTransaction, type SeedContext } from './seed-context.ts'

/** The people of the team by their role. */
export type Team = (role: string) => TypedUser

/** Everybody of the team, as who they sign in as. */
export async function teamOf(payload: Payload, staff: IdsByName): Promise<Team> {
  const { docs } = await payload.find({ collection: 'staff', depth: 0, pagination: false, overrideAccess: true })
  return (role) => {
    const id = idOf(staff, role as Role)
    const person = docs.find((doc) => doc.id === id)
    if (!person) throw new Error(`the demo team has no ${role}`)
    return { ...person, collection: 'staff' }
  }
}

/** What people of the team do, each by their own rights. */
export interface TeamActs {
  make(by: string, collection: CollectionSlug, data: Record<string, unknown>): Promise<string>
  edit(
    by: string,
    collection: CollectionSlug,
    id: string,
    data: Record<string, unknown>,
    locale?: 'zh' | 'en',
  ): Promise<void>
  /** the JSON answer of `GET /api/<collection>/:id/<path>` */
  read<View>(by: string, collection: CollectionSlug, id: string, path: string): Promise<View>
  /** `POST /api/<collection>/:id/commands/<command>`, or another path that ends in `/commands/:command` */
  command(
    by: string,
    collection: CollectionSlug,
    id: string,
    command: string,
    body?: Record<string, unknown>,
    path?: string,
  ): Promise<void>
}

/**
 * Acts of several people about one thing, in one transaction: all of them or none. Everything goes by the doors the
 * desks use, access, checks and four eyes included.
 */
export const asTeam = <T>(
  { payload }: SeedContext,
  team: Team,
  work: (acts: TeamActs, req: PayloadRequest) => Promise<T>,
): Promise<T> => inSeedTransaction({ payload }, (req) => work(actsIn(req, team), req))

function actsIn({ payload, transactionID }: PayloadRequest, team: Team): TeamActs {
  const reqOf = (by: string, locale: 'zh' | 'en' = 'zh') =>
    createLocalReq({ user: team(by), locale, req: { ...(transactionID ? { transactionID } : {}) } }, payload)

  async function call(
    by: string,
    collection: CollectionSlug,
    method: 'get' | 'post',
    path: string,
    params: Record<string, string>,
    body: unknown,
  ): Promise<unknown> {
    const { endpoints } = payload.collections[collection].config
    const endpoint = (endpoints || []).find((one) => one.method === method && one.path === path)
    if (!endpoint) throw new Error(`${collection} has no ${method} ${path}`)
    const req = await reqOf(by)
    const address = new URL(`/api/${collection}`, 'http://localhost')
    Object.assign(req, {
      routeParams: params,
      url: address.href,
      searchParams: address.searchParams,
      text: async () => JSON.stringify(body),
    })
    const response = await endpoint.handler(req)
    const answer = await response.text()
    if (!response.ok)
      throw new Error(`${by} was refused ${method} ${collection}${path} ${JSON.stringify(params)}: ${answer}`)
    return JSON.parse(answer)
  }

  return {
    async make(by, collection, data) {
      const user = team(by)
      const req = await reqOf(by)
      const options = { collection, data: data as never, depth: 0, locale: 'zh', draft: true } as const
      return String((await payload.create({ ...options, overrideAccess: false, user, req })).id)
    },
    async edit(by, collection, id, data, locale = 'zh') {
      const user = team(by)
      const req = await reqOf(by, locale)
      const options = { collection, id, data: data as never, depth: 0, locale, draft: true } as const
      await payload.update({ ...options, overrideAccess: false, user, req })
    },
    read: async <View>(by: string, collection: CollectionSlug, id: string, path: string) =>
      (await call(by, collection, 'get', `/:id/${path}`, { id }, null)) as View,
    async command(by, collection, id, command, body = {}, path = '/:id/commands/:command') {
      await call(by, collection, 'post', path, { id, command }, body)
    },
  }
}
