'use client'
import { useState } from 'react'
import { useWords } from '../../../admin/words.ts'

interface Props {
  before: string
  after: string
}

/** Original and result on one another, with a slider between them. */
export function Compare({ before, after }: Props) {
  const say = useWords()
  const [at, setAt] = useState(50)
  return (
    <div className="picture-compare">
      <img src={after} alt={say({ zh: '编辑后', en: 'After' })} />
      <img src={before} alt={say({ zh: '原图', en: 'Original' })} style={{ clipPath: `inset(0 ${100 - at}% 0 0)` }} />
      <span className="picture-compare__line" style={{ left: `${at}%` }} />
      <span className="picture-compare__name picture-compare__name--before">{say({ zh: '原图', en: 'Original' })}</span>
      <span className="picture-compare__name picture-compare__name--after">{say({ zh: '编辑后', en: 'After' })}</span>
      <input
        type="range"
        min={0}
        max={100}
        value={at}
        onChange={(event) => setAt(Number(event.target.value))}
        aria-label={say({ zh: '原图与编辑后的分界', en: 'Where original and result meet' })}
      />
    </div>
  )
}
