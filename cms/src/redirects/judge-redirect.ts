import type { PayloadRequest } from 'payload'
import type { Sentence } from '../commands/commands.ts'
import { transactionOf } from '../database/transaction.ts'
import { isShown } from '../lint/lint.ts'
import { readChain } from './read-chain.ts'
import { pathOnly } from './rules/old-address.ts'
import { ADDRESS_REFUSALS } from './rules/redirect-words.ts'

interface Judged {
  id: string
  from: string
  href?: string | null
  target?: unknown
}

/**
 * What is to be said of an old address on the shop as the request's transaction has it: other old addresses may have
 * come since it was saved, and the page it stands for may still be there.
 */
export async function judgeRedirect(
  req: PayloadRequest,
  { id, from, href, target }: Judged,
): Promise<(Sentence & { severity: 'error' | 'warning' })[]> {
  const to = target ? null : pathOnly(href ?? '')
  const chain = to === null ? null : await readChain(await transactionOf(req), from, to, id)
  if (chain) {
    const words = ADDRESS_REFUSALS[chain.reason]
    const named = (sentence: string): string => sentence.replace('{path}', chain.path)
    return [{ severity: 'error', zh: named(words.zh), en: named(words.en) }]
  }
  if (!(await isShown(from, req))) return []
  return [
    {
      severity: 'warning',
      zh: `那一刻 ${from} 的页面还在，顾客看到的是页面，不会跳转。`,
      en: `The page at ${from} is still there at that instant: it is shown, and nobody is sent on.`,
    },
  ]
}
