import type { CartView } from '@fangshi/cms/shop-api'
import type {
  ChangeAccount,
  ConfirmAddress,
  Forgot,
  MailOnItsWay,
  MyAccount,
  MyTickets,
  NewTicket,
  ResetPassword,
  SessionOpened,
  SignIn,
  SignUp,
  TicketOpened,
  TicketView,
} from '@fangshi/cms/shop-people'
import type { ShopAnswer } from './call-shop.ts'
import { callFor, type ShopContext } from './shop.ts'
import { dropCookie, keepCookie, readCookie } from './shop-cookies.ts'

/** The shopper as a person: account, session, questions to the service desk. */
export interface People {
  signUp(request: SignUp): Promise<ShopAnswer<MailOnItsWay>>
  forgot(request: Forgot): Promise<ShopAnswer<MailOnItsWay>>
  /** These three open a session, keep it in the browser, and bring what was in the guest's cart along. */
  signIn(request: SignIn): Promise<ShopAnswer<SessionOpened>>
  verify(request: ConfirmAddress): Promise<ShopAnswer<SessionOpened>>
  reset(request: ResetPassword): Promise<ShopAnswer<SessionOpened>>
  /** The browser forgets the session, whether the CMS can be told or not. */
  signOut(): Promise<void>
  me(): Promise<ShopAnswer<MyAccount>>
  changeMe(change: ChangeAccount): Promise<ShopAnswer<MyAccount>>
  myTickets(page: number): Promise<ShopAnswer<MyTickets>>
  openTicket(ticket: NewTicket, pictures: File[]): Promise<ShopAnswer<TicketOpened>>
  ticket(token: string): Promise<ShopAnswer<TicketView>>
  writeOn(token: string, body: string, pictures: File[]): Promise<ShopAnswer<TicketView>>
}

/** Opens the account side of the shop for one request. */
export function openPeople(context: ShopContext): People {
  async function openSession(path: string, body: object): Promise<ShopAnswer<SessionOpened>> {
    const answer = await callFor<SessionOpened>(context, 'POST', `customers/${path}`, { body })
    if (!answer.ok) return answer
    keepCookie(context, 'shopper', answer.value.token)
    if (readCookie(context, 'cart') === null) return answer
    const merged = await callFor<CartView>(context, 'POST', 'cart/merge', { repeatable: true })
    // A cart that could not be brought along now is tried again at the next sign-in.
    if (merged.ok || merged.failure.code === 'cart_gone') dropCookie(context, 'cart')
    return answer
  }

  const ticketAt = (token: string) => `tickets/${encodeURIComponent(token)}`
  return {
    signUp: (body) => callFor(context, 'POST', 'customers/sign-up', { body }),
    forgot: (body) => callFor(context, 'POST', 'customers/forgot', { body }),
    signIn: (body) => openSession('sign-in', body),
    verify: (body) => openSession('verify', body),
    reset: (body) => openSession('reset', body),
    async signOut() {
      if (readCookie(context, 'shopper') === null) return
      await callFor(context, 'POST', 'customers/sign-out')
      dropCookie(context, 'shopper')
    },
    me: () => callFor(context, 'GET', 'me'),
    changeMe: (body) => callFor(context, 'PATCH', 'me', { body, repeatable: false }),
    myTickets: (page) => callFor(context, 'GET', `me/tickets?page=${page}`),
    openTicket: (ticket, pictures) => callFor(context, 'POST', 'tickets', { body: withPictures(ticket, pictures) }),
    ticket: (token) => callFor(context, 'GET', ticketAt(token)),
    writeOn: (token, body, pictures) =>
      callFor(context, 'POST', `${ticketAt(token)}/messages`, { body: withPictures({ body }, pictures) }),
  }
}

/** JSON, or a form with files when there are any; what is null or missing is left out of the form. */
function withPictures<T extends object>(fields: T, pictures: File[]): T | FormData {
  if (pictures.length === 0) return fields
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) if (typeof value === 'string') form.set(name, value)
  for (const picture of pictures) form.append('pictures', picture, picture.name)
  return form
}
