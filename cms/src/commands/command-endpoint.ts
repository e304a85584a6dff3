import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { inTransaction } from '../database/in-transaction.ts'
import type { Executor } from '../database/transaction.ts'
import {
  type Action,
  type Command,
  can,
  canCommand,
  isActiveStaff,
  type Principal,
  type Resource,
} from '../permissions/permissions.ts'
import { FIELD_WORDS } from './field-words.ts'
import { deskLanguage, Refused, refuse } from './refused.ts'

/** One call of a command: who asks (`req.user`), in which transaction, about what, with what, and when. */
export interface CommandCall<Body> {
  req: PayloadRequest
  tx: Executor
  /** from the path; empty for commands that are not about one document */
  id: string
  body: Body
  at: Date
}

/** A right of the permission table: a named command, or an action on a kind of document. */
export type Right = Command | { action: Action; resource: Resource }

/** A named step staff may take: its right, the shape of its form, and what it does. */
export interface CommandSpec<Body> {
  permission: Right | ((body: Body) => Right)
  body: z.ZodType<Body>
  /** Runs inside the transaction; whatever it returns is part of the answer. Throws `Refused` to say no. */
  run: (call: CommandCall<Body>) => Promise<Record<string, unknown>>
}

/** Keeps the type of a body between its schema and its function. */
export const command = <Body>(spec: CommandSpec<Body>): CommandSpec<unknown> => spec as CommandSpec<unknown>

/** Characters; the longest form is a reply to a shopper. */
const LARGEST_BODY = 64_000

/**
 * One POST endpoint for all commands of a collection, `:command` in the path. Order of questions: signed in
 * as staff (which is also what refuses forged cross-site requests: Payload gives a cookie from a foreign
 * origin no user), does the command exist, may this person, is the body right. Then one transaction.
 */
export function commandEndpoint(
  commands: Record<string, CommandSpec<unknown>>,
  path = '/:id/commands/:command',
): Endpoint {
  return {
    path,
    method: 'post',
    handler: async (req) => {
      try {
        return Response.json({ ok: true, ...(await takeCall(req, commands)) })
      } catch (error) {
        if (error instanceof Refused) return answerRefusal(req, error)
        throw error
      }
    },
  }
}

/** The answer to a refusal, shaped as Payload's own errors so that one client code reads both. */
export function answerRefusal(req: PayloadRequest, refused: Refused): Response {
  const message = refused.sentence(deskLanguage(req.i18n.language))
  return Response.json(
    { ok: false, reason: refused.reason, errors: [{ message, data: { reason: refused.reason, ...refused.details } }] },
    { status: refused.text.status },
  )
}

async function takeCall(
  req: PayloadRequest,
  commands: Record<string, CommandSpec<unknown>>,
): Promise<Record<string, unknown>> {
  const user = req.user as Principal
  if (!isActiveStaff(user)) throw refuse('not_signed_in')
  const { id = '', command: name = '' } = (req.routeParams ?? {}) as { id?: string; command?: string }
  const spec = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!spec) throw refuse('unknown_command')
  // A right that depends on the body is asked again below; a person without any is told before their form is judged.
  if (typeof spec.permission !== 'function' && !may(user, spec.permission)) throw refuse('not_allowed')
  if (id !== '' && !z.uuid().safeParse(id).success) throw refuse('not_found')
  const body = await readCommandBody(req, spec.body)
  if (typeof spec.permission === 'function' && !may(user, spec.permission(body))) throw refuse('not_allowed')
  return inTransaction(req, (tx) => spec.run({ req, tx, id, body, at: new Date() }))
}

const may = (user: Principal, right: Right): boolean =>
  typeof right === 'string' ? canCommand(user, right) : can(user, right.action, right.resource)

/**
 * The JSON body of a request, checked.
 * @param largest characters
 * @throws Refused naming the fields to correct
 */
export async function readCommandBody<Body>(
  req: PayloadRequest,
  schema: z.ZodType<Body>,
  largest = LARGEST_BODY,
): Promise<Body> {
  const text = (await req.text?.()) ?? ''
  if (text.length > largest) throw refuse('too_large')
  let json: unknown
  try {
    json = text === '' ? {} : JSON.parse(text)
  } catch {
    throw refuse('not_json')
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data
  const language = deskLanguage(req.i18n.language)
  const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? '')))].filter(
    (name) => name !== '',
  )
  const fields = names.map((name) => FIELD_WORDS[name]?.[language] ?? name).join(language === 'zh' ? '、' : ', ')
  throw refuse('invalid_body', { fields: fields || (language === 'zh' ? '格式' : 'format') })
}
