import type { Payload } from 'payload'

/**
 * Does the same to each order, for jobs: one that fails keeps none of the others from their turn.
 * @throws Error once all had theirs, saying how many failed, so that the job is seen to have and is tried again
 */
export async function eachOrder(
  payload: Payload,
  orderIds: readonly string[],
  act: (orderId: string) => Promise<void>,
): Promise<void> {
  let failed = 0
  for (const orderId of orderIds) {
    try {
      await act(orderId)
    } catch (error) {
      failed += 1
      payload.logger.error({ err: error, order: orderId, msg: 'a job could not do its work on an order' })
    }
  }
  if (failed > 0) throw new Error(`${failed} of ${orderIds.length} orders could not be worked on; each is in the log`)
}
