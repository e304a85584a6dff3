import { stripVTControlCharacters } from 'node:util'
import type { StepResult } from './tally.ts'

/** The part of Vitest's JSON report we read. */
export interface VitestReport {
  testResults: {
    name: string
    status: string
    message?: string
    assertionResults: {
      fullName: string
      status: string
      failureMessages?: string[] | null
    }[]
  }[]
}

/** lines shown of each failure */
const LINES_SHOWN = 12

/**
 * Counts a report. Whatever did not run does not count as well: a file that could not be loaded, a skipped
 * test, a run without any test, and an unsuccessful exit without a failing test are one failure each.
 */
export function countVitestReport(report: VitestReport | null, exitCode: number | null, root: string): StepResult {
  if (!report) return { passed: 0, failed: 1, report: 'Vitest ended without a report' }
  const failures: string[] = []
  let passed = 0
  for (const file of report.testResults) {
    const name = file.name.replace(`${root}/`, '')
    if (file.assertionResults.length === 0 && file.status === 'failed') {
      failures.push(`${name} could not be loaded\n${firstLines(file.message ?? '')}`)
    }
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed++
      else if (test.status === 'failed') {
        failures.push(`${name}: ${test.fullName}\n${firstLines((test.failureMessages ?? []).join('\n'))}`)
      } else failures.push(`${name}: ${test.fullName}\n  was not run (${test.status})`)
    }
  }
  if (passed === 0 && failures.length === 0) failures.push('no test was found')
  if (exitCode !== 0 && failures.length === 0)
    failures.push(`Vitest ended with code ${exitCode} although every test passed`)
  return { passed, failed: failures.length, report: failures.join('\n\n') }
}

const firstLines = (text: string): string =>
  stripVTControlCharacters(text)
    .split('\n')
    .slice(0, LINES_SHOWN)
    .map((line) => `  ${line}`)
    .join('\n')
