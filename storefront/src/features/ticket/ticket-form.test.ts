import { describe, expect, it } from 'vitest'
import { readPictures, readTicket, ticketAfter, ticketFine, ticketRequest } from './ticket-form.ts'

function sent(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return readTicket(form)
}
const QUESTION = { kind: 'return', subject: '鞋底开胶', body: '穿了三天。', email: 'guest@example.test' }

describe('a question to the shop', () => {
  it('becomes a request without what was left empty', () => {
    expect(ticketRequest(sent({ ...QUESTION, productSlug: 'paoxie' }))).toEqual({
      ...QUESTION,
      orderToken: null,
      productSlug: 'paoxie',
    })
    expect(ticketRequest(sent({ ...QUESTION, kind: 'chat' })).kind).toBe('question')
  })

  it('takes up what was written on a conversation that ended meanwhile, about the same thing', () => {
    const ended = { kind: 'return', product: { title: '跑鞋', slug: 'paoxie' } } as const
    const next = ticketAfter(ended, { subject: `接着 T-1：${'鞋'.repeat(120)}`, body: '还有一件事。', orderToken: '' })
    expect(next).toMatchObject({ kind: 'return', body: '还有一件事。', productSlug: 'paoxie' })
    expect(ticketFine(next, [], { isGuest: false })).toMatchObject({ subject: true, body: true })
    expect(ticketAfter({ kind: 'order', product: { title: '跑鞋', slug: null } }, next).productSlug).toBe('')
  })

  it('needs an address from a guest, unless the order already has one', () => {
    const fine = (fields: Record<string, string>, isGuest: boolean) => ticketFine(sent(fields), [], { isGuest }).email
    expect(fine({ ...QUESTION, email: '' }, true)).toBe(false)
    expect(fine({ ...QUESTION, email: '', orderToken: 'abc' }, true)).toBe(true)
    expect(fine({ ...QUESTION, email: '' }, false)).toBe(true)
  })

  it('takes five pictures of ten megabytes and no more', () => {
    const fine = (...sizes: number[]) =>
      ticketFine(
        sent(QUESTION),
        sizes.map((size) => ({ size })),
        { isGuest: true },
      ).pictures
    expect(fine(...Array<number>(5).fill(10_000_000))).toBe(true)
    expect(fine(...Array<number>(6).fill(1))).toBe(false)
    expect(fine(10_000_001)).toBe(false)
  })

  it('does not take a file field left empty for a picture', () => {
    const form = new FormData()
    form.append('pictures', new File([], ''))
    form.append('pictures', new File(['x'], 'a.jpg'))
    expect(readPictures(form).map(({ name }) => name)).toEqual(['a.jpg'])
  })
})
