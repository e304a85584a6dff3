import { expect, test } from 'vitest'
import { mallEnvironment, problemsBeforeStart, WrongConfiguration } from './mall-environment.ts'

const parts = {
  mode: 'production' as const,
  data: { at: (...names: string[]) => `/data/${names.join('/')}` },
  secrets: {
    payloadSecret: 'p'.repeat(8).concat('q1w2e3r4t5y6u7i8'),
    storeKey: 's'.repeat(8).concat('q1w2e3r4t5y6u7i8'),
  },
  databaseUrl: 'postgres://mall:x@127.0.0.1:5432/mall',
  meili: null,
  cmsPort: 3001,
  storefrontPort: 4322,
}

test('a mall on one machine needs nothing set', () => {
  expect(problemsBeforeStart({}, 'production')).toEqual([])
})

test('every wrong variable is named with what it must look like and an example', () => {
  const problems = problemsBeforeStart({ DATABASE_URL: 'mysql://x', MALL_TIME_ZONE: 'Mars/Olympus' }, 'production')
  const text = new WrongConfiguration(problems).message
  expect(problems.map((problem) => problem.variable).toSorted()).toEqual(['DATABASE_URL', 'MALL_TIME_ZONE'])
  expect(text).toContain('must be a PostgreSQL address')
  expect(text).toContain('example: DATABASE_URL=postgres://')
  expect(text).toContain('example: MALL_TIME_ZONE=Asia/Shanghai')
})

test('a well-known secret is refused in production', () => {
  const given = { PAYLOAD_SECRET: 'changeme-changeme-changeme' }
  expect(problemsBeforeStart(given, 'production').map((problem) => problem.variable)).toEqual(['PAYLOAD_SECRET'])
})

test('a mall behind a proxy is not started before it knows who its shoppers are', () => {
  const given = { STOREFRONT_URL: 'https://shop.example.com' }
  expect(problemsBeforeStart(given, 'production').map((problem) => problem.variable)).toEqual(['CLIENT_ADDRESS_HEADER'])
  expect(problemsBeforeStart({ ...given, CLIENT_ADDRESS_HEADER: 'x-real-ip' }, 'production')).toEqual([])
  expect(problemsBeforeStart(given, 'development')).toEqual([])
})

test('what a person set stays, what they left out is filled in', () => {
  const env = mallEnvironment({ ...parts, given: { MEDIA_DIR: '/photos', CMS_URL: 'https://admin.example.com' } })
  expect(env).toMatchObject({
    MEDIA_DIR: '/photos',
    MAIL_DIR: '/data/mail',
    CMS_URL: 'https://admin.example.com',
    STOREFRONT_URL: 'http://127.0.0.1:4322',
    CMS_PORT: '3001',
    NODE_ENV: 'production',
  })
})

test('with a bucket and a mail server no folders are made up', () => {
  const env = mallEnvironment({ ...parts, given: { S3_BUCKET: 'photos', SMTP_URL: 'smtp://127.0.0.1' } })
  expect(env).not.toHaveProperty('MEDIA_DIR')
  expect(env).not.toHaveProperty('MAIL_DIR')
})

test('without Meilisearch the parts are told of none', () => {
  expect(mallEnvironment({ ...parts, given: {} })).not.toHaveProperty('MEILI_URL')
})
