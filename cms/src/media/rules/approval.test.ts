import { describe, expect, test } from 'vitest'
import { approvalOf } from './approval.ts'
import { lookFingerprint, lookOf } from './look.ts'

const approved = {
  reviewState: 'approved',
  sha256: 'aa',
  lookFingerprint: 'l1',
  approvedSha256: 'aa',
  approvedLook: 'l1',
  approvedVersion: 2,
  approvedAt: '2026-11-23T08:00:00.000Z',
  approvedBy: 'lead',
}

describe('an approval', () => {
  test('holds for the very bytes and look it was given for', () => {
    expect(approvalOf(approved)).toMatchObject({ state: 'valid', version: 2, by: 'lead' })
    expect(approvalOf({ ...approved, sha256: 'bb' }).state).toBe('void')
    expect(approvalOf({ ...approved, lookFingerprint: 'l2' }).state).toBe('void')
    expect(approvalOf({ ...approved, reviewState: 'changes_requested' }).state).toBe('void')
  })

  test('is none where none was given, and outlives the account that gave it', () => {
    expect(approvalOf({ reviewState: 'in_review', sha256: 'aa', lookFingerprint: 'l1' })).toEqual({ state: 'none' })
    expect(approvalOf({ ...approved, approvedBy: null })).toMatchObject({ state: 'valid', by: null })
    expect(approvalOf({ ...approved, approvedBy: { id: 'lead' } })).toMatchObject({ by: 'lead' })
  })
})

describe('the look of an asset', () => {
  const fingerprint = (asset: Parameters<typeof lookOf>[0]) => lookFingerprint(lookOf(asset))

  test('is the same however its recipe is written down, and without one whichever way that is said', () => {
    expect(fingerprint({ kind: 'product', edits: { version: 1, turn: 90, exposure: 0.5 } })).toBe(
      fingerprint({ kind: 'product', edits: { exposure: 0.5, turn: 90, version: 1 } }),
    )
    expect(fingerprint({ kind: 'product', edits: { version: 1, turn: 0 } })).toBe(
      fingerprint({ kind: 'product', focal: { x: 0.5, y: 0.5 } }),
    )
  })

  test('changes with the kind, the focal point and the recipe', () => {
    const looks = [
      { kind: 'product' },
      { kind: 'article' },
      { kind: 'product', focal: { x: 0.4, y: 0.5 } },
      { kind: 'product', edits: { version: 1, turn: 90 } },
      { kind: 'product', edits: { version: 1, turn: 180 } },
    ]
    expect(new Set(looks.map(fingerprint)).size).toBe(looks.length)
  })
})
