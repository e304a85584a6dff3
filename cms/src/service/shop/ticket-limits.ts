import { countAttempt, type RateLimit, type ShopCall } from '../../shop-api/shop-api.ts'

const HOUR = 3600

/** Forms sent, whatever becomes of them: each may be large, and is read whole before anything is known of it. */
const FORMS_OF_CLIENT: RateLimit = { name: 'ticket-form-client', most: 30, seconds: HOUR }
const NEW_OF_CLIENT: RateLimit = { name: 'ticket-new-client', most: 10, seconds: HOUR }
const NEW_OF_CUSTOMER: RateLimit = { name: 'ticket-new-customer', most: 20, seconds: HOUR }
/** Each new ticket of a guest sends a mail to the address given. */
const NEW_OF_ADDRESS: RateLimit = { name: 'ticket-new-address', most: 5, seconds: HOUR }
const WORDS_OF_CLIENT: RateLimit = { name: 'ticket-words-client', most: 60, seconds: HOUR }
const WORDS_OF_TICKET: RateLimit = { name: 'ticket-words', most: 30, seconds: HOUR }
/** Tokens cannot be guessed; whoever tries has no business here. */
const MISSES_OF_CLIENT: RateLimit = { name: 'ticket-miss', most: 60, seconds: HOUR }

/** Asked before a form is read. */
export const limitForms = ({ req, client }: ShopCall): Promise<void> =>
  countAttempt(req.payload, [[FORMS_OF_CLIENT, client]])

export const limitNewTickets = (
  { req, client }: ShopCall,
  asker: { customer: string | null; email: string | null },
): Promise<void> =>
  countAttempt(req.payload, [
    [NEW_OF_CLIENT, client],
    asker.customer === null ? [NEW_OF_ADDRESS, asker.email ?? ''] : [NEW_OF_CUSTOMER, asker.customer],
  ])

/** Asked before a form is read: the ticket stands in the address. */
export const limitWords = ({ req, client }: ShopCall, ticketId: string): Promise<void> =>
  countAttempt(req.payload, [
    [WORDS_OF_CLIENT, client],
    [WORDS_OF_TICKET, ticketId],
  ])

export const countMiss = ({ req, client }: ShopCall): Promise<void> =>
  countAttempt(req.payload, [[MISSES_OF_CLIENT, client]])
