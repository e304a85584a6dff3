import { describe, expect, it } from 'vitest'
import { type WritingFacts, writingState } from './writing-state.ts'

const at = '2026-11-29T02:32:00.000Z'
const facts = (given: Partial<WritingFacts>): WritingFacts => ({
  isModified: true,
  savedAt: at,
  journalAt: at,
  server: 'waiting',
  keptAt: null,
  newer: null,
  ...given,
})

describe('the state line', () => {
  it.each([
    ['says that a form like the newest save is saved', { isModified: false }, 'saved'],
    ['says nothing of a document nobody has written in', { isModified: false, savedAt: null }, 'fresh'],
    ['says that words are on their way', {}, 'keeping'],
    ['says that the server has them', { server: 'kept', keptAt: at }, 'kept'],
    ['says that without a network they are on this computer', { server: 'unreachable' }, 'offline'],
    ['says that a session is over, and that the words are not', { server: 'signed_out' }, 'signed_out'],
    ['warns when neither has them', { server: 'unreachable', journalAt: null }, 'nowhere'],
    ['says that the server refuses them', { server: 'refused' }, 'only_here'],
    ['says first that somebody saved meanwhile', { server: 'unreachable', newer: { at, by: '林晓' } }, 'conflict'],
  ] as [string, Partial<WritingFacts>, string][])('%s', (_, given, kind) =>
    expect(writingState(facts(given)).kind).toBe(kind),
  )
})
