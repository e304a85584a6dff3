import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { waitUntil } from '../services/wait-until.ts'
import { type Desk, PATIENCE, send, sitDownAs } from './admin-desk.ts'
import { findBarriers } from './find-barriers.ts'
import { openBrowser } from './open-browser.ts'

/**
 * The team plans: cards of the board are moved by keyboard and by mouse, and stay where the flow does not lead; bars of
 * the calendar are dragged to other days or given them in a form, and nothing but the time changes.
 */

const STORY = 300_000
const patience = { timeoutMs: PATIENCE, everyMs: 150 }

/** Told apart from what an earlier run left in the same mall. */
const run = Date.now().toString(36)
const titles = {
  campaign: `排期活动 ${run}`,
  keyed: `键盘送审 ${run}`,
  dragged: `拖动送审 ${run}`,
  own: `运营自写 ${run}`,
  banner: `排期横幅 ${run}`,
}
/** of the price, which has no title */
const note = `排期价 ${run}`

/** A month in which the demo mall plans nothing. */
const MONTH = `${new Date().getFullYear() + 2}-05`
/** 10:00 in Shanghai on a day of that month. ISO 8601 in UTC */
const at = (day: number, hour = 10): string =>
  new Date(`${MONTH}-${String(day).padStart(2, '0')}T${hour}:00:00+08:00`).toISOString()

interface Ends {
  from: string | null
  until: string | null
}
type Planned = { id: string; window: Ends; updatedAt: string } & Record<string, unknown>

let browser: Browser
let writer: Desk
let lead: Desk
/** what this story made, in the order in which it has to go again */
const made: string[] = []
const ids: Record<keyof typeof titles | 'price', string> = {
  campaign: '',
  keyed: '',
  dragged: '',
  own: '',
  banner: '',
  price: '',
}

async function make(desk: Desk, collection: string, data: object): Promise<string> {
  const answer = await send<{ doc: { id: string } }>(desk, 'POST', `/${collection}?draft=true&depth=0`, data)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  const { id } = answer.body.doc
  made.unshift(`/${collection}/${id}`)
  return id
}

beforeAll(async () => {
  browser = await openBrowser()
  writer = await sitDownAs(browser, 'copywriter')
  lead = await sitDownAs(browser, 'operations')
  const window = { from: at(13), until: at(16) }
  const draft = { _status: 'draft', window }
  ids.campaign = await make(lead, 'campaigns', { title: titles.campaign, slug: `plan-${run}`, ...draft })
  const article = (desk: Desk, title: string) =>
    make(desk, 'articles', { title, summary: '排期用', campaign: ids.campaign, ...draft })
  ids.keyed = await article(writer, titles.keyed)
  ids.dragged = await article(writer, titles.dragged)
  ids.own = await article(lead, titles.own)
  const place = { placement: 'home.promo', campaign: ids.campaign }
  ids.banner = await make(writer, 'banners', { title: titles.banner, ...place, ...draft })
  await make(writer, 'channel-variants', { article: ids.dragged, channel: 'wechat' })
  const { docs } = await lead.ask<{ docs: { id: string }[] }>('/skus?sort=-price&limit=1&depth=0')
  ids.price = await make(lead, 'price-windows', { sku: docs[0]?.id, price: 100, note, window })
}, STORY)

afterAll(async () => {
  if (lead) for (const path of made) await send(lead, 'DELETE', path)
  await browser?.close()
})

// A test that failed must not fail the next with what it left behind.
beforeEach(() => {
  for (const desk of [writer, lead]) desk.takeComplaints()
})

/** Goes on with the Tab key until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 300; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${target}`)
}

/** What a page has against people; the switch of the content language is Payload's own. */
async function barriersAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 })
  return (await findBarriers(page)).filter((barrier) => !barrier.includes('localizer'))
}

/** Chooses in a filter of the page. */
const filterBy = (page: Page, name: string, value: string) =>
  page.locator('.fangshi-plan__filters').getByLabel(name, { exact: true }).selectOption(value)

/** Until of what this story made exactly these are shown. */
const untilShown = (shown: Locator, ...wanted: string[]) =>
  waitUntil(
    `only ${wanted.join(', ')} being shown`,
    async () => {
      const texts = (await shown.allInnerTexts()).filter((text) => text.includes(run))
      return texts.length === wanted.length && wanted.every((title) => texts.some((text) => text.includes(title)))
    },
    patience,
  )

describe('the board', () => {
  const lane = (page: Page, name: string) => page.locator(`.fangshi-board__lane[aria-label="${name}"]`)
  /** The card itself, not one whose campaign has the title. */
  const card = (within: Page | Locator, title: string) =>
    within.locator(`.fangshi-board__card:has(strong:has-text("${title}"))`)
  const stageOf = async (desk: Desk, id: string) => (await desk.ask<{ shown: string }>(`/articles/${id}/stage`)).shown
  const openBoard = async (desk: Desk) => {
    await desk.page.setViewportSize({ width: 1440, height: 900 })
    await desk.open(`/board?campaign=${ids.campaign}`)
    await card(desk.page, titles.keyed).waitFor()
  }

  /** Carries a card over a column and lets it go there once the column says what it does with it. */
  async function dragCard(page: Page, title: string, to: string, answer: 'takes' | 'refuses'): Promise<void> {
    await card(page, title).hover()
    await page.mouse.down()
    const box = await lane(page, to).boundingBox()
    if (!box) throw new Error(`no column ${to}`)
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y, { steps: 8 })
    await page.locator(`.fangshi-board__lane.${answer}[aria-label="${to}"]`).waitFor()
    // The column has drawn itself anew: only from here on is the card over it as it stands.
    await page.mouse.move(x, y + 8, { steps: 2 })
    if (answer === 'takes') await page.locator(`.fangshi-board__lane.is-over[aria-label="${to}"]`).waitFor()
    await page.mouse.up()
  }

  test('a card goes on to the next stage by keyboard alone', { timeout: STORY }, async () => {
    const { page } = writer
    await openBoard(writer)
    await tabTo(page, card(lane(page, '草稿'), titles.keyed))
    await page.keyboard.press('Enter')
    await tabTo(page, page.locator('dialog[open]').getByRole('button', { name: '送审', exact: true }))
    await page.keyboard.press('Enter')
    await card(lane(page, '审核中'), titles.keyed).waitFor()
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    expect(await stageOf(writer, ids.keyed)).toBe('in_review')
    // The keyboard is where the card is now, not at the top of the page.
    await waitUntil(
      'the moved card having the focus',
      () => card(lane(page, '审核中'), titles.keyed).evaluate((element) => element === document.activeElement),
      patience,
    )
    expect(writer.takeComplaints()).toEqual([])
  })

  test('another is dragged there', { timeout: STORY }, async () => {
    const { page } = writer
    await openBoard(writer)
    await dragCard(page, titles.dragged, '审核中', 'takes')
    await card(lane(page, '审核中'), titles.dragged).waitFor()
    expect(await card(lane(page, '草稿'), titles.dragged).count()).toBe(0)
    expect(await stageOf(writer, ids.dragged)).toBe('in_review')
    expect(writer.takeComplaints()).toEqual([])
  })

  test('a writer cannot carry a card to where others decide, and is told so', { timeout: STORY }, async () => {
    const { page } = writer
    await openBoard(writer)
    await dragCard(page, titles.dragged, '已批准', 'refuses')
    await page.locator('[data-sonner-toast]', { hasText: '从“审核中”到“已批准”这一步由别的岗位来做' }).waitFor()
    await card(lane(page, '审核中'), titles.dragged).waitFor()
    expect(await card(lane(page, '已批准'), titles.dragged).count()).toBe(0)
    expect(await stageOf(writer, ids.dragged)).toBe('in_review')
    // Nor does the card offer it.
    await card(page, titles.dragged).click()
    const dialog = page.locator('dialog[open]')
    await dialog.getByRole('button', { name: '撤回送审' }).waitFor()
    expect(await dialog.getByRole('button', { name: /批准|要求修改|发布/ }).count()).toBe(0)
    expect(await barriersAt(page, 1440)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(writer.takeComplaints()).toEqual([])
  })

  test('what the flow refuses stays where it was, with the sentence that says why', { timeout: STORY }, async () => {
    const { page } = lead
    await openBoard(lead)
    await dragCard(page, titles.own, '审核中', 'takes')
    await card(lane(page, '审核中'), titles.own).waitFor()
    expect(lead.takeComplaints()).toEqual([])
    // Nobody approves what they wrote, operations neither.
    await dragCard(page, titles.own, '已批准', 'takes')
    const refusal = page.locator('dialog[open]').getByRole('alert')
    await refusal.filter({ hasText: '须由没有改过它的同事批准' }).waitFor()
    expect(await card(lane(page, '审核中'), titles.own).count()).toBe(1)
    expect(await stageOf(lead, ids.own)).toBe('in_review')
    // Trying again by the button says it again, in the same place.
    await page.locator('dialog[open]').getByRole('button', { name: '批准', exact: true }).click()
    await refusal.filter({ hasText: '须由没有改过它的同事批准' }).waitFor()
    await page.locator('dialog[open]').getByRole('button', { name: '关闭' }).click()
    expect(await stageOf(lead, ids.own)).toBe('in_review')
    expect(lead.takeComplaints().filter((complaint) => !/\b403\b/.test(complaint))).toEqual([])
  })

  test('filters leave what is asked for', { timeout: STORY }, async () => {
    const { page } = lead
    await openBoard(lead)
    const cards = page.locator('.fangshi-board__card strong')
    const all = Object.values(titles)
    await untilShown(cards, ...all)
    await filterBy(page, '类型', 'banners')
    await untilShown(cards, titles.banner)
    await filterBy(page, '类型', '')
    await filterBy(page, '展位', 'home.promo')
    await untilShown(cards, titles.banner)
    await filterBy(page, '展位', '')
    await filterBy(page, '渠道', 'wechat')
    await untilShown(cards, titles.dragged)
    // Every article goes to the shop itself.
    await filterBy(page, '渠道', 'site')
    await untilShown(cards, titles.keyed, titles.dragged, titles.own)
    await filterBy(page, '渠道', '')
    const { user } = await lead.ask<{ user: { id: string } }>('/staff/me')
    await filterBy(page, '负责人', user.id)
    await untilShown(cards, titles.campaign, titles.own)
    // The address can be sent to a colleague.
    await writer.page.goto(page.url())
    await untilShown(writer.page.locator('.fangshi-board__card strong'), titles.campaign, titles.own)
    expect([...lead.takeComplaints(), ...writer.takeComplaints()]).toEqual([])
  })

  test('an answer that comes late does not take the place of what was chosen last', { timeout: STORY }, async () => {
    const { page } = lead
    await openBoard(lead)
    const cards = page.locator('.fangshi-board__card strong')
    const isEarlier = (url: URL) =>
      url.pathname.endsWith('/planning/board') && url.searchParams.get('kind') === 'banners'
    const wasAsked = page.waitForRequest((request) => isEarlier(new URL(request.url())))
    const letThrough = Promise.withResolvers<void>()
    await page.route(isEarlier, async (route) => {
      await letThrough.promise
      await route.continue()
    })
    onTestFinished(async () => {
      letThrough.resolve()
      await page.unroute(isEarlier)
    })
    await filterBy(page, '类型', 'banners')
    await wasAsked
    await filterBy(page, '类型', 'campaigns')
    await untilShown(cards, titles.campaign)
    const cameLate = page.waitForResponse((response) => isEarlier(new URL(response.url())))
    letThrough.resolve()
    await (await cameLate).finished()
    // What was to be drawn of it is drawn two frames later.
    await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      await frame()
      await frame()
    })
    await untilShown(cards, titles.campaign)
    expect(lead.takeComplaints()).toEqual([])
  })

  test.each([1440, 1024])('is open to everybody at %i px', { timeout: STORY }, async (width) => {
    await openBoard(lead)
    expect(await barriersAt(lead.page, width)).toEqual([])
  })
})

describe('the calendar', () => {
  const bars = (page: Page) => page.locator('.fangshi-plan__item')
  const bar = (page: Page, title: string) => bars(page).filter({ hasText: title })
  const dialog = (page: Page) => page.locator('dialog[open]')
  const openCalendar = async (desk: Desk, query = `campaign=${ids.campaign}`, view = 'month') => {
    await desk.page.setViewportSize({ width: 1440, height: 900 })
    await desk.open(`/calendar?view=${view}&day=${MONTH}-15&${query}`)
  }
  const read = (collection: string, id: string) =>
    lead.ask<Planned>(`/${collection}/${id}?depth=0&draft=true&locale=all`)
  /** A document without what another time has to change. */
  const besidesTime = ({ window: _, updatedAt: __, ...rest }: Planned) => rest
  const windowOf = async (collection: string, id: string): Promise<Ends> => (await read(collection, id)).window
  const untilWindow = (collection: string, id: string, ends: Ends) =>
    waitUntil(
      `the window of ${collection} being ${ends.from} – ${ends.until}`,
      async () => {
        const { from, until } = await windowOf(collection, id)
        return from === ends.from && until === ends.until
      },
      patience,
    )
  const rescheduled = async (collection: string, id: string) => {
    const query = `where[and][0][docId][equals]=${id}&where[and][1][action][equals]=${collection}.reschedule`
    const { docs } = await lead.ask<{ docs: { summary: string; actorName: string; details: object }[] }>(
      `/activity?${query}&depth=0&sort=-at`,
    )
    return docs
  }

  /** Presses a bar, or one of its ends, and moves it so many days; lets go once `ready` holds. */
  async function dragBar(
    page: Page,
    title: string,
    days: number,
    ready: () => Promise<unknown>,
    part = '.fangshi-plan__paint',
  ): Promise<void> {
    const paint = bar(page, title).locator(part)
    await paint.scrollIntoViewIfNeeded()
    const [box, track] = [await paint.boundingBox(), await page.locator('.fangshi-plan__track').first().boundingBox()]
    const columns = await page.locator('.fangshi-plan__days > li').count()
    if (!box || !track) throw new Error(`nothing to grip of ${title}`)
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + (days * track.width) / columns, y, { steps: 6 })
    await ready()
    await page.mouse.up()
  }
  /** Until the bar that is dragged says the time it would get. */
  const says = (page: Page, words: string) => () =>
    page.locator('.fangshi-plan__item.is-dragged', { hasText: words }).waitFor()

  test('operations drags a banner two days on: its window moves by exactly that and nothing else changes', {
    timeout: STORY,
  }, async () => {
    const { page } = lead
    const before = await read('banners', ids.banner)
    expect(before.window).toMatchObject({ from: at(13), until: at(16) })
    await openCalendar(lead)
    await dragBar(page, titles.banner, 2, says(page, '05-15 10:00 – 05-18 10:00'))
    await untilWindow('banners', ids.banner, { from: at(15), until: at(18) })
    const after = await read('banners', ids.banner)
    expect(besidesTime(after)).toEqual(besidesTime(before))
    const [entry, ...others] = await rescheduled('banners', ids.banner)
    expect(others).toEqual([])
    expect(entry?.summary).toBe(
      `${titles.banner}：${MONTH}-13 10:00 – ${MONTH}-16 10:00 → ${MONTH}-15 10:00 – ${MONTH}-18 10:00`,
    )
    expect(entry?.details).toEqual({
      before: { from: at(13), until: at(16) },
      after: { from: at(15), until: at(18) },
    })
    expect(lead.takeComplaints()).toEqual([])
  })

  test('an end is dragged on its own, and back by Escape', { timeout: STORY }, async () => {
    const { page } = lead
    await openCalendar(lead)
    await dragBar(page, titles.banner, 1, says(page, '05-15 10:00 – 05-19 10:00'), '.is-until')
    await untilWindow('banners', ids.banner, { from: at(15), until: at(19) })
    await dragBar(page, titles.banner, 3, async () => {
      await says(page, '05-18 10:00 – 05-22 10:00')()
      await page.keyboard.press('Escape')
      await page.locator('.fangshi-plan__item.is-dragged').waitFor({ state: 'detached' })
    })
    await page.reload({ waitUntil: 'networkidle' })
    await bar(page, titles.banner).waitFor()
    expect(await windowOf('banners', ids.banner)).toMatchObject({ from: at(15), until: at(19) })
    expect(await rescheduled('banners', ids.banner)).toHaveLength(2)
    expect(lead.takeComplaints()).toEqual([])
  })

  test('month, week and list show it where it is now', { timeout: STORY }, async () => {
    const { page } = lead
    await openCalendar(lead)
    const shown = (ends: string) => page.locator(`.fangshi-plan__item button[aria-label*="${ends}"]`)
    const now = shown('05-15 10:00 – 05-19 10:00').filter({ hasText: titles.banner })
    await now.waitFor()
    expect(await page.locator('.fangshi-plan__days > li').count()).toBe(31)
    await page.getByRole('button', { name: '周', exact: true }).click()
    await waitUntil(
      'the week being drawn',
      async () => (await page.locator('.fangshi-plan__days > li').count()) === 7,
      patience,
    )
    await now.waitFor()
    await page.getByRole('button', { name: '列表', exact: true }).click()
    const entries = page.locator('.fangshi-plan__agenda > li').filter({ hasText: titles.banner })
    await entries.first().waitFor()
    expect((await entries.locator('h2').allInnerTexts()).map((day) => day.slice(0, 5))).toEqual(['5月15日', '5月19日'])
    expect(lead.takeComplaints()).toEqual([])
  })

  test('a time is given by keyboard alone; of what is in review the calendar says what that means', {
    timeout: STORY,
  }, async () => {
    const { page } = writer
    const before = await read('articles', ids.keyed)
    await openCalendar(writer)
    await tabTo(page, bar(page, titles.keyed).getByRole('button'))
    await page.keyboard.press('Enter')
    const from = dialog(page).getByLabel('开始')
    await tabTo(page, from)
    await raiseDay(page, from)
    await dialog(page).getByText('05-14 10:00 – 05-16 10:00').waitFor()
    await dialog(page).getByText('正在审核：换了时间就是另一个版本，要重新送审。').waitFor()
    expect(await barriersAt(page, 1440)).toEqual([])
    await tabTo(page, dialog(page).getByRole('button', { name: '改时间' }))
    await page.keyboard.press('Enter')
    await dialog(page).waitFor({ state: 'detached' })
    const after = await read('articles', ids.keyed)
    expect(after.window).toEqual({ ...before.window, from: at(14) })
    expect(besidesTime(after)).toEqual(besidesTime(before))
    const [entry] = await rescheduled('articles', ids.keyed)
    expect(entry?.details).toMatchObject({ after: { from: at(14), until: at(16) } })
    expect((await writer.ask<{ shown: string }>(`/articles/${ids.keyed}/stage`)).shown).toBe('draft')
    // The keyboard is back on the bar.
    await waitUntil(
      'the bar having the focus',
      () =>
        bar(page, titles.keyed)
          .getByRole('button')
          .evaluate((element) => element === document.activeElement),
      patience,
    )
    expect(writer.takeComplaints()).toEqual([])
  })

  test('a writer sees a price and cannot drag it, and the server refuses as well', { timeout: STORY }, async () => {
    const { page } = writer
    await openCalendar(writer, 'kind=price-windows')
    const price = bar(page, note)
    await price.waitFor()
    expect(await price.getByRole('button').getAttribute('data-movable')).toBe('false')
    await dragBar(page, note, 2, async () => undefined)
    expect(await page.locator('.fangshi-plan__item.is-dragged').count()).toBe(0)
    const [from, until] = [at(13), at(16)]
    const body = { kind: 'price-windows', id: ids.price, from: at(20), until: at(22), seen: { from, until } }
    const refused = await send<{ errors: { message: string }[] }>(writer, 'POST', '/planning/commands/reschedule', body)
    expect([refused.status, refused.body.errors[0]?.message]).toEqual([
      403,
      expect.stringContaining('你的岗位不能改这类内容的时间'),
    ])
    await page.reload({ waitUntil: 'networkidle' })
    await price.getByRole('button').click()
    await dialog(page).getByText('你的岗位只能看，不能改它的时间。').waitFor()
    expect(await dialog(page).getByRole('button', { name: '改时间' }).count()).toBe(0)
    expect(await windowOf('price-windows', ids.price)).toMatchObject({ from, until })
    expect(await rescheduled('price-windows', ids.price)).toEqual([])
    expect(writer.takeComplaints().filter((complaint) => !/\b403\b/.test(complaint))).toEqual([])
  })

  test('filters leave what is asked for', { timeout: STORY }, async () => {
    const { page } = lead
    await openCalendar(lead)
    await untilShown(bars(page), ...Object.values(titles))
    await page.getByRole('button', { name: '清除筛选' }).click()
    await untilShown(bars(page), ...Object.values(titles), note)
    await filterBy(page, '类型', 'articles')
    await untilShown(bars(page), titles.keyed, titles.dragged, titles.own)
    await filterBy(page, '渠道', 'wechat')
    await untilShown(bars(page), titles.dragged)
    await filterBy(page, '渠道', 'site')
    await untilShown(bars(page), titles.keyed, titles.dragged, titles.own)
    const { user } = await lead.ask<{ user: { id: string } }>('/staff/me')
    await filterBy(page, '负责人', user.id)
    await untilShown(bars(page), titles.own)
    await page.getByRole('button', { name: '清除筛选' }).click()
    await filterBy(page, '展位', 'home.promo')
    await untilShown(bars(page), titles.banner)
    expect(lead.takeComplaints()).toEqual([])
  })

  test.each([1440, 1024])(
    'is open to everybody at %i px, as month, week and list',
    { timeout: STORY },
    async (width) => {
      for (const view of ['month', 'week', 'list']) {
        await openCalendar(lead, `campaign=${ids.campaign}`, view)
        await lead.page.locator('.fangshi-plan__body').getByText(titles.banner).first().waitFor()
        expect(await barriersAt(lead.page, width), view).toEqual([])
      }
    },
  )
})

/** Presses the arrow up where the day stands in a field of date and time: its place depends on the browser's language. */
async function raiseDay(page: Page, field: Locator): Promise<void> {
  const day = async () => (await field.inputValue()).slice(8, 10)
  const before = await day()
  for (let part = 0; part < 5; part += 1) {
    await page.keyboard.press('ArrowUp')
    if ((await day()) !== before) return
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
  }
  throw new Error('no part of the field is the day')
}
