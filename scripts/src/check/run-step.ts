import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { type ChildRegister, runToEnd } from '../services/child-process.ts'
import { inRepository, REPOSITORY } from '../services/repository.ts'
import { readJsonFile } from '../services/state-folder.ts'
import type { StepResult } from './tally.ts'
import { countVitestReport, type VitestReport } from './vitest-report.ts'

/** What all steps of a check share. */
export interface CheckContext {
  /** folder for logs and reports */
  folder: string
  register: ChildRegister
  signal: AbortSignal
}

/** A tool that ends with 0 when it found nothing. */
export interface ToolStep {
  name: string
  /** script below the repository, run by Node, or a program */
  script: string
  args: string[]
  /** folder below the repository */
  folder?: string
  env?: Record<string, string>
}

/** Runs a tool: one check. */
export async function runTool(step: ToolStep, context: CheckContext): Promise<StepResult> {
  const exit = await runToEnd(
    {
      name: step.name,
      command: process.execPath,
      args: [inRepository(step.script), ...step.args],
      cwd: inRepository(step.folder ?? '.'),
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...step.env },
      logFile: logFileOf(context, step.name),
      signal: context.signal,
    },
    context.register,
  )
  return exit.code === 0
    ? { passed: 1, failed: 0, report: '' }
    : { passed: 0, failed: 1, report: stripVTControlCharacters(exit.logTail(60)) }
}

export type TestKind = 'unit' | 'integration' | 'browser'

/** Runs the tests of one kind, or those of its files whose path contains one of the filters. */
export async function runVitest(
  kind: TestKind,
  context: CheckContext,
  options: { filters?: readonly string[]; env?: Record<string, string> } = {},
): Promise<StepResult> {
  const outputFile = join(context.folder, `${kind}.json`)
  const exit = await runToEnd(
    {
      name: `${kind} tests`,
      command: process.execPath,
      args: [
        inRepository('node_modules/vitest/vitest.mjs'),
        'run',
        ...['--project', kind],
        // The second one writes into the log, where a long run can be followed.
        ...['--reporter', 'json', `--outputFile.json=${outputFile}`, '--reporter', 'verbose'],
        ...(options.filters ?? []),
      ],
      cwd: REPOSITORY,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...options.env, NODE_ENV: 'test' },
      logFile: logFileOf(context, `${kind}-tests`),
      signal: context.signal,
    },
    context.register,
  )
  const result = countVitestReport(readJsonFile<VitestReport>(outputFile), exit.code, REPOSITORY)
  // Without a failing test the reason stands in what Vitest printed.
  const isUnexplained = result.report.startsWith('Vitest ended')
  return isUnexplained
    ? { ...result, report: `${result.report}\n\n${stripVTControlCharacters(exit.logTail(40))}` }
    : result
}

const logFileOf = (context: CheckContext, name: string): string =>
  join(context.folder, 'logs', `${name.replaceAll(/[^\w-]+/g, '-')}.log`)
