import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailedLink } from './captured-mails.ts'
import { findBarriers } from './find-barriers.ts'
import { openBrowser } from './open-browser.ts'
import { theMall } from './the-mall.ts'
import { openWatchedPage, type WatchedPage } from './watched-page.ts'

/** Machines that run everything at once are slow, not broken. ms */
const PATIENCE = 60_000
const STORY = 300_000

const SHOE = '/products/zhenzhi-yundongxie'
/** The demo's coupon: 20 yuan off from 199. */
const COUPON = 'XINKE20'

/** Told apart from what an earlier run left in the same mall. */
const run = Date.now().toString(36)

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** A shopper with a phone, and what the phone can. */
interface Shopper extends WatchedPage {
  scripts: boolean
  email: string
}

async function arrive(name: string, scripts: boolean): Promise<Shopper> {
  const watched = await openWatchedPage(browser, { width: 390, javaScript: scripts })
  watched.page.setDefaultTimeout(PATIENCE)
  return { ...watched, scripts, email: `${name}-${run}@example.test` }
}

const at = (path: string): string => theMall().storefrontUrl + path

/** What a page needs to be good to everybody; without scripts axe cannot look. */
async function expectOpen({ page, scripts }: Shopper): Promise<void> {
  if (scripts) expect(await findBarriers(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth).catch(() => 390)).toBeLessThanOrEqual(390)
}

/** Puts a size into the cart from the product's page. */
async function add({ page, scripts }: Shopper, size: string): Promise<void> {
  await page.goto(at(SHOE))
  const choice = page.getByRole('link', { name: size, exact: true })
  await choice.click()
  await page.locator('[id^="pick-"][aria-current]', { hasText: size }).waitFor()
  await page.click('#buy-add')
  if (scripts) {
    // The cart opens over the page one stays on.
    await page.locator('cart-drawer dialog[open]').waitFor()
    await page.locator('cart-drawer [data-close]').click()
    expect(new URL(page.url()).pathname).toBe(SHOE)
  } else await page.waitForURL((url) => url.pathname === '/cart')
}

async function fillCheckout({ page, scripts, email }: Shopper, method: string): Promise<void> {
  await page.goto(at('/checkout'))
  await page.fill('[name="contact.email"]', email)
  await page.fill('[name="address.recipient"]', '林小满')
  await page.fill('[name="address.phone"]', '138 0000 1111')
  await page.fill('[name="address.street"]', '文三路 90 号 1 幢 301')
  await page.check(`[name=paymentMethod][value=${method}]`)
  for (const [name, code] of [
    ['province', '330000'],
    ['city', '330100'],
    ['address.regionCode', '330106'],
  ] as const) {
    const select = page.locator(`[name="${name}"]`)
    await select.locator(`option[value="${code}"]`).waitFor({ state: 'attached' })
    await select.selectOption(code)
    if (!scripts && name !== 'address.regionCode') {
      await page.click('button[value=region]')
      // Nothing typed is lost on the way.
      expect(await page.inputValue('[name="address.recipient"]')).toBe('林小满')
    }
  }
}

const orderButton = (page: Page) => page.locator('button.act[name=act][value=order]')
const receiptOf = async (page: Page): Promise<string> =>
  (await page.locator('main dl').first().innerText()).replaceAll(/\s+/g, ' ')
const standing = (page: Page) => page.locator('.standing h2')

/** Somebody of the team at work while the shopper waits: finds by number, and gives commands. */
async function colleague(role: string) {
  const { cmsUrl, accounts } = theMall()
  const account = accounts.find((one) => one.role === role)
  const send = async (path: string, content: object, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `JWT ${token}` } : {}) }
    const answer = await fetch(`${cmsUrl}/api${path}`, { method: 'POST', headers, body: JSON.stringify(content) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { token: string }
  }
  const { token } = await send('/staff/login', { email: account?.email, password: account?.password })
  return async (collection: 'orders' | 'tickets', number: string, command: string, body: object) => {
    const found = await fetch(`${cmsUrl}/api/${collection}?where[number][equals]=${number}&depth=0`, {
      headers: { authorization: `JWT ${token}` },
    })
    const { docs } = (await found.json()) as { docs: { id: string }[] }
    await send(`/${collection}/${docs[0]?.id}/commands/${command}`, body, token)
  }
}

describe.each([true, false])('a shopper with a phone, JavaScript %s', (scripts) => {
  test('buys two sizes with a coupon, pays the courier, thinks better of it and cancels', {
    timeout: STORY,
  }, async () => {
    const shopper = await arrive(`cash-${scripts}`, scripts)
    const { page } = shopper
    try {
      await add(shopper, '37 码')
      await add(shopper, '38 码')
      await page.goto(at('/cart'))
      expect(await page.locator('[id^="line-"]').count()).toBe(2)
      await page.fill('#coupon', COUPON)
      await page.click('#coupon-use')
      await page.locator('.said').waitFor()
      expect(await receiptOf(page)).toMatch(/商品 ¥858\.00.*XINKE20 −¥20\.00.*应付 ¥838\.00/)
      await expectOpen(shopper)

      await fillCheckout(shopper, 'cash_on_delivery')
      await expectOpen(shopper)
      expect(shopper.takeComplaints()).toEqual([])
      await page.fill('[name="address.phone"]', '12')
      await orderButton(page).click()
      // Beside its field, with everything else as it was.
      await page.locator('#field-address-phone-error').waitFor()
      expect(await page.inputValue('[name="address.regionCode"]')).toBe('330106')
      shopper.takeComplaints()
      await page.fill('[name="address.phone"]', '13800001111')
      await orderButton(page).click()
      await page.waitForURL((url) => url.pathname.startsWith('/orders/'))
      expect(await standing(page).innerText()).toBe('准备发货')
      expect(await receiptOf(page)).toContain('应付 ¥838.00')
      await expectOpen(shopper)

      await page.locator('summary', { hasText: '取消订单' }).click()
      await page.fill('[name=reason]', '买错了尺码')
      await page.getByRole('button', { name: '确定取消' }).click()
      await page.waitForURL((url) => url.searchParams.get('said') === 'cancelled')
      expect(await standing(page).innerText()).toBe('已取消')
      expect(await page.locator('summary', { hasText: '取消订单' }).count()).toBe(0)
      expect(shopper.takeComplaints()).toEqual([])
    } finally {
      await shopper.close()
    }
  })

  test('pays online, asks about the order and reads the answer', { timeout: STORY }, async () => {
    const shopper = await arrive(`online-${scripts}`, scripts)
    const { page } = shopper
    try {
      await add(shopper, '39 码')
      await fillCheckout(shopper, 'sandbox')
      await orderButton(page).click()
      await page.waitForURL(/sandbox-gateway/)
      await page.click('button[value=pay]')
      await page.waitForURL((url) => url.pathname.startsWith('/orders/'))
      expect(await standing(page).innerText()).toBe('准备发货')
      expect(await page.locator('main').innerText()).toContain('收到付款')
      // The cart has become an order.
      const order = page.url()
      await page.goto(at('/cart'))
      expect(await page.locator('main').innerText()).toContain('购物车是空的')

      await page.goto(order)
      await page.getByRole('link', { name: '问问这一单' }).click()
      await page.fill('[name=subject]', '能换大一码吗')
      await page.fill('[name=body]', '下单才发现偏小，能换 43 码吗？')
      await expectOpen(shopper)
      await page.locator('main form button[type=submit]').last().click()
      await page.waitForURL((url) => url.pathname.startsWith('/tickets/') && url.pathname !== '/tickets/new')
      const number = (await page.locator('.facts .num').first().innerText()).trim()
      await (await colleague('service'))('tickets', number, 'reply', { body: `可以，寄回来就给您换。${run}` })
      await page.reload()
      expect(await page.locator('main').innerText()).toContain(`可以，寄回来就给您换。${run}`)
      await expectOpen(shopper)
      // The browser asks the gateway for an icon it does not have.
      expect(shopper.takeComplaints().filter((complaint) => !complaint.includes('favicon.ico'))).toEqual([])

      // Service thinks that was all, while the shopper writes on.
      await page.fill('[name=body]', `那鞋带能换吗？${run}`)
      await (await colleague('service'))('tickets', number, 'close', {})
      await page.locator('main form button[type=submit]').last().click()
      await page.locator('.said[role=alert]').waitFor()
      expect(await page.inputValue('[name=subject]')).toContain(number)
      expect(await page.inputValue('[name=body]')).toBe(`那鞋带能换吗？${run}`)
      await expectOpen(shopper)
      await page.fill('[name=email]', shopper.email)
      await page.locator('main form button[type=submit]').last().click()
      await page.waitForURL((url) => url.pathname === '/tickets/sent')
    } finally {
      await shopper.close()
    }
  })

  test('is sent two boxes and says that everything has come', {
    timeout: STORY,
  }, async () => {
    const shopper = await arrive(`boxes-${scripts}`, scripts)
    const { page } = shopper
    try {
      await add(shopper, '36 码')
      await fillCheckout(shopper, 'sandbox')
      await orderButton(page).click()
      await page.waitForURL(/sandbox-gateway/)
      await page.click('button[value=pay]')
      await page.waitForURL((url) => url.pathname.startsWith('/orders/'))
      const number = await page.locator('h1 .num').innerText()
      const fulfilment = await colleague('fulfilment')
      const parcel = (digit: string) => ({ carrier: '顺丰速运', trackingNumber: `SF-${run}-${scripts}-${digit}` })
      await fulfilment('orders', number, 'ship', parcel('1'))
      await fulfilment('orders', number, 'addParcel', parcel('2'))
      await page.reload()
      expect(await standing(page).innerText()).toBe('已经发出')
      expect(await page.locator('[aria-labelledby=shipments] code').allInnerTexts()).toEqual([
        parcel('1').trackingNumber,
        parcel('2').trackingNumber,
      ])
      expect(await page.locator('.standing').innerText()).toMatch(/也会在 .+ 自动完成/)
      await expectOpen(shopper)

      await page.locator('summary', { hasText: '确认收货' }).click()
      await expectOpen(shopper)
      await page.getByRole('button', { name: '都收到了' }).click()
      await page.waitForURL((url) => url.searchParams.get('said') === 'received')
      expect(await page.locator('.said').getAttribute('role')).toBe('status')
      expect(await standing(page).innerText()).toBe('已完成')
      expect(await page.locator('summary', { hasText: '确认收货' }).count()).toBe(0)
      expect(shopper.takeComplaints().filter((complaint) => !complaint.includes('favicon.ico'))).toEqual([])
    } finally {
      await shopper.close()
    }
  })
})

describe('more photographs than the shop takes', () => {
  let folder = ''
  let photographs: string[]
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'photographs-'))
    photographs = Array.from({ length: 6 }, (_, index) => join(folder, `${index}.jpg`))
    // Together more than a form may hold, each no more than a photograph may have.
    for (const file of photographs) await writeFile(file, Buffer.alloc(9_999_999))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('are not sent at all where scripts run, and can be chosen again', { timeout: STORY }, async () => {
    const shopper = await arrive('photographs', true)
    const { page } = shopper
    try {
      await page.goto(at('/contact'))
      await page.setInputFiles('#pictures', photographs)
      await page.locator('#pictures-error').waitFor()
      await page.locator('main form button[type=submit]').click()
      expect(await page.locator('#pictures:focus').count()).toBe(1)
      await expectOpen(shopper)
      await page.setInputFiles('#pictures', [])
      await page.locator('#pictures-error').waitFor({ state: 'hidden' })
      // The button is not taken for pressed: the shop looks at the form and says what is missing.
      await page.locator('main form button[type=submit]').click()
      await page.locator('#field-subject-error').waitFor()
    } finally {
      await shopper.close()
    }
  })

  test('are answered with a page of the shop in the shopper’s language without', { timeout: STORY }, async () => {
    const shopper = await arrive('photographs', false)
    const { page } = shopper
    try {
      await page.goto(at('/en/contact'))
      await page.fill('[name=subject]', 'Six photographs')
      await page.setInputFiles('#pictures', photographs)
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        page.locator('main form button[type=submit]').click(),
      ])
      expect(answer.status()).toBe(413)
      await page.getByRole('heading', { name: 'This is too much at once' }).waitFor()
    } finally {
      await shopper.close()
    }
  })
})

test('a guest with a full cart signs up, confirms by mail, and finds cart and order in the account', {
  timeout: STORY,
}, async () => {
  const shopper = await arrive('account', true)
  const { page, email } = shopper
  const password = `a long password ${run}`
  try {
    await add(shopper, '40 码')
    await page.goto(at('/account/sign-up'))
    await page.fill('[name=name]', '小满')
    await page.fill('[name=email]', email)
    await page.fill('[name=password]', password)
    await page.locator('main form button.act').click()
    await page.waitForURL((url) => url.pathname === '/account/mail')
    await page.goto(await mailedLink(email, '/account/verify?token='))
    await page.fill('[name=password]', 'the password of somebody else')
    await page.locator('main form button.act').click()
    await page.locator('#field-password-error').waitFor()
    await expectOpen(shopper)
    // The browser writes down that the page came with 422.
    shopper.takeComplaints()
    await page.fill('[name=password]', password)
    await page.locator('main form button.act').click()
    await page.waitForURL((url) => url.pathname === '/account')
    expect(await page.locator('h1').innerText()).toContain('小满')
    await expectOpen(shopper)

    await page.goto(at('/cart'))
    expect(await page.locator('[id^="line-"]').count()).toBe(1)
    await fillCheckout(shopper, 'cash_on_delivery')
    await orderButton(page).click()
    await page.waitForURL((url) => url.pathname.startsWith('/orders/'))
    const number = await page.locator('h1 .num').innerText()
    await page.goto(at('/account'))
    expect(await page.locator('main').innerText()).toContain(number)

    // The session ends while details are being changed.
    await page.goto(at('/account/details'))
    await page.fill('[name=name]', '大满')
    await page.context().clearCookies({ name: 'shopper' })
    expect(shopper.takeComplaints()).toEqual([])
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.locator('.said[role=alert]').waitFor()
    expect(await page.inputValue('[name=name]')).toBe('大满')
    await expectOpen(shopper)
    const [beside] = await Promise.all([
      page.context().waitForEvent('page'),
      page.locator('main').getByRole('link', { name: /^登录/ }).click(),
    ])
    await beside.fill('[name=email]', email)
    await beside.fill('[name=password]', `a long password ${run}`)
    await beside.locator('main form button.act').click()
    await beside.waitForURL((url) => url.pathname === '/account')
    await beside.close()
    shopper.takeComplaints()
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.waitForURL((url) => url.searchParams.get('said') === 'saved')
    expect(await page.locator('h1').innerText()).toContain('大满')

    await page.getByRole('button', { name: '退出登录' }).click()
    await page.waitForURL((url) => url.pathname === '/account/sign-in')
    await page.goto(at('/account/orders'))
    expect(new URL(page.url()).pathname).toBe('/account/sign-in')
    expect(shopper.takeComplaints()).toEqual([])
  } finally {
    await shopper.close()
  }
})
