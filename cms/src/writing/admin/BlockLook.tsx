'use client'

import './block-look.css'
import { useAllFormFields, useConfig, useLocale } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useMemo, useState } from 'react'
import { useWords, type Words } from '../../admin/words.ts'
import { formatFen } from '../../money/money.ts'
import type { CouponView, Picture, ProductCard, RichNode } from '../../store-api/contract.ts'
import { useInstant } from './use-instant.ts'

/** ms of rest after which the shop is asked, and after which it is asked again: prices and stock move by themselves */
const PAUSE = 500
const AGAIN = 60_000

type Look = { state: 'asking' } | { state: 'shown'; node: RichNode | null } | { state: 'unreachable' }

/** Inside a block of a running text: what readers see in its place now. `blockType` is the block's slug. */
export function BlockLook({ blockType }: { blockType: string }) {
  const say = useWords()
  const look = useLook(blockType)
  return (
    <div className="fangshi-look" aria-live="polite">
      {look.state === 'asking' && <p>{say({ zh: '正在看店里的样子……', en: 'Looking at the shop …' })}</p>}
      {look.state === 'unreachable' && (
        <p>
          {say({
            zh: '现在看不到店里的样子；内容不受影响。',
            en: 'The shop cannot be seen now; your content is safe.',
          })}
        </p>
      )}
      {look.state === 'shown' && look.node === null && (
        <p role="note">
          {say({
            zh: '读者现在看不到这一块：内容没填全，或者所指的不在店里、已经结束。',
            en: 'Readers do not see this block now: it is incomplete, or what it names is not in the shop or over.',
          })}
        </p>
      )}
      {look.state === 'shown' && look.node && <Shown node={look.node} />}
    </div>
  )
}

function useLook(blockType: string): Look {
  const [fields] = useAllFormFields()
  const { code: locale } = useLocale()
  const { config } = useConfig()
  const [look, setLook] = useState<Look>({ state: 'asking' })
  const address = `${config.serverURL}${config.routes.api}/text-blocks/view`
  // Asked again for what the block says, not for each new state of the form.
  const body = useMemo(
    () => JSON.stringify({ locale, fields: { ...reduceFieldsToValues(fields, true), blockType } }),
    [fields, locale, blockType],
  )

  useEffect(() => {
    const asked = new AbortController()
    const ask = async (): Promise<void> => {
      try {
        const response = await fetch(address, {
          method: 'POST',
          credentials: 'include',
          headers: { 'content-type': 'application/json' },
          body,
          signal: asked.signal,
        })
        if (!response.ok) throw new Error(String(response.status))
        setLook({ state: 'shown', node: ((await response.json()) as { node: RichNode | null }).node })
      } catch {
        if (!asked.signal.aborted) setLook({ state: 'unreachable' })
      }
    }
    const first = setTimeout(() => void ask(), PAUSE)
    const rounds = setInterval(() => {
      if (document.visibilityState === 'visible') void ask()
    }, AGAIN)
    return () => {
      clearTimeout(first)
      clearInterval(rounds)
      asked.abort()
    }
  }, [address, body])

  return look
}

function Shown({ node }: { node: RichNode }) {
  const say = useWords()
  const when = useInstant()
  switch (node.type) {
    case 'productCard':
      return <Product product={node.product} />
    case 'productGrid':
      return (
        <ul>
          {node.products.map((product) => (
            <li key={product.id}>
              <Product product={product} />
            </li>
          ))}
        </ul>
      )
    case 'coupon':
      return (
        <p>
          <b>{node.coupon.code}</b> {say(worthOf(node.coupon))} · {say(COUPON_STATES[node.coupon.state])}
          {node.coupon.until !== null &&
            say({ zh: `，到 ${when(node.coupon.until)}`, en: `, until ${when(node.coupon.until)}` })}
        </p>
      )
    case 'countdown':
      return (
        <p>
          {say({
            zh: `倒数到 ${when(node.until)}，到点自动消失`,
            en: `Counts down to ${when(node.until)}, then goes by itself`,
          })}
        </p>
      )
    default:
      return null
  }
}

const STOCK: Record<ProductCard['stock'], Words> = {
  in: { zh: '有货', en: 'In stock' },
  low: { zh: '库存紧张', en: 'Low stock' },
  out: { zh: '缺货', en: 'Out of stock' },
}

function Product({ product }: { product: ProductCard }) {
  const say = useWords()
  const picture = product.picture && addressOf(product.picture)
  return (
    <div className="fangshi-look__product">
      {picture ? <img src={picture} alt="" width={64} height={64} /> : <span className="fangshi-look__none" />}
      <p>
        <b>{product.title}</b>
        <span>
          {formatFen(product.priceFrom)}
          {product.priceTo > product.priceFrom && say({ zh: ' 起', en: ' and up' })}
          {product.compareAt !== null && <s>{formatFen(product.compareAt)}</s>}
        </span>
        <span data-stock={product.stock}>{say(STOCK[product.stock])}</span>
      </p>
    </div>
  )
}

/** The smallest file that is sharp enough at 64 px. */
function addressOf({ crops }: Picture): string | null {
  const sources = (crops.square ?? crops.full)?.sources ?? []
  const jpegs = sources.filter(({ format }) => format === 'jpeg').toSorted((a, b) => a.width - b.width)
  return (jpegs.find(({ width }) => width >= 128) ?? jpegs.at(-1))?.url ?? null
}

const COUPON_STATES: Record<CouponView['state'], Words> = {
  open: { zh: '现在可用', en: 'valid now' },
  coming: { zh: '还没开始', en: 'not begun' },
  ended: { zh: '已结束', en: 'ended' },
  used_up: { zh: '已领完', en: 'all used' },
}

const worthOf = ({ threshold, amount }: CouponView): Words => ({
  zh: threshold > 0 ? `满 ${formatFen(threshold)} 减 ${formatFen(amount)}` : `减 ${formatFen(amount)}`,
  en: threshold > 0 ? `${formatFen(amount)} off from ${formatFen(threshold)}` : `${formatFen(amount)} off`,
})
