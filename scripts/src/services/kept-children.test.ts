import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stopLeftovers } from './kept-children.ts'
import { isStillRunning, type ProcessRecord } from './process-identity.ts'
import { openStateFolder, type StateFolder } from './state-folder.ts'
import { waitUntil } from './wait-until.ts'

const PARENT = join(import.meta.dirname, 'fixtures/parent-of-two.ts')

interface Family {
  parent: ChildProcess
  children: ProcessRecord[]
  keeper: ProcessRecord
}

let state: StateFolder
const families: Family[] = []

async function startFamily(): Promise<Family> {
  const parent = fork(PARENT, [state.root], { stdio: 'ignore' })
  const [said] = (await once(parent, 'message')) as [Omit<Family, 'parent'>]
  const family = { parent, ...said }
  families.push(family)
  return family
}

const areGone = (records: ProcessRecord[]): boolean => !records.some(isStillRunning)

beforeEach(() => {
  state = openStateFolder(mkdtempSync(join(tmpdir(), 'children-')))
})

afterEach(() => {
  for (const { parent, children, keeper } of families.splice(0)) {
    parent.kill('SIGKILL')
    for (const one of [...children, keeper]) if (isStillRunning(one)) process.kill(one.pid, 'SIGKILL')
  }
  rmSync(state.root, { recursive: true })
})

test('the children of a killed parent are stopped without anybody starting again', async () => {
  const { parent, children, keeper } = await startFamily()
  expect(children.every(isStillRunning)).toBe(true)
  parent.kill('SIGKILL')
  await waitUntil('the children ending', () => areGone([...children, keeper]), { timeoutMs: 20_000 })
})

test('children of a parent killed together with its keeper are stopped by the next start, last started first', async () => {
  const { parent, children, keeper } = await startFamily()
  process.kill(keeper.pid, 'SIGKILL')
  parent.kill('SIGKILL')
  await waitUntil('parent and keeper ending', () => !isStillRunning(keeper) && parent.signalCode !== null, {
    timeoutMs: 20_000,
  })
  expect(children.every(isStillRunning)).toBe(true)
  expect(await stopLeftovers(state)).toEqual(['second', 'first'])
  expect(areGone(children)).toBe(true)
})

test('after a clean end nothing is left to stop', async () => {
  const { parent, children } = await startFamily()
  parent.send('stop')
  await once(parent, 'exit')
  expect(areGone(children)).toBe(true)
  expect(await stopLeftovers(state)).toEqual([])
})
