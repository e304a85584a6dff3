import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { deskLanguage } from '../../commands/commands.ts'
import { transactionOf } from '../../database/transaction.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { readChain } from '../read-chain.ts'
import { type AddressRefusal, pathOnly, readNewAddress, readOldAddress } from '../rules/old-address.ts'
import { ADDRESS_REFUSALS } from '../rules/redirect-words.ts'

/**
 * Keeps an old address in the form shoppers ask in, and refuses what leads out of the shop, round, or in a chain. Of
 * drafts too: whoever writes it learns of it at once.
 * @throws ValidationError at the field, saying what to do instead
 */
export const checkAddresses: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const language = deskLanguage(req.i18n.language)
  const refuse = (path: 'from' | 'href', reason: AddressRefusal, named = ''): never => {
    const message = ADDRESS_REFUSALS[reason][language].replace('{path}', named)
    throw new ValidationError({ collection: 'redirects', errors: [{ path, message }], req })
  }
  const origin = currentSettings().STOREFRONT_URL
  const from = readOldAddress(String(data.from ?? originalDoc?.from ?? ''), origin)
  if (!from.ok) return refuse('from', from.reason)
  const target = 'target' in data ? data.target : originalDoc?.target
  const typed = String(('href' in data ? data.href : originalDoc?.href) ?? '')
  const kept = { ...data, from: from.path, title: decodeURI(from.path), href: target ? null : typed }
  if (target) return kept
  const to = readNewAddress(typed, origin)
  if (!to.ok) return refuse('href', to.reason)
  if (pathOnly(to.path) === from.path) return refuse('href', 'same')
  const chain = await readChain(await transactionOf(req), from.path, pathOnly(to.path), String(originalDoc?.id ?? ''))
  if (chain) return refuse(chain.reason === 'leads_on' ? 'href' : 'from', chain.reason, chain.path)
  return { ...kept, href: to.path }
}
