import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { samplePicture } from '../testing/sample-pictures.ts'
import { commandLine } from './command-line.ts'
import type { Manifest } from './render-file.ts'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'media-cli-'))
})
afterEach(() => rm(dir, { recursive: true }))

async function run(argv: string[], { isTTY = false, signal = new AbortController().signal } = {}) {
  const written = { out: '', err: '' }
  const outlet = (name: 'out' | 'err') => ({
    isTTY,
    columns: 60,
    write(text: string) {
      written[name] += text
    },
  })
  const code = await commandLine(argv, { out: outlet('out'), err: outlet('err'), signal, locale: 'en' })
  return { code, ...written }
}

async function picturesAndOthers(): Promise<string> {
  const folder = join(dir, 'in')
  await mkdir(join(folder, 'deeper'), { recursive: true })
  await writeFile(join(folder, 'a-text.jpg'), 'not a picture')
  await writeFile(join(folder, 'deeper', 'dot.png'), await samplePicture(240, 90).png().toBuffer())
  await writeFile(join(folder, 'wide.jpg'), await samplePicture(400, 100).jpeg().toBuffer())
  await writeFile(join(folder, 'notes.txt'), 'left alone')
  return folder
}

test('a folder is rendered; a refused file is named with a sentence and fails the run, the others go on', async () => {
  const out = join(dir, 'out')
  const folder = await picturesAndOthers()
  const { code, out: said, err } = await run(['render', folder, '--kind', 'logo', '--out', out])
  expect(code).toBe(1)
  expect(err).toMatch(/a-text\.jpg: This is not a picture.*\n$/)
  expect(
    said
      .trim()
      .split('\n')
      .map((line) => line.replace(/^(\d\/\d) .*\/(\S+) {2}(.*) {2}.*$/, '$1 $2 $3')),
  ).toEqual(['2/3 dot.png 6 made, 0 kept', '3/3 wide.jpg 6 made, 0 kept'])
  const manifests = (await readdir(out)).filter((name) => name.endsWith('.json')).sort()
  expect(manifests).toHaveLength(2)
  const manifest: Manifest = JSON.parse(await readFile(join(out, manifests[1] ?? ''), 'utf8'))
  expect(manifest).toMatchObject({ kind: 'logo', focal: { x: 0.5, y: 0.5 }, inspection: { width: 400, height: 100 } })
  for (const { file } of manifest.renditions) {
    expect((await readFile(join(out, 'renditions', file.slice(0, 2), file))).length).toBeGreaterThan(0)
  }
})

test('run again it keeps what is there, and makes what somebody deleted', async () => {
  const out = join(dir, 'out')
  const source = join(await picturesAndOthers(), 'wide.jpg')
  const again = () => run(['render', source, '--kind', 'evidence', '--out', out])
  await again()
  expect((await again()).out).toContain('0 made, 3 kept')
  await rm(join(out, 'evidence'), { recursive: true })
  expect((await again()).out).toContain('3 made, 0 kept')
})

test('on a terminal one line is rewritten, elsewhere only results are written', async () => {
  const source = join(await picturesAndOthers(), 'wide.jpg')
  const order = ['render', source, '--kind', 'evidence', '--out']
  const terminal = await run([...order, join(dir, 'one')], { isTTY: true })
  expect(terminal.out).toContain('\r\u001b[K')
  expect(terminal.out).toMatch(/ 2\/3\r/)
  expect(terminal.out.split('\n')).toHaveLength(2)
  const log = await run([...order, join(dir, 'other')])
  expect(log.out).not.toContain('\r')
  expect(log.out.split('\n')).toHaveLength(2)
})

test('inspect writes one JSON line a file, and speaks Chinese when asked to', async () => {
  const folder = await picturesAndOthers()
  const { code, out, err } = await run(['inspect', folder, '--locale', 'zh'])
  expect(code).toBe(1)
  expect(err).toContain('这不是图片文件')
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map((line) => line.ok)).toEqual([false, true, true])
})

test('a file that is not there fails the run and stops nothing', async () => {
  const folder = await picturesAndOthers()
  const { code, out, err } = await run(['inspect', join(dir, 'nowhere.jpg'), join(folder, 'wide.jpg')])
  expect(code).toBe(1)
  expect(err).toContain('nowhere.jpg: there is no such file')
  expect(out.trim().split('\n')).toHaveLength(1)
})

test('a stopped run says so by its exit code', async () => {
  const folder = await picturesAndOthers()
  const { code } = await run(['render', folder, '--kind', 'logo', '--out', join(dir, 'out')], {
    signal: AbortSignal.abort(),
  })
  expect(code).toBe(130)
})

test.each([
  ['no command', []],
  ['an unknown command', ['paint', 'x.jpg']],
  ['no files', ['inspect']],
  ['no kind', ['render', 'x.jpg', '--out', 'y']],
  ['an unknown kind', ['render', 'x.jpg', '--out', 'y', '--kind', 'poster']],
  ['no folder', ['render', 'x.jpg', '--kind', 'logo']],
  ['a focal point outside', ['render', 'x.jpg', '--kind', 'logo', '--out', 'y', '--focal', '0.5,1.5']],
  ['an unknown option', ['inspect', 'x.jpg', '--loud']],
])('%s is answered with the usage', async (_, argv) => {
  const { code, err } = await run(argv)
  expect(code).toBe(2)
  expect(err).toContain('fangshi-media inspect')
})

test('help goes to the output and is no failure', async () => {
  expect(await run(['--help'])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('--kind KIND') })
})
