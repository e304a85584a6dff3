import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Impacts that keep people from using a page. */
const SERIOUS = ['serious', 'critical']

/**
 * What axe finds serious or critical on the page as it stands: one line for each element, empty when there is none.
 *
 * @param within selector of the only part to look at; the whole page when left out
 */
export async function findBarriers(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(AXE)
  const results =
    await page.evaluate<AxeResults>(`axe.run(${within === undefined ? 'document' : JSON.stringify(within)}, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
  })`)
  return results.violations
    .filter((violation) => SERIOUS.includes(violation.impact ?? ''))
    .flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} (${violation.help})`),
    )
}
