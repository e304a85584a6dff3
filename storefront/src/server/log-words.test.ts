import { describe, expect, it } from 'vitest'
import { consoleToLog, pathInLog, wordsInLog } from './log-words.ts'
import { routes, routeTable } from './routes.ts'

const routeOf = routeTable(routes)

describe('the words of the log', () => {
  it('name a page for everybody by its address and a person’s by its route', () => {
    expect(pathInLog('/en/products/paoxie', routeOf)).toBe('/en/products/paoxie')
    for (const path of ['/orders/t0ken', '/en/orders/t0ken/pay', '/tickets/t0ken/pictures/a.webp']) {
      expect(pathInLog(path, routeOf)).not.toContain('t0ken')
    }
  })

  it('keep neither tokens nor queries of addresses in a text, and all else of it', () => {
    expect(wordsInLog('Could not render https://shop.example/en/tickets/t0ken?said=sent\nError: away', routeOf)).toBe(
      'Could not render https://shop.example/tickets/[...rest]?…\nError: away',
    )
    expect(wordsInLog('no handler for the route "/orders/t0ken/pay".', routeOf)).toBe(
      'no handler for the route "/orders/[...rest]".',
    )
    expect(wordsInLog('Could not render http://127.0.0.1:4321/search?q=a&b=c', routeOf)).toBe(
      'Could not render http://127.0.0.1:4321/search?…',
    )
    const stack = 'at render (file:///srv/shop/dist/server/chunks/page_x.mjs:10:2)'
    expect(wordsInLog(stack, routeOf)).toBe(stack)
  })

  it('hold what is said on the console as well', () => {
    const said: unknown[] = []
    const spoken = { ...console }
    consoleToLog(spoken, (...line) => said.push(line), routeOf)
    spoken.error('broke while rendering %s.', '/account/verify?token=t0ken')
    spoken.info('ready')
    expect(said).toEqual([
      ['error', 'console', { words: 'broke while rendering /account/[...rest]?…' }],
      ['info', 'console', { words: 'ready' }],
    ])
  })
})
