import { expect, test } from 'vitest'
import { countVitestReport, type VitestReport } from './vitest-report.ts'

const file = (
  assertionResults: VitestReport['testResults'][number]['assertionResults'],
  status = 'passed',
  message = '',
) => ({
  name: '/repo/cms/a.test.ts',
  status,
  message,
  assertionResults,
})
const count = (files: VitestReport['testResults'], code: number | null = 0) =>
  countVitestReport({ testResults: files }, code, '/repo')

test('passed and failed tests are counted, and a failure is shown by file, name and reason', () => {
  const result = count(
    [
      file(
        [
          { fullName: 'a', status: 'passed' },
          { fullName: 'b', status: 'failed', failureMessages: ['expected 1'] },
        ],
        'failed',
      ),
    ],
    1,
  )
  expect(result).toMatchObject({ passed: 1, failed: 1 })
  expect(result.report).toContain('cms/a.test.ts: b')
  expect(result.report).toContain('expected 1')
})

test('a file that cannot be loaded is a failure', () => {
  expect(count([file([], 'failed', 'Cannot find module')], 1)).toMatchObject({ passed: 0, failed: 1 })
})

test('a skipped test is a failure', () => {
  expect(
    count([
      file([
        { fullName: 'a', status: 'passed' },
        { fullName: 'b', status: 'pending' },
      ]),
    ]),
  ).toMatchObject({ failed: 1 })
})

test('a run without tests is a failure', () => {
  expect(count([])).toMatchObject({ passed: 0, failed: 1, report: 'no test was found' })
})

test('an unhandled error beside passing tests is a failure', () => {
  expect(count([file([{ fullName: 'a', status: 'passed' }])], 1)).toMatchObject({ passed: 1, failed: 1 })
})

test('a run that ended without a report is a failure', () => {
  expect(countVitestReport(null, 0, '/repo')).toMatchObject({ passed: 0, failed: 1 })
})
