import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { IntakeFileView } from '../rules/intake-view.ts'
import type { FileAtHand } from './collect-dropped.ts'
import { type SendOutcome, UploadQueue } from './upload-queue.ts'

const atHand = (path: string): FileAtHand => ({
  path,
  bytes: 10,
  archive: null,
  read: () => Promise.resolve(new Blob(['x'])),
})
const taken = (id: string): SendOutcome => ({ outcome: 'taken', file: { id } as IntakeFileView })

/** A queue whose requests are answered by hand. */
function openQueue() {
  const open = new Map<string, { answer: (outcome: SendOutcome) => void; fail: () => void }>()
  const log: string[] = []
  let most = 0
  const queue = new UploadQueue({
    send: (id, _file, _onProgress, signal) =>
      new Promise((resolve, reject) => {
        log.push(`send ${id}`)
        open.set(id, { answer: resolve, fail: () => reject(new Error('unreadable')) })
        most = Math.max(most, open.size)
        signal.addEventListener('abort', () => reject(new Error('stopped')))
      }),
    taken: (file) => log.push(`taken ${file.id}`),
    unreadable: (id) => log.push(`unreadable ${id}`),
  })
  const settle = async (id: string, outcome: SendOutcome | 'fail'): Promise<void> => {
    const request = open.get(id)
    open.delete(id)
    if (outcome === 'fail') request?.fail()
    else request?.answer(outcome)
    await vi.advanceTimersByTimeAsync(0)
  }
  return {
    queue,
    log,
    settle,
    open,
    most: () => most,
    states: () => [...queue.snapshot().values()].map((one) => `${one.id} ${one.state}`),
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the files on their way', () => {
  const names = ['a', 'b', 'c', 'd', 'e']

  it('are sent three at a time, the next when one is taken', async () => {
    const { queue, log, settle, most, states } = openQueue()
    queue.add(names.map((id) => ({ id, file: atHand(id) })))
    expect(log).toEqual(['send a', 'send b', 'send c'])
    await settle('b', taken('b'))
    expect(log.slice(3)).toEqual(['taken b', 'send d'])
    for (const id of ['a', 'c', 'd', 'e']) await settle(id, taken(id))
    expect(states()).toEqual([])
    expect(most()).toBe(3)
  })

  it('do not stop for one that is refused or cannot be read', async () => {
    const { queue, log, settle, states } = openQueue()
    queue.add(names.map((id) => ({ id, file: atHand(id) })))
    await settle('a', { outcome: 'refused', problem: '没有权限' })
    await settle('b', 'fail')
    expect(log).toContain('unreadable b')
    for (const id of ['c', 'd', 'e']) await settle(id, taken(id))
    expect(states()).toEqual(['a failed'])
    queue.retry(['a'])
    await settle('a', taken('a'))
    expect(states()).toEqual([])
  })

  it('are sent again by themselves when the line breaks, ever more patiently, and then wait for somebody', async () => {
    const { queue, log, settle, states } = openQueue()
    queue.add([{ id: 'a', file: atHand('a') }])
    for (const pause of [1000, 2000, 4000, 8000]) {
      await settle('a', { outcome: 'again' })
      const sent = log.length
      await vi.advanceTimersByTimeAsync(pause - 1)
      expect(log).toHaveLength(sent)
      await vi.advanceTimersByTimeAsync(1)
      expect(log).toHaveLength(sent + 1)
    }
    await settle('a', { outcome: 'again' })
    expect(states()).toEqual(['a failed'])
    expect(queue.snapshot().get('a')?.problem).toBeNull()
  })

  it('are stopped wherever they are when they are cancelled', async () => {
    const { queue, log, settle, states } = openQueue()
    queue.add(names.map((id) => ({ id, file: atHand(id) })))
    await settle('a', { outcome: 'again' })
    queue.cancel(['a', 'b', 'e'])
    await vi.advanceTimersByTimeAsync(20_000)
    expect(states().map((one) => one.split(' ')[0])).toEqual(['c', 'd'])
    expect(log.filter((line) => line === 'send a')).toHaveLength(1)
    expect(log).not.toContain('send e')
    expect(log).not.toContain('unreadable b')
  })
})
