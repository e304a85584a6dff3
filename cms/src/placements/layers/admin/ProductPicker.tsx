'use client'
import { useEffect, useState } from 'react'
import { useWords } from '../../../admin/words.ts'
import { SAY } from './canvas-words.ts'

interface Props {
  product: string | null
  sku: string | null
  disabled: boolean
  onChange: (product: string | null, sku: string | null) => void
}

interface Named {
  id: string
  title: string
}

/** Which product's price a layer shows, found by name, and whether that of one of its SKUs alone. */
export function ProductPicker({ product, sku, disabled, onChange }: Props) {
  const say = useWords()
  const [text, setText] = useState('')
  const [found, setFound] = useState<Named[]>([])
  const [chosen, setChosen] = useState<Named | null>(null)
  const [skus, setSkus] = useState<{ id: string; code: string }[]>([])

  useEffect(() => {
    const stop = new AbortController()
    const ask = async <T,>(path: string): Promise<T | null> => {
      const answer = await fetch(path, { credentials: 'include', signal: stop.signal })
      return answer.ok ? ((await answer.json()) as T) : null
    }
    if (product === null) {
      setChosen(null)
      setSkus([])
    } else
      Promise.all([
        ask<Named>(`/api/products/${product}?depth=0&draft=true`),
        ask<{ docs: { id: string; code: string }[] }>(`/api/skus?where[product][equals]=${product}&depth=0&limit=50`),
      ])
        .then(([named, all]) => {
          setChosen(named)
          setSkus(all?.docs ?? [])
        })
        .catch(() => undefined)
    return () => stop.abort()
  }, [product])

  useEffect(() => {
    const stop = new AbortController()
    if (text.trim() === '') {
      setFound([])
      return
    }
    const timer = setTimeout(() => {
      fetch(`/api/products?where[title][like]=${encodeURIComponent(text.trim())}&depth=0&limit=6`, {
        credentials: 'include',
        signal: stop.signal,
      })
        .then((answer) => (answer.ok ? answer.json() : { docs: [] }))
        .then(({ docs }: { docs: Named[] }) => setFound(docs))
        .catch(() => undefined)
    }, 250)
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [text])

  return (
    <div className="fangshi-canvas__product">
      <label>
        <span>{say(SAY.product)}</span>
        <input
          type="search"
          value={text}
          disabled={disabled}
          placeholder={chosen?.title ?? say(SAY.find)}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {found.length > 0 && (
        <ul>
          {found.map(({ id, title }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  onChange(id, null)
                  setText('')
                }}
              >
                {title}
              </button>
            </li>
          ))}
        </ul>
      )}
      {skus.length > 1 && (
        <select
          value={sku ?? ''}
          disabled={disabled}
          onChange={(event) => onChange(product, event.target.value || null)}
        >
          <option value="">{say(SAY.anySku)}</option>
          {skus.map(({ id, code }) => (
            <option key={id} value={id}>
              {code}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
