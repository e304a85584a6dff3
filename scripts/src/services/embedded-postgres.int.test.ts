import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type RunningPostgres, startPostgres } from './embedded-postgres.ts'
import { holdPort } from './free-port.ts'
import { openStateFolder, type StateFolder } from './state-folder.ts'

let state: StateFolder
let running: RunningPostgres | undefined

async function start(): Promise<RunningPostgres> {
  const { port, release } = await holdPort(55_000)
  await release()
  running = await startPostgres({ state, port, password: 'p@ss/word', durable: true })
  return running
}

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

beforeEach(() => {
  state = openStateFolder(mkdtempSync(join(tmpdir(), 'postgres-')))
})

afterEach(async () => {
  await running?.child.stop()
  running = undefined
  rmSync(state.root, { recursive: true, force: true })
})

test('data outlives a stop and a start, and Chinese words have trigrams', async () => {
  const first = await start()
  await query(first.url, `create extension pg_trgm; create table kept (word text); insert into kept values ('运动鞋')`)
  await first.child.stop()
  const second = await start()
  const [row] = await query<{ word: string; likeness: number }>(
    second.url,
    `select word, similarity(word, '运动鞋') as likeness from kept`,
  )
  expect(row).toEqual({ word: '运动鞋', likeness: 1 })
})

test('a server left running by a killed start is stopped, and its data is there', async () => {
  const left = await start()
  await query(left.url, `create table kept (word text); insert into kept values ('acknowledged')`)
  const again = await start()
  expect(left.child.isRunning()).toBe(false)
  expect(await query(again.url, 'select word from kept')).toEqual([{ word: 'acknowledged' }])
})

test('a lock file whose number now belongs to another process does not block the start', async () => {
  const crashed = await start()
  const lockFile = join(crashed.child.spec.cwd, 'postmaster.pid')
  const lock = readFileSync(lockFile, 'utf8')
  await crashed.child.kill()
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], {
    ...(crashed.child.spec.uid === undefined ? {} : { uid: crashed.child.spec.uid, cwd: '/' }),
    stdio: 'ignore',
  })
  await once(stranger, 'spawn')
  try {
    writeFileSync(lockFile, lock.replace(/^\d+/, String(stranger.pid)))
    const again = await start()
    expect(await query(again.url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(stranger.exitCode).toBeNull()
  } finally {
    stranger.kill('SIGKILL')
  }
})

test('another server at the port is not taken for ours: the start says that the port is in use', async () => {
  const theirs = await start()
  const port = Number(new URL(theirs.url).port)
  const other = openStateFolder(mkdtempSync(join(tmpdir(), 'postgres-')))
  try {
    await expect(startPostgres({ state: other, port, password: 'another', durable: false })).rejects.toThrow(
      /Address already in use/,
    )
  } finally {
    rmSync(other.root, { recursive: true, force: true })
  }
})
