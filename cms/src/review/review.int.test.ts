import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publishDraft } from '../testing/publish-content.ts'
import { samplePhoto } from '../testing/sample-photo.ts'
import { type Identity, openTestMall, type TestMall } from '../testing/test-mall.ts'
import type { ReviewView } from './rules/review-view.ts'

let mall: TestMall
let id = ''

beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

const line = (text: string) => ({ type: 'paragraph', version: 1, children: [{ type: 'text', text, version: 1 }] })
const body = (...texts: string[]) => ({ root: { type: 'root', version: 1, children: texts.map(line) } })

beforeEach(async () => {
  const { body: made } = await mall.request('POST', '/api/articles', {
    as: 'copywriter',
    body: {
      title: '书桌上的灯',
      summary: '怎么挑',
      body: body('这盏灯很明亮，适合书桌。', '灯罩是玻璃的。'),
      _status: 'draft',
    },
  })
  id = (made as { doc: { id: string } }).doc.id
})

const look = async (as: Identity = 'operations', base = ''): Promise<ReviewView> =>
  (await mall.request('GET', `/api/articles/${id}/review?base=${base}`, { as })).body as ReviewView
const say = (as: Identity, command: string, sent: Record<string, unknown> = {}) =>
  mall.request('POST', `/api/articles/${id}/review/commands/${command}`, { as, body: sent })
const edit = (sent: Record<string, unknown>) =>
  mall.request('PATCH', `/api/articles/${id}?draft=true`, { as: 'copywriter', body: sent })
const take = async (as: Identity, command: string, sent: Record<string, unknown> = {}) =>
  mall.request('POST', `/api/articles/${id}/commands/${command}`, { as, body: { hash: (await look()).hash, ...sent } })

/** Comments on words of a passage. */
async function remark(as: Identity, quote: string, sent: Record<string, unknown>): Promise<string> {
  const passage = (await look()).passages.find(({ text }) => text.includes(quote))
  const start = passage?.text.indexOf(quote) ?? 0
  const { status, body: answer } = await say(as, 'comment', {
    path: passage?.path,
    locale: passage?.locale,
    text: passage?.text,
    start,
    end: start + quote.length,
    ...sent,
  })
  expect(status, JSON.stringify(answer)).toBe(200)
  return (answer as { id: string }).id
}
const reasonOf = (answer: unknown) => (answer as { reason?: string }).reason

describe('the way of an article through review', () => {
  it('a sentence is commented on, changes are asked for, made, seen word by word, and approved', async () => {
    await take('copywriter', 'submit')
    const thread = await remark('operations', '很明亮', { body: '太硬，换个说法' })
    await say('operations', 'look')
    const asked = await take('operations', 'requestChanges', { checklist: ['改第一句', '补一张图'] })
    expect(asked.status, JSON.stringify(asked.body)).toBe(200)
    const { request } = await look('copywriter')
    expect(request?.items.map(({ text, doneBy }) => [text, doneBy])).toEqual([
      ['改第一句', null],
      ['补一张图', null],
    ])
    await edit({ body: body('这盏灯很柔和，适合书桌。', '灯罩是玻璃的。') })
    const tick = { step: request?.stepId, item: request?.items[0]?.id, done: true }
    expect((await say('copywriter', 'tick', tick)).status).toBe(200)
    await take('copywriter', 'submit')
    const seen = await look('operations')
    expect(seen.request?.items[0]?.doneBy).toBe('copywriter')
    expect(seen.threads.find((one) => one.id === thread)?.place, 'the words are gone').toBeNull()
    expect(seen.lastLook?.isNewest).toBe(false)
    const { diff } = await look('operations', seen.lastLook?.versionId)
    expect(diff?.rows.filter(({ kind }) => kind !== 'same').map(({ parts }) => parts)).toEqual([
      [
        { kind: 'same', text: '这盏灯很' },
        { kind: 'gone', text: '明亮' },
        { kind: 'new', text: '柔和' },
        { kind: 'same', text: '，适合书桌。' },
      ],
    ])
    expect((await take('operations', 'approveAndPublish')).status).toBe(200)
    expect((await look('copywriter')).request).toBeNull()
    await edit({ title: '后来的标题' })
    expect(reasonOf((await take('operations', 'publish')).body)).toBe('not_approved')
    const live = await mall.request('GET', `/api/articles/${id}`)
    expect(live.body).toMatchObject({ title: '书桌上的灯' })
    const since = await look('operations', 'live')
    expect(since.diff?.rows.filter(({ kind }) => kind === 'changed').map(({ path }) => path)).toEqual(['title'])
  })
})

describe('a remark', () => {
  it('stays on its words while the text around them changes and its paragraph moves', async () => {
    const thread = await remark('operations', '玻璃', { body: '哪种玻璃？' })
    await edit({ body: body('新的第一段。', '灯罩是手工玻璃的。', '这盏灯很明亮，适合书桌。') })
    const view = await look()
    const place = view.threads.find((one) => one.id === thread)?.place
    if (!place || !('passage' in place)) throw new Error('the remark lost its words')
    const passage = view.passages[place.passage]
    expect(passage?.text.slice(place.start, place.end)).toBe('玻璃')
    expect(passage?.text).toBe('灯罩是手工玻璃的。')
  })

  it('is answered, settled and opened again', async () => {
    const thread = await remark('operations', '玻璃', { body: '哪种？' })
    expect((await say('copywriter', 'reply', { thread, body: '乳白的' })).status).toBe(200)
    await say('copywriter', 'resolve', { thread })
    const settled = (await look()).threads.find((one) => one.id === thread)
    expect(settled).toMatchObject({ isResolved: true, resolvedByName: 'copywriter' })
    expect(settled?.said.map(({ byName, body: said }) => [byName, said])).toEqual([
      ['operations', '哪种？'],
      ['copywriter', '乳白的'],
    ])
    await say('operations', 'reopen', { thread })
    expect((await look()).threads.find((one) => one.id === thread)?.isResolved).toBe(false)
  })

  it('about a text that has changed meanwhile is refused', async () => {
    const passage = (await look()).passages.find(({ text }) => text.includes('玻璃'))
    await edit({ body: body('全换了。') })
    const late = await say('operations', 'comment', {
      ...passage,
      label: undefined,
      isRichText: undefined,
      start: 0,
      end: 2,
      body: '？',
    })
    expect([late.status, reasonOf(late.body)]).toEqual([409, 'text_changed'])
  })

  it('is for those who work on the text', async () => {
    const passage = (await look()).passages[0]
    const sent = { path: passage?.path, locale: 'zh', text: passage?.text, start: 0, end: 2, body: '？' }
    for (const as of ['finance', 'service', 'customer', null] as const)
      expect([401, 403], String(as)).toContain((await say(as, 'comment', sent)).status)
  })
})

describe('a remark about a block', () => {
  const block = (blockId: string, fields: Record<string, unknown>) => ({
    type: 'block',
    version: 2,
    format: '',
    fields: { id: blockId, blockName: '', ...fields },
  })
  const quote = (text: string) => block('65a000000000000000000001', { blockType: 'pullQuote', text })
  const countdown = (until: string) =>
    block('65a000000000000000000002', { blockType: 'countdown', title: '倒数', until })
  const holding = (...children: unknown[]) => ({ body: { root: { type: 'root', version: 1, children } } })
  const blockOf = (view: ReviewView, thread: string) => {
    const place = view.threads.find((one) => one.id === thread)?.place
    return place && 'block' in place ? view.blocks[place.block] : null
  }

  it('stays on it while it is edited and moved, and says so when it is taken out', async () => {
    expect((await edit(holding(line('开头。'), quote('灯要软。'), countdown('2031-01-01T00:00:00.000Z')))).status).toBe(
      200,
    )
    const [about, other] = (await look()).blocks
    expect([about?.label.zh, other?.label.zh]).toEqual(['引文', '倒计时'])
    const sent = { block: about?.key, locale: about?.locale, body: '换一句' }
    const { status, body: answer } = await say('operations', 'comment', sent)
    expect(status, JSON.stringify(answer)).toBe(200)
    const { id: thread } = answer as { id: string }
    await say('operations', 'look')

    await edit(holding(countdown('2031-02-01T00:00:00.000Z'), line('开头。'), line('再一段。'), quote('光要软。')))
    const moved = await look('operations', (await look()).lastLook?.versionId)
    const here = blockOf(moved, thread)
    expect([here?.key, moved.passages[here?.at ?? 0]?.text]).toEqual([about?.key, '光要软。'])
    expect(moved.diff?.blocks.map(({ what }) => what)).toEqual(['moved'])
    expect(moved.diff?.facts.map(({ label }) => label.zh)).toEqual(['倒计时 · 到'])

    await edit(holding(line('开头。')))
    const without = await look('operations', moved.lastLook?.versionId)
    const lost = without.threads.find((one) => one.id === thread)
    expect(lost).toMatchObject({ place: null, about: { block: { zh: '引文' } } })
    expect(without.diff?.blocks.map(({ what, label }) => [what, label.zh])).toEqual([
      ['removed', '引文'],
      ['removed', '倒计时'],
    ])
    expect(reasonOf((await say('operations', 'comment', sent)).body)).toBe('block_is_gone')
    expect(reasonOf((await say('copywriter', 'accept', { thread })).body)).toBe('no_suggestion')
  })

  it('needs words, and a picture of a field is one too', async () => {
    const { data, name, mimetype } = await samplePhoto(800, 800)
    const form = new FormData()
    form.set('_payload', JSON.stringify({ kind: 'article', alt: '灯' }))
    form.set('file', new File([new Uint8Array(data)], name, { type: mimetype }))
    const uploaded = await mall.request('POST', '/api/media', { as: 'designer', body: form })
    const picture = (uploaded.body as { doc: { id: string } }).doc.id
    expect((await edit({ cover: picture })).status).toBe(200)
    const cover = (await look()).blocks.find(({ pictures }) => pictures.includes(picture))
    expect(cover?.key).toBe('cover')
    const sent = { block: 'cover', locale: 'zh' }
    expect(reasonOf((await say('operations', 'comment', sent)).body)).toBe('nothing_said')
    expect((await say('operations', 'comment', { ...sent, body: '太暗' })).status).toBe(200)
  })
})

describe('a suggestion', () => {
  it('is taken in one step by the writer, as a draft that needs its own approval', async () => {
    expect((await publishDraft(mall, 'articles', id, 'operations')).status).toBe(200)
    const thread = await remark('operations', '很明亮', { suggestion: '光线柔和' })
    const taken = await say('copywriter', 'accept', { thread })
    expect(taken.status, JSON.stringify(taken.body)).toBe(200)
    const view = await look()
    expect(view.passages.map(({ text }) => text)).toContain('这盏灯光线柔和，适合书桌。')
    expect(view.threads.find((one) => one.id === thread)).toMatchObject({ isAccepted: true, isResolved: true })
    expect(JSON.stringify((await mall.request('GET', `/api/articles/${id}`)).body)).toContain('很明亮')
    expect(reasonOf((await say('copywriter', 'accept', { thread })).body)).toBe('no_suggestion')
    expect(reasonOf((await take('copywriter', 'approve')).body)).toBe('not_allowed')
  })

  it('works in a plain field, and says so when its words are gone', async () => {
    const [title, text] = [
      await remark('operations', '书桌上', { suggestion: '床头' }),
      await remark('operations', '玻璃', { suggestion: '陶瓷' }),
    ]
    expect((await say('copywriter', 'accept', { thread: title })).status).toBe(200)
    expect((await look()).title).toBe('床头的灯')
    await edit({ body: body('别的话。') })
    expect(reasonOf((await say('copywriter', 'accept', { thread: text })).body)).toBe('words_are_gone')
  })
})
