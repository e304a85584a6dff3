import { describe, expect, it } from 'vitest'
import { explainProblems, readSettings } from './settings.ts'

const good = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://mall:x@127.0.0.1:5432/mall',
  MEDIA_DIR: '/var/lib/mall',
  PAYLOAD_SECRET: '8f1d6f0c2b9e4a7d8f1d6f0c2b9e4a7d',
  STORE_KEY: '1c9e4a7d8f1d6f0c2b9e4a7d8f1d6f0c',
}

const variablesAtFault = (env: Record<string, string>): string[] => {
  const result = readSettings(env)
  return result.ok ? [] : result.problems.map((problem) => problem.variable)
}

describe('the configuration', () => {
  it('is taken when everything needed is there', () => {
    expect(readSettings(good).ok).toBe(true)
  })

  it('tells everything that is wrong at once, each with an example', () => {
    const result = readSettings({ NODE_ENV: 'production', MALL_TIME_ZONE: 'Mars/Olympus', CMS_PORT: '99999' })
    if (result.ok) throw new Error('this configuration must be refused')
    expect(result.problems.map((problem) => problem.variable)).toEqual(
      expect.arrayContaining([
        'DATABASE_URL',
        'PAYLOAD_SECRET',
        'STORE_KEY',
        'MALL_TIME_ZONE',
        'CMS_PORT',
        'MEDIA_DIR',
      ]),
    )
    for (const problem of result.problems) expect(explainProblems(result.problems)).toContain(problem.example)
  })

  it('refuses a well-known secret in production, and only there', () => {
    const weak = { ...good, PAYLOAD_SECRET: 'changeme-changeme-changeme' }
    expect(variablesAtFault(weak)).toEqual(['PAYLOAD_SECRET'])
    expect(variablesAtFault({ ...weak, NODE_ENV: 'development' })).toEqual([])
  })

  it.each([
    ['云上书店 <service@books.example>', { name: '云上书店', address: 'service@books.example' }],
    ['Books & Co. <service@books.example>', { name: 'Books & Co.', address: 'service@books.example' }],
    ['service@books.example', { name: '坊市', address: 'service@books.example' }],
  ])('reads who mails are from: %s', (given, sender) => {
    const result = readSettings({ ...good, SMTP_URL: 'smtps://mail.example:465', MAIL_FROM: given })
    expect(result.ok && result.settings.MAIL_FROM).toEqual(sender)
  })

  it.each([
    'service',
    '云上书店 <service>',
    '云上书店 service@books.example',
    'a <b@c.example> d',
    'a"b <b@c.example>',
  ])('refuses a sender nobody can answer: %s', (given) => {
    expect(variablesAtFault({ ...good, MAIL_FROM: given })).toEqual(['MAIL_FROM'])
  })

  it('refuses half a setting: a bucket without keys, a search server without its key, a mail server without a sender', () => {
    expect(variablesAtFault({ ...good, S3_BUCKET: 'pictures' })).toContain('S3_ACCESS_KEY_ID')
    expect(variablesAtFault({ ...good, SMTP_URL: 'smtps://mail.example:465' })).toEqual(['MAIL_FROM'])
    expect(variablesAtFault({ ...good, MEILI_URL: 'http://127.0.0.1:7700' })).toContain('MEILI_KEY')
  })
})
