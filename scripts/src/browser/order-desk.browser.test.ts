import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, PATIENCE, sitDownAs } from './admin-desk.ts'
import { findBarriers } from './find-barriers.ts'
import { openBrowser } from './open-browser.ts'

const STORY = 300_000

/** Told apart from what an earlier run left in the same mall. */
const run = Date.now().toString(36)

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const form = (page: Page) => page.locator('.fangshi-form')
const timeline = (page: Page) => page.locator('.fangshi-desk__timeline')

/** An order of the demo mall that waits to be sent. */
async function orderToSend(desk: Desk): Promise<string> {
  const { docs } = await desk.ask<{ docs: { id: string }[] }>(
    '/orders?limit=1&depth=0&where[fulfilment][equals]=unfulfilled&where[status][equals]=open&where[payment][equals]=paid',
  )
  if (!docs[0]) throw new Error('the demo mall has no order to be sent')
  return docs[0].id
}

/** Opens a command, fills its form by label, and waits until the time line has it. */
async function take(page: Page, command: string, fields: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: command, exact: true }).click()
  for (const [label, value] of Object.entries(fields)) await form(page).getByLabel(label).fill(value)
  await form(page).getByRole('button', { name: command, exact: true }).click()
}

test('service changes where an order goes and leaves a note; fulfilment sends two boxes and puts a number right', {
  timeout: STORY,
}, async () => {
  const service = await sitDownAs(browser, 'service')
  const fulfilment = await sitDownAs(browser, 'fulfilment')
  try {
    const id = await orderToSend(service)
    const path = `/collections/orders/${id}`
    await service.open(path)
    const { page } = service
    await page.getByRole('button', { name: '改收货信息' }).click()
    // What stands there is filled in, down to the district.
    await form(page).getByLabel('区县').locator('option:checked:not([value=""])').waitFor({ state: 'attached' })
    expect(await form(page).getByLabel('收件人').inputValue()).not.toBe('')
    await form(page).getByLabel('省').selectOption({ label: '上海市' })
    await form(page).getByRole('button', { name: '保存收货信息' }).click()
    expect(await form(page).getByRole('alert').innerText()).toContain('填写完整')
    await form(page).getByLabel('市', { exact: true }).selectOption({ label: '上海市' })
    await form(page).getByLabel('区县').selectOption({ label: '浦东新区' })
    await form(page).getByLabel('详细地址').fill('世纪大道 100 号 8 楼')
    expect(await findBarriers(page, '.fangshi-desk')).toEqual([])
    await form(page).getByRole('button', { name: '保存收货信息' }).click()
    await timeline(page).getByText('改收货信息').waitFor()
    expect(await page.locator('.fangshi-desk__address').innerText()).toContain('上海市 浦东新区 世纪大道 100 号 8 楼')
    await take(page, '写备注', { 给同事的话: `周六再送 ${run}` })
    await page.locator('.fangshi-desk__notes').getByText(`周六再送 ${run}`).waitFor()
    expect(service.takeComplaints()).toEqual([])

    await fulfilment.open(path)
    const { page: warehouse } = fulfilment
    await warehouse.locator('.fangshi-desk__notes').getByText(`周六再送 ${run}`).waitFor({ timeout: PATIENCE })
    await take(warehouse, '发货', { 快递公司: '顺丰速运', 运单号: `SF-${run}-1` })
    await timeline(warehouse).getByText(`SF-${run}-1`).waitFor()
    await take(warehouse, '再加一个包裹', { 快递公司: '顺丰速运', 运单号: `SF-${run}-2` })
    await timeline(warehouse).getByText(`SF-${run}-2`).waitFor()
    await warehouse.getByRole('button', { name: '更正运单号' }).click()
    expect(await findBarriers(warehouse, '.fangshi-desk')).toEqual([])
    await form(warehouse)
      .getByLabel(/^包裹/)
      .selectOption({ label: `顺丰速运 SF-${run}-1` })
    await form(warehouse).getByLabel('快递公司').fill('中通快递')
    await form(warehouse)
      .getByLabel(/^运单号/)
      .fill(`ZT-${run}-1`)
    await form(warehouse).getByRole('button', { name: '更正运单号' }).click()
    await timeline(warehouse).getByText(`ZT-${run}-1`).waitFor()
    const facts = await warehouse.locator('.fangshi-desk__facts').innerText()
    expect(facts).toContain(`中通快递 ZT-${run}-1`)
    expect(facts).not.toContain(`SF-${run}-1`)
    expect(await warehouse.getByRole('button', { name: '改收货信息' }).count()).toBe(0)
    expect(fulfilment.takeComplaints()).toEqual([])
  } finally {
    await service.close()
    await fulfilment.close()
  }
})
