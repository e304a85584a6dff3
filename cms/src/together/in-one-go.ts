import type { PayloadRequest } from 'payload'

/** Does for many what a hook asks for one at a time; the order of the items is the order they were asked in. */
export type DoForAll<Item> = (req: PayloadRequest, items: readonly Item[]) => Promise<void>

const WAITING = 'waitingForTheOthers'

/**
 * While `work` runs, what is left to `inOneGo` waits, and is done for everything at its end. For work that saves many
 * documents and lets the hooks of each run: their records become a few statements instead of a few for each. Nothing
 * inside `work` may read what waits.
 */
export async function together<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  if (req.context[WAITING]) return work()
  const waiting = new Map<DoForAll<unknown>, unknown[]>()
  req.context[WAITING] = waiting
  let result: T
  try {
    result = await work()
  } finally {
    delete req.context[WAITING]
  }
  for (const [doForAll, items] of waiting) await doForAll(req, items)
  return result
}

/** Does something for one: at once, or with all others at the end of the `together` around it. */
export async function inOneGo<Item>(req: PayloadRequest, doForAll: DoForAll<Item>, item: Item): Promise<void> {
  const waiting = req.context[WAITING] as Map<unknown, unknown[]> | undefined
  if (!waiting) return doForAll(req, [item])
  const items = waiting.get(doForAll)
  if (items) items.push(item)
  else waiting.set(doForAll, [item])
}
