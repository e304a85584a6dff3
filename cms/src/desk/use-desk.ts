'use client'

import { toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { deskWords } from './desk-words.ts'

/** What a desk knows and can do. */
export interface Desk<View> {
  /** null until it has been read */
  view: View | null
  /** why it could not be read, in the person's language */
  problem: string | null
  reload: () => Promise<void>
}

/** Reads what a desk shows from its endpoint, `/orders/<id>/desk`; null: nothing to read yet. */
export function useDesk<View>(address: string | null): Desk<View> {
  const api = useApi()
  const { i18n } = useTranslation()
  const [view, setView] = useState<View | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const questions = useRef(0)

  const reload = useCallback(async () => {
    if (address === null) return
    questions.current += 1
    const question = questions.current
    const answer = await ask(`${api}${address}`, {}, i18n.language)
    // Only the answer to the last question counts: that to an earlier one, of another filter, may come after it.
    if (question !== questions.current) return
    if (answer.ok) setView(answer.body as View)
    setProblem(answer.ok ? null : answer.message)
  }, [api, address, i18n.language])

  useEffect(() => {
    void reload()
  }, [reload])

  return { view, problem, reload }
}

/** Sends a command to `<base>/commands/<name>`; null when it was taken, otherwise the sentence that says why not. */
export type SendCommand = (name: string, body: Record<string, unknown>) => Promise<string | null>

/**
 * Sends commands to the CMS. After one was taken, `whenTaken` runs and the fields around the desk are read
 * anew; after a refusal too, since a refusal often means that the page is out of date.
 */
export function useCommands(base: string, whenTaken: () => Promise<void>): SendCommand {
  const api = useApi()
  const router = useRouter()
  const { i18n } = useTranslation()
  return useCallback(
    async (name, body) => {
      const answer = await ask(`${api}${base}/commands/${name}`, post(body), i18n.language)
      // What happened besides is said by the command itself.
      if (answer.ok) toast.success((answer.body as { said?: string } | null)?.said ?? deskWords(i18n.language).done)
      await whenTaken()
      router.refresh()
      return answer.ok ? null : answer.message
    },
    [api, base, i18n.language, router, whenTaken],
  )
}

/** Asks a command that changes nothing, such as a preview: its answer, or the sentence that says why not. */
export function useAsk<Result>(
  address: string,
): (body: Record<string, unknown>) => Promise<{ result: Result } | { problem: string }> {
  const api = useApi()
  const { i18n } = useTranslation()
  return useCallback(
    async (body) => {
      const answer = await ask(`${api}${address}`, post(body), i18n.language)
      return answer.ok ? { result: answer.body as Result } : { problem: answer.message }
    },
    [api, address, i18n.language],
  )
}

const post = (body: Record<string, unknown>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

function useApi(): string {
  const { config } = useConfig()
  return config.routes.api
}

type Answer = { ok: true; body: unknown } | { ok: false; message: string }

async function ask(address: string, init: RequestInit, language: string): Promise<Answer> {
  const words = deskWords(language)
  let response: Response
  try {
    response = await fetch(address, {
      ...init,
      credentials: 'same-origin',
      headers: { 'accept-language': language, ...init.headers },
    })
  } catch {
    return { ok: false, message: words.unreachable }
  }
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return { ok: true, body }
  const message = (body as { errors?: { message?: string }[] } | null)?.errors?.[0]?.message
  return { ok: false, message: message ?? words.failed }
}
