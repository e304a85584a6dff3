import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSecrets } from './secrets.ts'
import { claimFolder, FolderInUse, openStateFolder, readJsonFile, type StateFolder } from './state-folder.ts'

let state: StateFolder
beforeEach(() => {
  state = openStateFolder(mkdtempSync(join(tmpdir(), 'state-')))
})
afterEach(() => rmSync(state.root, { recursive: true }))

test('a folder has one owner at a time, and is free again after the release', () => {
  const release = claimFolder(state)
  expect(() => claimFolder(state)).toThrow(FolderInUse)
  release()
  claimFolder(state)()
})

test('a claim left by a process that is gone is taken over', () => {
  writeFileSync(state.at('run', 'claim.json'), JSON.stringify({ pid: 2 ** 22 - 1, identity: 'started:1' }))
  claimFolder(state)()
})

test('a claim whose number now belongs to another process is taken over', () => {
  writeFileSync(state.at('run', 'claim.json'), JSON.stringify({ pid: process.pid, identity: 'started:1' }))
  claimFolder(state)()
})

test('a claim cut off by a crash is taken over', () => {
  writeFileSync(state.at('run', 'claim.json'), '{"pid":')
  claimFolder(state)()
})

test('secrets are made once, kept, and readable by the owner only', () => {
  const first = openSecrets(state, ['operations@fangshi.test'])
  expect(openSecrets(state, ['operations@fangshi.test'])).toEqual(first)
  expect(statSync(state.at('secrets.json')).mode & 0o777).toBe(0o600)
  expect(first.accountPasswords['operations@fangshi.test']).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}$/)
})

test('a secret that a newer version needs is added without changing the others', () => {
  const first = openSecrets(state, ['operations@fangshi.test'])
  const { storeKey: _, ...older } = first
  writeFileSync(state.at('secrets.json'), JSON.stringify(older))
  const second = openSecrets(state, ['operations@fangshi.test', 'finance@fangshi.test'])
  expect(second.payloadSecret).toBe(first.payloadSecret)
  expect(second.storeKey).toHaveLength(64)
  expect(Object.keys(second.accountPasswords)).toEqual(['operations@fangshi.test', 'finance@fangshi.test'])
  expect(readJsonFile(state.at('secrets.json'))).toEqual(second)
})
