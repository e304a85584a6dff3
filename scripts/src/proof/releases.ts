import { setTimeout as pause } from 'node:timers/promises'
import type { Proof, ProofFinding } from './finding.ts'
import type { ProofMall } from './proof-mall.ts'
import { type Crossing, cross, facesOf } from './release-readers.ts'
import { makeScene, signInTeam } from './release-scene.ts'

/** Readers of every face at once. */
const READERS = 2

/** Before an instant at which a part is killed. ms */
const STRIKE_BEFORE = 700

const VICTIMS = ['worker', 'cms', 'storefront'] as const
type Victim = (typeof VICTIMS)[number]

/** Collects crossings, with what each broke. */
class Verdict {
  readonly #faults: string[] = []
  #crossings = 0
  #answers = 0
  #away = 0
  #lastOld = 0
  #slowest = 0

  take(name: string, { mixed, early, late, back, answers, away, lastOld, firstNew }: Crossing, faces: number): void {
    this.#crossings += 1
    this.#answers += answers
    this.#away += away
    this.#lastOld = Math.max(this.#lastOld, lastOld)
    this.#slowest = Math.max(this.#slowest, ...firstNew.values())
    for (const [what, all] of Object.entries({ mixed, early, late, back }))
      if (all.length > 0) this.#faults.push(`${name}: ${all.length} ${what}, such as ${all[0]}`)
    // What nobody saw proves nothing.
    if (firstNew.size < faces)
      this.#faults.push(`${name}: only ${firstNew.size} of ${faces} places were seen to change`)
  }

  get finding(): ProofFinding {
    const faults = this.#faults.length > 0 ? `; ${this.#faults.slice(0, 8).join('; ')}` : ''
    return {
      held: this.#faults.length === 0 && this.#crossings > 0,
      figures: `${this.#crossings} boundaries, ${this.#answers} answers judged, ${this.#away} not answered, last old answer asked for ${this.#lastOld} ms after, slowest place new after ${this.#slowest} ms${faults}`,
    }
  }
}

/** Releases go live and are taken back under readers of everything, `rounds` times. */
async function underLoad(mall: ProofMall, urls: readonly string[], rounds: number): Promise<ProofFinding> {
  const team = await signInTeam(mall.payload)
  const verdict = new Verdict()
  for (let round = 0; round < rounds; round += 1) {
    const scene = await makeScene(mall, team)
    const faces = facesOf(scene, mall.mall.storefrontUrl, urls)
    const live = await scene.schedule()
    verdict.take(`live ${round}`, await cross(faces, live, true, { readers: READERS }), faces.length)
    const back = await scene.revert()
    verdict.take(`taken back ${round}`, await cross(faces, back, false, { readers: READERS }), faces.length)
  }
  return verdict.finding
}

/** Kills a part shortly before the instant and brings it back after it; the rest of the shop goes on. */
async function throughKills(mall: ProofMall, rounds: number): Promise<ProofFinding> {
  const team = await signInTeam(mall.payload)
  const verdict = new Verdict()
  const strike = async (victim: Victim, instant: Date): Promise<void> => {
    await pause(Math.max(0, instant.getTime() - STRIKE_BEFORE - Date.now()))
    await mall.mall.kill(victim)
    await pause(Math.max(0, instant.getTime() + STRIKE_BEFORE - Date.now()))
    await mall.mall.restart(victim)
    // Until everything that was away has been looked at again.
    await pause(2_000)
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const victim of VICTIMS) {
      const scene = await makeScene(mall, team)
      const faces = facesOf(scene, mall.mall.storefrontUrl, mall.urls)
      const live = await scene.schedule()
      const crossing = await cross(faces, live, true, { readers: READERS, strike: () => strike(victim, live) })
      verdict.take(`${victim} killed`, crossing, faces.length)
    }
  }
  return verdict.finding
}

/** What a release promises to readers: all of it or nothing, never early, at most a second late. */
export const RELEASES: readonly Proof[] = [
  {
    name: 'releases-one-cms',
    promise: 'a reader of pages, API and search never sees half of a release, early, or a second late; one cms process',
    run: (mall, { rounds }) => underLoad(mall, mall.urls.slice(0, 1), rounds),
  },
  {
    name: 'releases-two-cms',
    promise:
      'a reader of pages, API and search never sees half of a release, early, or a second late; two cms processes',
    run: (mall, { rounds }) => underLoad(mall, mall.urls, rounds),
  },
  {
    name: 'releases-killed',
    promise:
      'a release goes live whole and in time with the worker, a cms process or the storefront killed across its instant',
    run: (mall, { rounds }) => throughKills(mall, Math.max(1, Math.floor(rounds / 3))),
  },
]
