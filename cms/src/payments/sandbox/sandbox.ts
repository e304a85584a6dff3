import { currentSettings } from '../../settings/current-settings.ts'
import type { PaymentProvider } from '../payment-provider.ts'
import { decideAtGateway, openAtGateway, readAtGateway, refundAtGateway } from './gateway-books.ts'

/** A gateway of our own that takes no money: for demonstration, and for tests of everything that can go wrong. */
export const sandbox: PaymentProvider = {
  name: 'sandbox',

  async start(payload, payment) {
    const { id } = await openAtGateway(payload, payment)
    return { externalId: id, payUrl: `${currentSettings().CMS_URL}/api/sandbox-gateway/${id}` }
  },

  async query(payload, externalId) {
    const known = await readAtGateway(payload, externalId)
    return known && { state: known.state, amount: known.amount }
  },

  async close(payload, externalId) {
    await decideAtGateway(payload, externalId, 'closed')
    return (await readAtGateway(payload, externalId))?.state !== 'paid'
  },

  async refund(payload, { refundId, externalId, amount }) {
    return (await refundAtGateway(payload, { reference: refundId, id: externalId, amount })) ? 'done' : 'refused'
  },
}
