import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sourceFingerprint } from './source-fingerprint.ts'

let root: string
const write = (file: string, content: string): void => {
  mkdirSync(join(root, file, '..'), { recursive: true })
  writeFileSync(join(root, file), content)
}
const fingerprint = (extra: string[] = []): string => sourceFingerprint(root, ['cms', 'lock.yaml'], extra)

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fingerprint-'))
  write('cms/src/page.ts', 'one')
  write('lock.yaml', 'locked')
})
afterEach(() => rmSync(root, { recursive: true }))

test('the same content has the same fingerprint, wherever the checkout stands', () => {
  const before = fingerprint()
  const elsewhere = mkdtempSync(join(tmpdir(), 'fingerprint-'))
  const former = root
  root = elsewhere
  write('cms/src/page.ts', 'one')
  write('lock.yaml', 'locked')
  expect(fingerprint()).toBe(before)
  rmSync(former, { recursive: true })
})

test('an edit, a new file, a renamed file and a changed lockfile each change it', () => {
  const seen = new Set([fingerprint()])
  write('cms/src/page.ts', 'two')
  seen.add(fingerprint())
  write('cms/src/new.ts', '')
  seen.add(fingerprint())
  rmSync(join(root, 'cms/src/new.ts'))
  write('cms/src/renamed.ts', '')
  seen.add(fingerprint())
  write('lock.yaml', 'other')
  seen.add(fingerprint())
  expect(seen.size).toBe(5)
})

test('what goes into a build besides files counts: the Node version, a variable', () => {
  expect(fingerprint(['v24'])).not.toBe(fingerprint(['v25']))
})

test('results of builds, packages and tests do not count', () => {
  const before = fingerprint()
  write('cms/.next/BUILD_ID', 'x')
  write('cms/node_modules/a/index.js', 'x')
  write('cms/src/page.test.ts', 'x')
  expect(fingerprint()).toBe(before)
})
