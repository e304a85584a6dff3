import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { ask, startTestCms, type TestCms } from './test-storefront.ts'

/** A build whose only page waits for a signal that the test sends. */
const SLOW_BUILD = `
const gate = new Promise((resolve) => process.once('SIGUSR2', resolve))
export const handler = async (req, res, next) => {
  if (req.url !== '/slow') return next()
  process.stdout.write('rendering\\n')
  await gate
  res.writeHead(200, { 'content-type': 'text/html' })
  res.end('whole page')
}
`

let cms: TestCms
let child: ChildProcess | undefined
let folder = ''

afterEach(async () => {
  if (child?.exitCode === null) child.kill('SIGKILL')
  await cms.close()
  await rm(folder, { recursive: true, force: true })
})

async function startProcess(): Promise<{ port: number; said: (words: string) => Promise<void> }> {
  cms = await startTestCms()
  folder = await mkdtemp(join(tmpdir(), 'storefront-'))
  await mkdir(join(folder, 'client'))
  await mkdir(join(folder, 'server'))
  await writeFile(join(folder, 'server', 'entry.mjs'), SLOW_BUILD)
  child = spawn(process.execPath, [fileURLToPath(new URL('./main.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      STOREFRONT_DIST: folder,
      STOREFRONT_PORT: '0',
      STORE_KEY: 'a key that only the test knows',
      CMS_URL: cms.url,
      MEDIA_DIR: join(folder, 'media'),
    },
  })
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  const said = async (words: string) => {
    while (!output.includes(words)) {
      if (child?.exitCode !== null) throw new Error(`the storefront ended: ${output}`)
      await once(child?.stdout as NodeJS.EventEmitter, 'data')
    }
  }
  await said('storefront ready')
  return { port: Number(/http:\/\/[^"]+:(\d+)/.exec(output)?.[1]), said }
}

describe('a storefront that is told to stop', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`finishes the request it is answering, takes no new one, and ends well on ${signal}`, async () => {
      const { port, said } = await startProcess()
      const slow = ask(port, '/slow')
      await said('rendering')
      const ended = once(child as ChildProcess, 'exit')
      child?.kill(signal)
      await said('storefront stopping')
      await expect(ask(port, '/healthz')).rejects.toThrow()
      expect(child?.exitCode).toBeNull()
      child?.kill('SIGUSR2')
      expect((await slow).text).toBe('whole page')
      expect(await ended).toEqual([0, null])
    })
  }
})
