import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { GUARDS } from './guards.ts'

const root = join(import.meta.dirname, '../../..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

describe.each(GUARDS)('the guard $name', ({ edits, test }) => {
  it('stands once where it is said to stand', () => {
    for (const { file, with: guard } of edits) expect(read(file).split(guard)).toHaveLength(2)
  })

  it('has a test of that name', () => {
    expect(read(test.file)).toContain(test.title)
  })
})
