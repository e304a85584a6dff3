import { expect, test } from 'vitest'
import type { ChildExit, RunningChild } from './child-process.ts'
import { supervise } from './supervise.ts'
import { waitUntil } from './wait-until.ts'

/** A child that dies when told. */
function fakeChild(pid: number) {
  let end: (exit: ChildExit) => void = () => undefined
  const exited = new Promise<ChildExit>((resolve) => {
    end = resolve
  })
  let isRunning = true
  const die = async (): Promise<void> => {
    isRunning = false
    end({ code: 1, signal: null })
  }
  const child: RunningChild = {
    name: 'part',
    spec: {} as RunningChild['spec'],
    pid,
    identity: '',
    exited,
    isRunning: () => isRunning,
    stop: die,
    kill: die,
    logTail: () => 'its last words',
  }
  return { child, die }
}

async function superviseFakes(failures = 0) {
  const notes: string[] = []
  const started: ReturnType<typeof fakeChild>[] = []
  let failuresLeft = 0
  const part = await supervise({
    key: 'part',
    name: 'the part',
    firstDelayMs: 1,
    onNote: (note) => notes.push(note),
    start: async () => {
      if (failuresLeft-- > 0) throw new Error('no luck')
      const fake = fakeChild(100 + started.length)
      started.push(fake)
      return fake.child
    },
  })
  failuresLeft = failures
  return { part, notes, started }
}

test('a part that dies is started again, and both are said', async () => {
  const { part, notes, started } = await superviseFakes()
  await started[0]?.die()
  await waitUntil('the part being back', () => part.pid() === 101, { timeoutMs: 5_000, everyMs: 1 })
  expect(notes[0]).toContain('the part ended by itself (code 1)')
  expect(notes[0]).toContain('its last words')
  expect(notes.at(-1)).toBe('the part is back')
})

test('a part that does not start is tried again until it does', async () => {
  const { part, notes, started } = await superviseFakes(2)
  await started[0]?.die()
  await waitUntil('the part being back', () => part.pid() === 101, { timeoutMs: 5_000, everyMs: 1 })
  expect(notes.filter((note) => note.includes('no luck'))).toHaveLength(2)
})

test('a part that was stopped or killed on purpose stays down until it is wanted again', async () => {
  const { part, notes, started } = await superviseFakes()
  await part.kill()
  expect(part.pid()).toBeUndefined()
  expect(started).toHaveLength(1)
  await part.restart()
  expect(part.pid()).toBe(101)
  await part.stop()
  expect(notes).toEqual([])
})

test('stopping ends the wait for the next try', async () => {
  const { part, started } = await superviseFakes(1_000)
  await started[0]?.die()
  await part.stop()
  expect(part.pid()).toBeUndefined()
})
