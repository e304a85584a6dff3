'use client'
import { useId } from 'react'
import { useWords } from '../../../admin/words.ts'

interface Props {
  label: string
  value: number
  min: number
  max: number
  step: number
  /** the value that changes nothing */
  rest: number
  show: (value: number) => string
  onChange: (value: number) => void
  onRest: () => void
}

/** A labelled slider with its figure, and a way back to where it changes nothing. */
export function Slider({ label, value, min, max, step, rest, show, onChange, onRest }: Props) {
  const id = useId()
  const say = useWords()
  return (
    <div className="editor-slider">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id} className="fangshi-figure">
        {show(value)}
      </output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
        onPointerUp={onRest}
        onKeyUp={onRest}
      />
      <button
        type="button"
        className="editor-link"
        disabled={value === rest}
        onClick={() => {
          onChange(rest)
          onRest()
        }}
      >
        {say({ zh: '归位', en: 'Reset' })}
        <span className="sr-only"> {label}</span>
      </button>
    </div>
  )
}
