import { describe, expect, it } from 'vitest'
import { explainProblems, readStorefrontSettings } from './settings.ts'

const KEY = '0123456789abcdef0123456789abcdef'

describe('the settings of the storefront', () => {
  it('need a key and a place of photographs, and have defaults for the rest', () => {
    const read = readStorefrontSettings({ STORE_KEY: KEY, MEDIA_DIR: '/srv/media', CMS_URL: '' })
    expect(read).toMatchObject({
      ok: true,
      settings: {
        STOREFRONT_PORT: 4321,
        STOREFRONT_HOST: '127.0.0.1',
        CMS_URL: 'http://127.0.0.1:3000',
        PAGE_CACHE_MB: 128,
      },
    })
  })

  it('say everything that is wrong at once: the name, what it must look like, an example', () => {
    const read = readStorefrontSettings({ STOREFRONT_PORT: 'abc', CMS_URL: 'localhost:3000', S3_BUCKET: 'photos' })
    expect(read.ok).toBe(false)
    const problems = read.ok ? [] : read.problems
    expect(problems.map(({ variable }) => variable)).toEqual([
      'STOREFRONT_PORT',
      'CMS_URL',
      'STORE_KEY',
      'S3_ACCESS_KEY_ID',
    ])
    const text = explainProblems(problems)
    expect(text).toContain('STOREFRONT_PORT cannot be used as it is: it must be a port number')
    expect(text).toContain('example: CMS_URL=http://127.0.0.1:3000')
  })

  it('refuse a well-known key in production only', () => {
    const env = { STORE_KEY: 'change-me-change-me-change-me', MEDIA_DIR: '/srv/media' }
    expect(readStorefrontSettings(env).ok).toBe(true)
    expect(readStorefrontSettings({ ...env, NODE_ENV: 'production' }).ok).toBe(false)
  })

  it('ask in production behind a proxy which header names the shopper, and take it that there is none', () => {
    const env = { STORE_KEY: KEY, MEDIA_DIR: '/srv/media', NODE_ENV: 'production' }
    const behindProxy = { ...env, STOREFRONT_URL: 'https://www.example.com' }
    const read = readStorefrontSettings(behindProxy)
    expect(read.ok ? '' : explainProblems(read.problems)).toMatch(
      /CLIENT_ADDRESS_HEADER is not set.*it must be the header.*\n.*example: CLIENT_ADDRESS_HEADER=x-real-ip/,
    )
    const headerOf = (written: string) => {
      const asked = readStorefrontSettings({ ...behindProxy, CLIENT_ADDRESS_HEADER: written })
      return asked.ok ? asked.settings.CLIENT_ADDRESS_HEADER : asked.problems
    }
    expect(headerOf('X-Real-IP')).toBe('x-real-ip')
    expect(headerOf('socket')).toBeNull()
    expect(readStorefrontSettings({ ...behindProxy, NODE_ENV: 'development' }).ok).toBe(true)
    expect(readStorefrontSettings({ ...env, STOREFRONT_URL: 'http://127.0.0.1:4321' }).ok).toBe(true)
  })

  it('read further host names as a list', () => {
    const read = readStorefrontSettings({
      STORE_KEY: KEY,
      MEDIA_DIR: '/m',
      ALLOWED_HOSTS: 'a.example, B.example:8080,',
    })
    expect(read.ok && read.settings.ALLOWED_HOSTS).toEqual(['a.example', 'b.example:8080'])
  })
})
