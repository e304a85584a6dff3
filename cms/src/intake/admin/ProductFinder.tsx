'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { type DragEvent, useEffect, useId, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import type { FoundProduct } from '../rules/intake-view.ts'

/** What is dragged from the list of files: ids as JSON. */
export const DRAGGED_FILES = 'application/x-fangshi-intake'

export interface ChosenTarget {
  product: string
  sku: string | null
  /** for the sentence that says what was done */
  words: string
}

/** Products to put pictures to: search, then drop on one, or press it while files are chosen. */
export function ProductFinder({
  chosen,
  onPut,
}: {
  /** how many files are chosen in the list */
  chosen: number
  /** `files` are those dropped; null: those chosen */
  onPut: (target: ChosenTarget, files: string[] | null) => void
}) {
  const say = useWords()
  const id = useId()
  const [words, setWords] = useState('')
  const found = useFound(words)
  return (
    <aside className="intake-finder" aria-label={say({ zh: '放到商品', en: 'Put to a product' })}>
      <h2>{say({ zh: '放到商品', en: 'Put to a product' })}</h2>
      <label htmlFor={id}>{say({ zh: '商品名、SKU 编码或条码', en: 'Title, SKU code or barcode' })}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <p className="intake-finder__how" role="status">
        {chosen > 0
          ? say({
              zh: `已选 ${chosen} 张：点商品或 SKU 放过去。`,
              en: `${chosen} chosen: press a product or SKU to put them there.`,
            })
          : say({
              zh: '把未匹配的照片拖到商品或 SKU 上；也可以先勾选，再点这里。',
              en: 'Drag photographs here, or choose some first and press a product or SKU.',
            })}
      </p>
      {found === null ? null : found.length === 0 ? (
        <p className="intake-finder__none">{say({ zh: '没有找到这样的商品。', en: 'No such product.' })}</p>
      ) : (
        <ul>
          {found.map((product) => (
            <li key={product.id} className="intake-finder__product">
              <Target target={{ product: product.id, sku: null, words: product.title }} chosen={chosen} onPut={onPut}>
                <span className="intake-thumb" style={{ width: 40, height: 40 }}>
                  {product.thumb ? <img src={product.thumb} alt="" width={40} height={40} loading="lazy" /> : null}
                </span>
                <span className="intake-finder__title">
                  {product.title}
                  <small>
                    {say({ zh: `${product.pictures} 张主图`, en: `${product.pictures} pictures` })} · {product.slug}
                  </small>
                </span>
              </Target>
              {product.skus.length > 0 && (
                <div className="intake-finder__skus">
                  {product.skus.map((sku) => (
                    <Target
                      key={sku.id}
                      target={{ product: product.id, sku: sku.id, words: `${product.title} ${sku.code}` }}
                      chosen={chosen}
                      onPut={onPut}
                    >
                      {sku.code}
                    </Target>
                  ))}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </aside>
  )
}

function Target({
  target,
  chosen,
  onPut,
  children,
}: {
  target: ChosenTarget
  chosen: number
  onPut: (target: ChosenTarget, files: string[] | null) => void
  children: React.ReactNode
}) {
  const [isOver, setOver] = useState(false)
  const takes = (event: DragEvent): boolean => event.dataTransfer.types.includes(DRAGGED_FILES)
  return (
    <button
      type="button"
      className={`intake-target${isOver ? ' is-over' : ''}`}
      // Not `disabled`: what is disabled takes no drop.
      aria-disabled={chosen === 0}
      onClick={() => {
        if (chosen > 0) onPut(target, null)
      }}
      onDragOver={(event) => {
        if (!takes(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        if (!takes(event)) return
        event.preventDefault()
        onPut(target, JSON.parse(event.dataTransfer.getData(DRAGGED_FILES)) as string[])
      }}
    >
      {children}
    </button>
  )
}

/** The products for these words; null until the first answer. Asked when the typing rests. */
function useFound(words: string): FoundProduct[] | null {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [found, setFound] = useState<FoundProduct[] | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    const timer = setTimeout(
      () => {
        fetch(`${config.routes.api}/intake/products?q=${encodeURIComponent(words.trim())}`, {
          credentials: 'same-origin',
          headers: { 'accept-language': i18n.language },
          signal: leaving.signal,
        })
          .then(async (response) => {
            if (response.ok) setFound(((await response.json()) as { products: FoundProduct[] }).products)
          })
          // Left for other words, or a connection gone for a moment: what is shown stays.
          .catch(() => undefined)
      },
      words === '' ? 0 : 200,
    )
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [config.routes.api, i18n.language, words])
  return found
}
