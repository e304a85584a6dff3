import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diskStore } from './disk-store.ts'
import {
  contentTypeOf,
  isRenditionFile,
  MalformedMediaNameError,
  type MediaArea,
  originalPath,
  renditionPath,
} from './media-names.ts'
import type { MediaStore } from './media-store.ts'
import { openStore } from './open-store.ts'
import { s3Store } from './s3-store.ts'

const rendition = renditionPath(`${'0123456789abcdef'.repeat(2)}.avif`)
const original = originalPath('ab'.repeat(32), 'png')

const badNames = [
  '',
  'renditions/',
  'x.avif',
  '../secret.png',
  'originals/../secret.png',
  'originals/..%2fsecret.png',
  'originals/a/b.png',
  'originals/a\\b.png',
  'originals/.hidden.png',
  'originals/a.php',
  'originals/a.png\0.php',
  'originals/a.png\n',
  `originals/${'a'.repeat(300)}.png`,
  '/etc/passwd',
  'renditions/0123.avif',
  `renditions/${'0123456789ABCDEF'.repeat(2)}.avif`,
  `renditions/${'0123456789abcdef'.repeat(2)}.svg`,
  `others/${'0123456789abcdef'.repeat(2)}.avif`,
]

async function namesIn(store: MediaStore, area: MediaArea): Promise<string[]> {
  const names: string[] = []
  for await (const name of store.list(area)) names.push(name)
  return names
}

function keepsFiles(open: () => MediaStore) {
  test('what was put is read back with its size and type', async () => {
    const store = open()
    expect(await store.has(rendition)).toBe(false)
    await store.put(rendition, Buffer.from('pixels'), 'image/avif')
    expect(await store.has(rendition)).toBe(true)
    const found = await store.read(rendition)
    expect(found).toMatchObject({ size: 6, contentType: 'image/avif' })
    expect(found && (await buffer(found.stream)).toString()).toBe('pixels')
  })

  test('putting again replaces, removing twice is quiet, a missing file is null', async () => {
    const store = open()
    await store.put(original, Buffer.from('one'), 'image/png')
    await store.put(original, Buffer.from('other'), 'image/png')
    const found = await store.read(original)
    expect(found && (await buffer(found.stream)).toString()).toBe('other')
    await store.remove(original)
    await store.remove(original)
    expect(await store.read(original)).toBeNull()
    expect(await store.has(original)).toBe(false)
  })

  test('an area lists its own files only', async () => {
    const store = open()
    await store.put(original, Buffer.from('o'), 'image/png')
    await store.put(rendition, Buffer.from('r'), 'image/avif')
    expect(await namesIn(store, 'originals')).toEqual([original])
    expect(await namesIn(store, 'renditions')).toEqual([rendition])
  })

  test.each(badNames)('the name %j is refused by every method', async (name) => {
    const store = open()
    await expect(store.put(name, Buffer.from('x'), 'image/png')).rejects.toThrow(MalformedMediaNameError)
    await expect(store.read(name)).rejects.toThrow(MalformedMediaNameError)
    await expect(store.has(name)).rejects.toThrow(MalformedMediaNameError)
    await expect(store.remove(name)).rejects.toThrow(MalformedMediaNameError)
  })
}

let dir = ''
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'media-store-'))
})
afterAll(() => rm(dir, { recursive: true }))

describe('the store on disk', () => {
  keepsFiles(() => diskStore(join(dir, 'disk')))

  test('files lie in subfolders by the first characters of their name, and no unfinished file remains', async () => {
    const own = join(dir, 'sharded')
    await diskStore(own).put(rendition, Buffer.from('r'), 'image/avif')
    expect((await readdir(own, { recursive: true })).sort()).toEqual([
      'renditions',
      'renditions/01',
      `renditions/01/${rendition.slice('renditions/'.length)}`,
    ])
  })

  test('what a crash left unfinished is not listed', async () => {
    const own = join(dir, 'crashed')
    const store = diskStore(own)
    await store.put(rendition, Buffer.from('r'), 'image/avif')
    await writeFile(join(own, 'renditions', '01', '.half.part'), 'x')
    expect(await namesIn(store, 'renditions')).toEqual([rendition])
  })

  test('a store in which nothing was put yet lists nothing', async () => {
    expect(await namesIn(diskStore(join(dir, 'new')), 'originals')).toEqual([])
  })
})

describe('the store in an S3 bucket', () => {
  let server: S3rver
  let settings: Parameters<typeof s3Store>[0]
  beforeAll(async () => {
    server = new S3rver({
      address: '127.0.0.1',
      port: 0,
      silent: true,
      directory: join(dir, 's3'),
      resetOnClose: false,
      configureBuckets: [{ name: 'pictures', configs: [] }],
    })
    const { port } = await server.run()
    settings = {
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      bucket: 'pictures',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
      forcePathStyle: true,
    }
  })
  afterAll(() => server.close())

  keepsFiles(() => s3Store(settings))

  test('a bucket that is not there is an error, not a missing file', async () => {
    await expect(s3Store({ ...settings, bucket: 'elsewhere' }).read(rendition)).rejects.toThrow(/bucket/i)
  })

  test('S3 is opened where it is set, else the folder, and nothing at all is a mistake', async () => {
    await openStore({ dir: join(dir, 'unused'), s3: settings }).put(original, Buffer.from('x'), 'image/png')
    expect(await s3Store(settings).has(original)).toBe(true)
    await openStore({ dir: join(dir, 'chosen') }).put(original, Buffer.from('x'), 'image/png')
    expect(await diskStore(join(dir, 'chosen')).has(original)).toBe(true)
    expect(() => openStore({})).toThrow('No media store is configured')
  })
})

test('the content type follows from the ending', () => {
  expect(contentTypeOf('a.avif')).toBe('image/avif')
  expect(contentTypeOf('renditions/a.jpeg')).toBe('image/jpeg')
  expect(contentTypeOf('a.svg')).toBe('application/octet-stream')
})

test('only names of renditions are served as renditions', () => {
  expect(isRenditionFile(rendition.slice('renditions/'.length))).toBe(true)
  expect(isRenditionFile('../originals/a.png')).toBe(false)
})
