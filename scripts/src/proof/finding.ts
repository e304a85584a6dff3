import type { ProofMall } from './proof-mall.ts'

/** What a proof found: whether the promise held, and the figures. */
export interface ProofFinding {
  held: boolean
  figures: string
}

export interface Proof {
  name: string
  promise: string
  run(mall: ProofMall, options: { rounds: number }): Promise<ProofFinding>
}
