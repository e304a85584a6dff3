/**
 * Renders the demo's photographs with the mall's pipeline and with bare sharp doing the same encodes on the same cores,
 * turn by turn in one process, taking the median of several turns of each, and compares the bytes of renditions with those of fixed qualities at equal SSIM; prints
 * what it found as JSON. A process of its own: the pipeline sets sharp's threads.
 */
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { CENTRE, type MediaStore, planRenditions, renderAsset, uprightSizeOf } from '@fangshi/media'
import sharp from 'sharp'
import { encodersFor } from '../../../media/src/recipes.ts'
import { photoFolder } from '../demo/photo-folder.ts'
import { type ByteComparison, compareBytes } from './photo-bytes.ts'

export interface PhotoTimes {
  photos: number
  files: number
  lanes: number
  /** ms of processor time */
  ours: number
  /** ms of processor time */
  floor: number
  /** ms by the clock */
  oursWall: number
  /** ms by the clock */
  floorWall: number
  bytes: ByteComparison[]
}

const KIND = 'product'
/** Odd, so that there is one in the middle. */
const REPEATS = 3
/** Photographs a lane and turn. */
const A_LANE = 4
/** Bytes are compared on a few photographs: each takes a search over qualities. */
const COMPARED = 4

/** Where nothing is kept: only the rendering is measured. */
const nowhere = { put: async () => undefined } as unknown as MediaStore

async function bareSharp(file: string): Promise<void> {
  const steps = planRenditions(KIND, await uprightSizeOf(file), CENTRE)
  for (const step of steps) {
    const settings = encodersFor(step.fidelity, step.width * step.height)
    const picture = sharp(file).autoOrient().extract(step.region).resize(step.width, step.height)
    if (step.format === 'avif') await picture.avif(settings.avif).toBuffer()
    else if (step.format === 'webp') await picture.webp(settings.webp).toBuffer()
    else await picture.jpeg(settings.jpeg).toBuffer()
  }
}

/** ms */
interface Spent {
  cpu: number
  wall: number
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** Both kinds of time that the work takes, one photograph a lane. */
async function timed(
  files: readonly string[],
  lanes: number,
  work: (file: string) => Promise<unknown>,
): Promise<Spent> {
  const left = [...files]
  const since = performance.now()
  const before = process.cpuUsage()
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let file = left.shift(); file; file = left.shift()) await work(file)
    }),
  )
  const { user, system } = process.cpuUsage(before)
  return { cpu: (user + system) / 1000, wall: performance.now() - since }
}

const folder = photoFolder()
const files = readdirSync(folder)
  .filter((name) => name.endsWith('-unsplash.jpg'))
  .slice(0, Number(process.argv[2] ?? 8))
  .map((name) => join(folder, name))
const lanes = availableParallelism()
const times: PhotoTimes = {
  photos: files.length,
  files: 0,
  lanes,
  ours: 0,
  floor: 0,
  oursWall: 0,
  floorWall: 0,
  bytes: [],
}
// Each way several times in changing order: what else the machine does meets both alike, and what meets one turn alone
// counts for nothing. A turn is several photographs a lane, as in a queue: with one, the clock measures how long the
// shorter lane waits for the longer.
for (let from = 0; from < files.length; from += lanes * A_LANE) {
  const turn = files.slice(from, from + lanes * A_LANE)
  const bare: Spent[] = []
  const ours: Spent[] = []
  const ways = [
    async () => bare.push(await timed(turn, lanes, bareSharp)),
    async () => ours.push(await timed(turn, lanes, (file) => renderAsset(file, { kind: KIND, store: nowhere }))),
  ]
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    for (const way of repeat % 2 === 0 ? ways : ways.toReversed()) await way()
  }
  for (const file of turn) times.files += planRenditions(KIND, await uprightSizeOf(file), CENTRE).length
  times.floor += median(bare.map(({ cpu }) => cpu))
  times.floorWall += median(bare.map(({ wall }) => wall))
  times.ours += median(ours.map(({ cpu }) => cpu))
  times.oursWall += median(ours.map(({ wall }) => wall))
}
times.bytes = await compareBytes(files.slice(0, COMPARED))
console.log(JSON.stringify(times))
