import { APIError } from 'payload'
import { describe, expect, it } from 'vitest'
import { keepSentence } from './keep-sentence.ts'

const answerTo = (error: Error): unknown =>
  keepSentence({ error, result: { errors: [{ message: 'An unknown error occurred.' }] } } as never)

describe('a refusal', () => {
  it('keeps its sentence when a minified build has taken the name of its class', () => {
    const nameless = Object.assign(new APIError('请先保存。', 409), { name: '' })
    expect(answerTo(nameless)).toEqual({ response: { errors: [{ message: '请先保存。' }] } })
  })

  it('is left alone when it brings data, and says nothing of what is not meant for people', () => {
    expect(answerTo(new APIError('字段有误', 400, { errors: [] }))).toBeUndefined()
    expect(answerTo(new APIError('connection string …', 500))).toBeUndefined()
    expect(answerTo(new Error('stack'))).toBeUndefined()
  })
})
