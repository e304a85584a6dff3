import type { Browser, Locator, Page } from 'playwright-core'
import { theMall } from './the-mall.ts'
import { openWatchedPage, type WatchedPage } from './watched-page.ts'

/** Machines that run everything at once are slow, not broken. ms */
export const PATIENCE = 60_000

/** Somebody of the team at their desk: a browser of their own, signed in through the form. */
export interface Desk extends WatchedPage {
  /** Opens a page below `/admin`. */
  open(path: string): Promise<void>
  /** Asks the API as this person; returns the parsed answer. */
  ask<T>(path: string): Promise<T>
}

/** Signs in in Chinese, the way a person does. */
export async function sitDownAs(browser: Browser, role: string): Promise<Desk> {
  const { cmsUrl, accounts } = theMall()
  const account = accounts.find((one) => one.role === role)
  if (!account) throw new Error(`The demo mall has no ${role}`)
  const watched = await openWatchedPage(browser, { width: 1440, locale: 'zh-CN' })
  const { page } = watched
  page.setDefaultTimeout(PATIENCE)
  await page.goto(`${cmsUrl}/admin/login`)
  await page.fill('#field-email', account.email)
  await page.fill('#field-password', account.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.locator('.fangshi-home').waitFor()
  // The sign-in form asks who is there before anybody is: that refusal is how it works.
  watched.takeComplaints()
  return {
    ...watched,
    async open(path) {
      await page.goto(`${cmsUrl}/admin${path}`, { waitUntil: 'networkidle' })
    },
    ask: (path) =>
      page.evaluate(async (address) => {
        const answer = await fetch(address)
        return await answer.json()
      }, `/api${path}`),
  }
}

/** Sends something to the API as somebody at a desk; answers are in Chinese. */
export async function send<T>(
  desk: Desk,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: T }> {
  return await desk.page.evaluate(
    async ({ method, path, body }) => {
      const answer = await fetch(`/api${path}`, {
        method,
        headers: { 'content-type': 'application/json', 'accept-language': 'zh' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return { status: answer.status, body: await answer.json() }
    },
    { method, path, body },
  )
}

/** Drops files onto an element, all at once, as from the desktop. */
export async function dropFiles(page: Page, target: Locator, files: string[]): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.id = 'carried-files'
    document.body.append(input)
  })
  await page.setInputFiles('#carried-files', files)
  await target.evaluate((element) => {
    const carried = document.querySelector<HTMLInputElement>('#carried-files')
    const dataTransfer = new DataTransfer()
    for (const file of carried?.files ?? []) dataTransfer.items.add(file)
    for (const type of ['dragenter', 'dragover', 'drop']) {
      element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    }
    carried?.remove()
  })
}

/** Chooses from a select or a relationship by typing a part of what is sought. */
export async function choose(field: Locator, text: string): Promise<void> {
  await field.locator('input').first().fill(text)
  await field.page().locator('.rs__option', { hasText: text }).first().click()
}

/** Takes an asset that is there already for an upload field. */
export async function chooseAsset(page: Page, fieldId: string, originalName: string): Promise<void> {
  await page.locator(`#${fieldId}`).getByRole('button', { name: '从现有中选择' }).click()
  const list = page.locator('.list-drawer')
  await list.locator('.search-filter__input').fill(originalName)
  await list.locator('tbody tr', { hasText: originalName }).first().getByRole('button').first().click()
  await list.waitFor({ state: 'detached' })
}

/** Types the visible hours (可见时段), whole minutes in the time zone of the browser, Asia/Shanghai. */
export async function fillWindow(page: Page, window: { from: Date; until?: Date }): Promise<void> {
  const type = async (edge: 'from' | 'until', at: Date): Promise<void> => {
    const input = page.locator(`#field-window__${edge} input`)
    await input.fill(shanghaiMinute(at))
    await input.press('Enter')
    await input.press('Escape')
  }
  await type('from', window.from)
  if (window.until) await type('until', window.until)
}

/** `2026-11-23 18:00`, as people in Shanghai write an instant. */
const shanghaiMinute = (at: Date): string =>
  at.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

/** Presses a button that saves and waits for the answer; returns the saved document. Throws when it was refused. */
export async function saveWith<T = { id: string }>(page: Page, button: Locator): Promise<T> {
  const [answer] = await Promise.all([
    page.waitForResponse(
      (response) =>
        ['POST', 'PATCH'].includes(response.request().method()) &&
        // Payload also reads by POST when a query is long.
        !('x-payload-http-method-override' in response.request().headers()) &&
        // While one types, the check of the words is asked too; it saves nothing.
        /\/api\/(?!lint\b)[a-z-]+(\/[0-9a-f-]{36})?(\?|$)/.test(response.url()),
    ),
    button.click(),
  ])
  const body = (await answer.json()) as { doc?: T }
  if (!answer.ok() || !body.doc) throw new Error(`Saving was refused (${answer.status()}): ${JSON.stringify(body)}`)
  return body.doc
}

export const saveDraftButton = (page: Page): Locator => page.getByRole('button', { name: '保存草稿', exact: true })
export const publishButton = (page: Page): Locator => page.locator('#action-save')
