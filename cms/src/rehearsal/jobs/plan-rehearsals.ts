import { createLocalReq, type Payload } from 'payload'
import { inTransaction } from '../../database/in-transaction.ts'
import { queueRehearsal, releasesToRehearse } from '../../releases/releases.ts'

/** Asks for a report of every release that goes live within a day and has none of what is in it now. */
export async function planRehearsals(payload: Payload): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async (tx) => {
    for (const releaseId of await releasesToRehearse(tx, new Date()))
      await queueRehearsal(tx, { releaseId, cause: 'clock', askedBy: null })
  })
}
