'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { AttachOutcome, IntakeBatchView, IntakeBoard, IntakeFileView } from '../rules/intake-view.ts'
import type { FileAtHand } from './collect-dropped.ts'
import { sendFile } from './send-file.ts'
import { type Upload, UploadQueue } from './upload-queue.ts'

/** The page looks again this often while small pictures are being made, and otherwise for what colleagues do. ms */
const LOOK_EVERY = { rendering: 2500, quiet: 12_000 }

/** Files announced in one request. */
const ANNOUNCED_AT_ONCE = 100

/** Files named in one command. */
const COMMANDED_AT_ONCE = 400

const NOTHING: ReadonlyMap<string, Upload> = new Map()

interface CommandAnswer {
  files: IntakeFileView[]
  outcomes?: AttachOutcome[]
}

export interface Intake {
  /** null until it has been read */
  batches: IntakeBatchView[] | null
  files: ReadonlyMap<string, IntakeFileView>
  uploads: ReadonlyMap<string, Upload>
  /** files that have come to rest since the sending began */
  done: number
  /** what was read from disk in this page, for a picture before the server has one */
  atHand: ReadonlyMap<string, FileAtHand>
  /** null: what waits in all batches */
  batch: string | null
  show(batch: string | null): void
  /** why the last thing asked was not done; stays until the next one */
  problem: string | null
  /** why pictures of a product wait, by file */
  held: ReadonlyMap<string, string>
  bringIn(files: FileAtHand[], kind: string, placement: 'append' | 'front'): Promise<void>
  /** false: it was refused, `problem` says why */
  command(name: string, body: Record<string, unknown>): Promise<boolean>
  cancel(ids: string[]): Promise<void>
  retry(ids: string[]): void
}

/** Everything the intake page knows and does: the board of the server, and the files this browser is sending. */
export function useIntake(): Intake {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const api = `${config.routes.api}/intake`
  const language = i18n.language
  const [batches, setBatches] = useState<IntakeBatchView[] | null>(null)
  const [files, setFiles] = useState<ReadonlyMap<string, IntakeFileView>>(new Map())
  /** the files this page has brought in, also those of a batch that is not shown any more */
  const [own, setOwn] = useState<ReadonlyMap<string, IntakeFileView>>(new Map())
  const [atHand, setAtHand] = useState<ReadonlyMap<string, FileAtHand>>(new Map())
  const [batch, setBatch] = useState<string | null>(() =>
    typeof window === 'undefined' ? null : new URLSearchParams(window.location.search).get('batch'),
  )
  const [problem, setProblem] = useState<string | null>(null)
  const [held, setHeld] = useState<ReadonlyMap<string, string>>(new Map())
  const shown = useRef(batch)
  const clock = useRef(0)
  const mergedAt = useRef(new Map<string, number>())

  const merge = useCallback((changed: readonly IntakeFileView[]) => {
    clock.current += 1
    for (const file of changed) mergedAt.current.set(file.id, clock.current)
    const known = (before: ReadonlyMap<string, IntakeFileView>, isIn: (file: IntakeFileView) => boolean) =>
      new Map([...before, ...changed.filter(isIn).map((file) => [file.id, file] as const)])
    setFiles((before) => known(before, (file) => shown.current === null || file.batch === shown.current))
    setOwn((before) => known(before, (file) => before.has(file.id)))
  }, [])

  const ask = useCallback(
    async <T>(path: string, body?: unknown): Promise<T> => {
      const response = await fetch(`${api}${path}`, {
        credentials: 'same-origin',
        headers: { 'accept-language': language, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      })
      const answer = (await response.json().catch(() => null)) as (T & { errors?: { message?: string }[] }) | null
      if (!response.ok || answer === null) throw new Error(answer?.errors?.[0]?.message ?? `HTTP ${response.status}`)
      return answer
    },
    [api, language],
  )
  const say = useCallback(
    (error: unknown) =>
      setProblem(
        // What fetch throws when nobody answers is no sentence for people.
        error instanceof TypeError || !(error instanceof Error)
          ? language === 'en'
            ? 'The server cannot be reached. Nothing was changed; try again.'
            : '连接不上服务器，什么也没有改动，请重试。'
          : error.message,
      ),
    [language],
  )

  const look = useCallback(async () => {
    const of = shown.current
    const began = clock.current
    const board = await ask<IntakeBoard>(of ? `?batch=${of}` : '')
    if (shown.current !== of) return
    setBatches(board.batches)
    // What a file's own request has told since the board was asked for is newer than the board.
    setFiles(
      (before) =>
        new Map(
          board.files.map((file) => [
            file.id,
            (mergedAt.current.get(file.id) ?? 0) > began ? (before.get(file.id) ?? file) : file,
          ]),
        ),
    )
  }, [ask])

  const doors = useRef<{ merge: typeof merge; unreadable: (id: string) => void }>({ merge, unreadable: () => {} })
  const queue = useMemo(
    () =>
      new UploadQueue({
        send: (id, file, onProgress, signal) =>
          sendFile(`${api}/files/${id}/bytes`, file, language, onProgress, signal),
        taken: (file) => doors.current.merge([file]),
        unreadable: (id) => doors.current.unreadable(id),
      }),
    [api, language],
  )
  const uploads = useSyncExternalStore(queue.subscribe, queue.snapshot, () => NOTHING)
  const done = useSyncExternalStore(queue.subscribe, queue.done, () => 0)

  const command = useCallback(
    async (name: string, body: Record<string, unknown>): Promise<boolean> => {
      setProblem(null)
      try {
        const all = Array.isArray(body.files) ? (body.files as string[]) : null
        const parts = all ? chunks(all, COMMANDED_AT_ONCE).map((part) => ({ ...body, files: part })) : [body]
        for (const part of parts) {
          const answer = await ask<CommandAnswer>(`/${name}`, part)
          merge(answer.files)
          const outcomes = answer.outcomes ?? []
          setHeld((before) => {
            const next = new Map(before)
            for (const file of answer.files) next.delete(file.id)
            for (const { files: ids, message } of outcomes)
              if (message !== null) for (const id of ids) next.set(id, message)
            return next
          })
        }
        return true
      } catch (error) {
        say(error)
        return false
      }
    },
    [ask, merge, say],
  )
  doors.current = {
    merge,
    unreadable: (id) => void command('cancel', { files: [id], because: 'unreadable_in_archive' }),
  }

  const show = useCallback(
    (next: string | null) => {
      shown.current = next
      setBatch(next)
      setFiles(new Map())
      const address = new URL(window.location.href)
      if (next) address.searchParams.set('batch', next)
      else address.searchParams.delete('batch')
      window.history.replaceState(window.history.state, '', address)
      look().catch(say)
    },
    [look, say],
  )

  const bringIn = useCallback(
    async (found: FileAtHand[], kind: string, placement: 'append' | 'front') => {
      setProblem(null)
      try {
        const { resumed, fresh } = resume(found, [...files.values()])
        let started: string | null = null
        const rows = [...resumed]
        setOwn(
          (before) => new Map([...before, ...resumed.map(({ id }) => [id, files.get(id) as IntakeFileView] as const)]),
        )
        if (fresh.length > 0) {
          started = (await ask<{ batch: string }>('/batches', { kind, placement })).batch
          for (const part of chunks(fresh, ANNOUNCED_AT_ONCE)) {
            const told = await ask<CommandAnswer>('/files', {
              batch: started,
              files: part.map(({ path, bytes }) => ({ path, bytes })),
            })
            setOwn((before) => new Map([...before, ...told.files.map((file) => [file.id, file] as const)]))
            const byPath = new Map(told.files.map((file) => [file.path, file.id]))
            for (const file of part) {
              const id = byPath.get(file.path.trim())
              if (id) rows.push({ id, file })
            }
          }
        }
        setAtHand((before) => new Map([...before, ...rows.map(({ id, file }) => [id, file] as const)]))
        if (started) show(started)
        queue.add(rows)
      } catch (error) {
        say(error)
      }
    },
    [ask, files, queue, say, show],
  )

  useAttaching(own, uploads, held, command)

  useEffect(() => {
    look().catch(say)
  }, [look, say])

  const isRendering = [...files.values()].some((file) => file.asset !== null && file.asset.thumb === null)
  useEffect(() => {
    const timer = setInterval(
      () => {
        if (document.visibilityState === 'visible') look().catch(() => undefined)
      },
      isRendering ? LOOK_EVERY.rendering : LOOK_EVERY.quiet,
    )
    return () => clearInterval(timer)
  }, [look, isRendering])

  useEffect(() => {
    const back = (): void =>
      queue.retry([...queue.snapshot().values()].flatMap((one) => (one.problem === null ? [one.id] : [])))
    window.addEventListener('online', back)
    return () => window.removeEventListener('online', back)
  }, [queue])

  const isSending = [...uploads.values()].some((one) => one.state !== 'failed')
  useEffect(() => {
    if (!isSending) return
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isSending])

  return {
    batches,
    files,
    uploads,
    done,
    atHand,
    batch,
    show,
    problem,
    held,
    bringIn,
    command,
    cancel: async (ids) => {
      queue.cancel(ids)
      await command('cancel', { files: ids })
    },
    retry: (ids) => {
      const known = ids.filter((id) => uploads.has(id))
      queue.retry(known)
      queue.add(
        ids.flatMap((id) => {
          const file = uploads.has(id) ? undefined : atHand.get(id)
          return file ? [{ id, file }] : []
        }),
      )
    },
  }
}

/** Once every file of a product that this page sends has come to rest, they are attached: one draft a product. */
function useAttaching(
  own: ReadonlyMap<string, IntakeFileView>,
  uploads: ReadonlyMap<string, Upload>,
  held: ReadonlyMap<string, string>,
  command: Intake['command'],
): void {
  const asked = useRef(new Set<string>())
  useEffect(() => {
    const moving = new Set(
      [...uploads.values()].flatMap((one) =>
        one.state === 'failed' ? [] : (own.get(one.id)?.target?.product.id ?? []),
      ),
    )
    const ready = [...own.values()].filter(
      (file) =>
        file.stage === 'ready' &&
        !held.has(file.id) &&
        !asked.current.has(file.id) &&
        !moving.has(file.target?.product.id ?? ''),
    )
    if (ready.length === 0) return
    for (const file of ready) asked.current.add(file.id)
    void command('attach', { files: ready.map((file) => file.id) })
  }, [own, uploads, held, command])
}

/** Files that were announced before and never came: dropped again, they go on where they were. */
function resume(
  found: FileAtHand[],
  rows: IntakeFileView[],
): { resumed: { id: string; file: FileAtHand }[]; fresh: FileAtHand[] } {
  const missing = new Map(
    rows.filter((row) => row.stage === 'waiting').map((row) => [`${row.bytes} ${row.path}`, row.id]),
  )
  const resumed: { id: string; file: FileAtHand }[] = []
  const fresh: FileAtHand[] = []
  for (const file of found) {
    const id = missing.get(`${file.bytes} ${file.path}`)
    if (id) resumed.push({ id, file })
    else fresh.push(file)
  }
  return { resumed, fresh }
}

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
