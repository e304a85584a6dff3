/**
 * Renders the demo's photographs with the mall's pipeline and with bare sharp doing the same encodes, turn by
 * turn in one process, and prints both durations as JSON. A process of its own: the pipeline sets sharp's threads.
 */
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { CENTRE, type MediaStore, planRenditions, renderAsset, uprightSizeOf } from '@fangshi/media'
import sharp from 'sharp'
import { encoders } from '../../../media/src/recipes.ts'

export interface PhotoTimes {
  photos: number
  files: number
  /** ms of processor time */
  ours: number
  /** ms of processor time */
  floor: number
}

const KIND = 'product'

/** Where nothing is kept: only the rendering is measured. */
const nowhere = { put: async () => undefined } as unknown as MediaStore

async function bareSharp(file: string): Promise<number> {
  const steps = planRenditions(KIND, await uprightSizeOf(file), CENTRE)
  for (const step of steps) {
    const settings = encoders[step.fidelity]
    const picture = sharp(file).autoOrient().extract(step.region).resize(step.width, step.height)
    if (step.format === 'avif') await picture.avif(settings.avif).toBuffer()
    else if (step.format === 'webp') await picture.webp(settings.webp).toBuffer()
    else await picture.jpeg(settings.jpeg).toBuffer()
  }
  return steps.length
}

async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const used = process.cpuUsage(before)
  return (used.user + used.system) / 1000
}

const folder = join(dirname(createRequire(import.meta.url).resolve('@vendure/create/package.json')), 'assets/images')
const files = readdirSync(folder)
  .filter((name) => name.endsWith('-unsplash.jpg'))
  .slice(0, Number(process.argv[2] ?? 8))
  .map((name) => join(folder, name))
const times: PhotoTimes = { photos: files.length, files: 0, ours: 0, floor: 0 }
for (const file of files) {
  times.floor += await cpuOf(async () => {
    times.files += await bareSharp(file)
  })
  times.ours += await cpuOf(() => renderAsset(file, { kind: KIND, store: nowhere }))
}
console.log(JSON.stringify(times))
