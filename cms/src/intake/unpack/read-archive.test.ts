import { randomBytes } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { DROP_LIMITS } from '../rules/dropped-entries.ts'
import { openArchive } from './read-archive.ts'

interface Entry {
  name: string | Uint8Array
  data?: Uint8Array
  /** general purpose bits: 1 encrypted, 0x800 the name is UTF-8 */
  flags?: number
  /** what the directory says of the size, when it is not the truth */
  claims?: number
  /** what the directory says of the checksum, when it is not the truth */
  crc?: number
  /** unix mode */
  mode?: number
}

/** A zip written byte by byte, so that it can lie where real ones do not. */
function zip(entries: Entry[]): Blob {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data = Buffer.from('picture'), flags = 0, claims, crc, mode = 0o100644 } of entries) {
    const raw = typeof name === 'string' ? Buffer.from(name) : Buffer.from(name)
    const packed = deflateRawSync(data)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(typeof name === 'string' ? flags | 0x800 : flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc ?? crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claims ?? data.length, 18)
    common.writeUInt16LE(raw.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, raw, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE((mode << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 3]), common, tail, raw]))
    parts.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(offset, 12)
  return new Blob([Buffer.concat([...parts, list, Buffer.from('PK\x05\x06', 'latin1'), end])])
}

const opened = async (entries: Entry[]) => {
  const archive = await openArchive(zip(entries))
  if (!archive.ok) throw new Error(archive.why)
  return archive
}

describe('a zip of photographs', () => {
  it('is listed and read picture by picture, byte for byte', async () => {
    const archive = await opened([
      { name: '拍摄/LAMP-1.jpg', data: Buffer.from('one') },
      { name: 'LAMP-2.png', data: Buffer.from('two') },
    ])
    expect(archive.files.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['拍摄/LAMP-1.jpg', 3],
      ['LAMP-2.png', 3],
    ])
    const [first] = archive.files
    const blob = await first?.read()
    expect(await blob?.text()).toBe('one')
    expect(blob?.type).toBe('image/jpeg')
  })

  it('made on Windows in China has its names read', async () => {
    const gbk = Uint8Array.from([0xb5, 0xc6, 0x2d, 0x31, 0x2e, 0x6a, 0x70, 0x67])
    expect((await opened([{ name: gbk }])).files[0]?.path).toBe('灯-1.jpg')
    expect((await opened([{ name: new TextEncoder().encode('灯-2.jpg') }])).files[0]?.path).toBe('灯-2.jpg')
  })

  it('made on a Mac has its leavings passed over in silence', async () => {
    const archive = await opened([{ name: '__MACOSX/._a.jpg' }, { name: '.DS_Store' }, { name: 'a.jpg' }])
    expect(archive).toMatchObject({ junk: 2, skipped: [], files: [{ path: 'a.jpg' }] })
  })

  it('has what cannot be taken named with the reason, and the rest taken', async () => {
    const archive = await opened([
      { name: '../../evil.jpg' },
      { name: '/etc/evil.jpg' },
      { name: 'inner.zip' },
      { name: 'notes.txt' },
      { name: 'locked.jpg', flags: 1 },
      { name: 'link.jpg', mode: 0o120777 },
      { name: 'bomb.png', data: Buffer.alloc(5_000_000) },
      { name: 'huge.png', claims: DROP_LIMITS.fileBytes + 1 },
      { name: 'good.jpg' },
    ])
    expect(archive.skipped).toEqual([
      { path: '../../evil.jpg', why: 'unsafe_path' },
      { path: '/etc/evil.jpg', why: 'unsafe_path' },
      { path: 'inner.zip', why: 'nested_archive' },
      { path: 'notes.txt', why: 'not_a_picture' },
      { path: 'locked.jpg', why: 'encrypted' },
      { path: 'link.jpg', why: 'unsafe_path' },
      { path: 'bomb.png', why: 'bomb' },
      { path: 'huge.png', why: 'too_large' },
    ])
    expect(archive.files.map((file) => file.path)).toEqual(['good.jpg'])
  })

  it('that lies about a size or is damaged fails at that picture alone', async () => {
    const archive = await opened([
      { name: 'more.jpg', data: Buffer.alloc(4000, 'ab'), claims: 100 },
      { name: 'less.jpg', data: Buffer.from('few'), claims: 100 },
      { name: 'broken.jpg', crc: 1 },
      { name: 'good.jpg' },
    ])
    const outcomes = await Promise.allSettled(archive.files.map((file) => file.read()))
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected', 'rejected', 'fulfilled'])
  })

  it('is refused whole when it is none, is cut off, or holds too much', async () => {
    expect(await openArchive(new Blob(['not a zip']))).toEqual({ ok: false, why: 'not_an_archive' })
    const whole = zip([{ name: 'a.jpg' }, { name: 'b.jpg' }])
    expect(await openArchive(whole.slice(0, whole.size - 30))).toEqual({ ok: false, why: 'not_an_archive' })
    const many = Array.from({ length: DROP_LIMITS.files + 1 }, (_, n) => ({ name: `${n}.jpg` }))
    expect(await openArchive(zip(many))).toEqual({ ok: false, why: 'too_many_files' })
    const junk = Array.from({ length: DROP_LIMITS.entries + 1 }, (_, n) => ({ name: `__MACOSX/${n}` }))
    expect(await openArchive(zip(junk))).toEqual({ ok: false, why: 'too_many_entries' })
    const data = randomBytes(Math.ceil(DROP_LIMITS.fileBytes / DROP_LIMITS.ratio) + 1)
    const large = Array.from({ length: 140 }, (_, n) => ({ name: `${n}.jpg`, claims: DROP_LIMITS.fileBytes, data }))
    expect(await openArchive(zip(large))).toEqual({ ok: false, why: 'too_large' })
  })
})
