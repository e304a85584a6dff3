import type { RenderPass } from '@fangshi/media'
import type { Executor } from '../../database/transaction.ts'
import { enqueueWith, RENDER_LANE } from '../../jobs/jobs.ts'

const TASK = { quick: 'renderAsset', fine: 'refineAsset' } as const

/** Smaller runs earlier: no fine file is begun while a picture somewhere has none at all. */
const PRIORITY = { quick: 0, fine: 10 } as const

/** While another process has the asset in hand, it is looked at again after this. ms */
const COME_BACK_AFTER = 3_000

/** Queues a pass over an asset in the caller's transaction; one that already waits is replaced. */
export async function queuePass(tx: Executor, assetId: string, pass: RenderPass): Promise<void> {
  await enqueueWith(
    tx,
    TASK[pass],
    { assetId },
    { jobKey: `${pass === 'quick' ? 'render' : 'refine'}:${assetId}`, priority: PRIORITY[pass], lane: RENDER_LANE },
  )
}

/** For a pass that found its asset taken. Without a key: it must not displace the job that is asking. */
export async function queuePassLater(tx: Executor, assetId: string, pass: RenderPass, now: Date): Promise<void> {
  const runAt = new Date(now.getTime() + COME_BACK_AFTER)
  await enqueueWith(tx, TASK[pass], { assetId }, { priority: PRIORITY[pass], lane: RENDER_LANE, runAt })
}
