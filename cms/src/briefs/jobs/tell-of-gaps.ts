import { createLocalReq, type Payload } from 'payload'
import { inTransaction } from '../../database/in-transaction.ts'
import { notify } from '../../notifications/notifications.ts'
import { isPlacementName, PLACEMENTS } from '../../placements/placements.ts'
import { creativeGaps, GAP_WITHIN } from '../read-plan.ts'
import { doersOf } from '../tell-of-brief.ts'

/**
 * Task `tellOfGaps`, every ten minutes: 48 hours before a campaign begins tells operations and whoever makes it, once,
 * of each place that has no approved creative yet. A launch that is moved begins anew.
 */
export async function tellOfGaps(payload: Payload, now = new Date()): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    for (const { campaign, placement, launch, brief } of await creativeGaps(
      req,
      now,
      new Date(now.getTime() + GAP_WITHIN),
    )) {
      const { staff = [], roles = [] } = doersOf({ assignee: brief.assignee, role: brief.role as never })
      await notify(req, {
        kind: 'creative_missing',
        key: `creative_missing:${campaign.id}:${placement}:${launch}`,
        about: { collection: 'campaigns', id: campaign.id, title: campaign.title },
        to: { staff, roles: [...roles, 'operations'] },
        note: isPlacementName(placement) ? PLACEMENTS[placement].label.zh : placement,
        bySystem: true,
      })
    }
  })
}
