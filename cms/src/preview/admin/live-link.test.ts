import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LiveDraft } from '../rules/live-draft.ts'
import { LiveLink, type LiveOpening, type LiveStanding } from './live-link.ts'

const SHOP = 'https://shop.example'
const opening = (change: Partial<LiveOpening> = {}): LiveOpening => ({
  pass: 'first',
  path: '/articles/a',
  action: `${SHOP}/_preview/live`,
  expiresAt: new Date(Date.now() + 600_000).toISOString(),
  ...change,
})
const typed = (title: string): LiveDraft => ({ locale: 'zh', values: { title } })

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A link with everything it does written down. */
async function begin(answers: (LiveOpening | LiveStanding)[] = []) {
  const opened: string[] = []
  const posted: { turn: number; pass: string; title: unknown }[] = []
  const standings: LiveStanding[] = []
  const fields: string[] = []
  const link = new LiveLink(
    {
      ask: async () => answers.shift() ?? opening(),
      open: ({ path }, draft) => opened.push(`${path} ${String(draft.values.title)}`),
      post: (message) => {
        const { turn, pass, draft } = message as { turn: number; pass: string; draft: LiveDraft }
        posted.push({ turn, pass, title: draft.values.title })
      },
      onStanding: (standing) => standings.push(standing),
      onField: (field) => fields.push(field),
    },
    typed('a'),
  )
  await link.start()
  const hear = (message: object, origin = SHOP) => link.hear(message, origin)
  const ready = () => hear({ type: 'fangshi-live:ready', isShown: true })
  const shown = (turn: number, isShown = true) => hear({ type: 'fangshi-live:shown', turn, isShown })
  const failed = async (turn: number, status: number) => {
    hear({ type: 'fangshi-live:failed', turn, status })
    await vi.advanceTimersByTimeAsync(0)
  }
  return { link, opened, posted, standings, fields, hear, ready, shown, failed }
}

describe('the line between a form and the shop beside it', () => {
  it('opens with what is in the form, and catches up with what was typed meanwhile', async () => {
    const { link, opened, posted, ready } = await begin()
    expect(opened).toEqual(['/articles/a a'])
    link.change(typed('ab'))
    expect(posted).toEqual([])
    ready()
    expect(posted).toEqual([{ turn: 1, pass: 'first', title: 'ab' }])
  })

  it('counts only the answer to the newest state, and asks nothing twice', async () => {
    const { link, posted, standings, ready, shown } = await begin()
    ready()
    link.change(typed('b'))
    link.change(typed('c'))
    link.change(typed('c'))
    expect(posted.map(({ title }) => title)).toEqual(['b', 'c'])
    shown(1)
    expect(standings.at(-1)).toBe('behind')
    shown(2)
    expect(standings.at(-1)).toBe('fresh')
    link.change(typed('d'))
    shown(3, false)
    expect(standings.at(-1)).toBe('nowhere')
  })

  it('listens to the shop alone', async () => {
    const { hear, fields } = await begin()
    hear({ type: 'fangshi-live:open', field: 'title' }, 'https://evil.example')
    hear({ type: 'fangshi-live:open', field: 'summary' })
    expect(fields).toEqual(['summary'])
  })

  it('says that the shop is away and tries again, with the newest state', async () => {
    const { link, posted, standings, opened, ready, failed } = await begin()
    ready()
    link.change(typed('b'))
    await failed(1, 503)
    expect(standings.at(-1)).toBe('away')
    link.change(typed('c'))
    await failed(2, 0)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(posted.at(-1)).toMatchObject({ title: 'c' })
    // Nothing at all is heard: the frame may have lost its page.
    await vi.advanceTimersByTimeAsync(30_000)
    expect(opened.length).toBeGreaterThan(1)
  })

  it('renews its pass when it is over, and says so when the person has signed out', async () => {
    const { link, posted, standings, ready, failed } = await begin([
      opening(),
      opening({ pass: 'second' }),
      'signed_out',
    ])
    ready()
    link.change(typed('b'))
    await failed(1, 403)
    expect(posted.at(-1)).toEqual({ turn: 2, pass: 'second', title: 'b' })
    await failed(2, 403)
    expect(standings.at(-1)).toBe('signed_out')
    // Signed in again elsewhere, it comes back by itself.
    await vi.advanceTimersByTimeAsync(15_000)
    expect(posted.at(-1)).toMatchObject({ pass: 'first', title: 'b' })
  })

  it('keeps what is shown when the newest cannot be, and goes on with the next', async () => {
    const { link, posted, standings, ready, failed } = await begin()
    ready()
    link.change(typed('b'))
    await failed(1, 422)
    expect(standings.at(-1)).toBe('not_showable')
    link.change(typed('c'))
    expect(posted.at(-1)).toMatchObject({ turn: 2, title: 'c' })
  })

  it('moves to another page with its document, and is silent once closed', async () => {
    const { link, opened, standings, ready } = await begin([opening(), opening({ path: '/categories/a' })])
    ready()
    await link.start()
    expect(opened.at(-1)).toBe('/categories/a a')
    link.close()
    const before = standings.length
    await vi.advanceTimersByTimeAsync(60_000)
    expect(standings.length).toBe(before)
  })
})
