'use client'
import { useRef, useState } from 'react'
import { useWords } from '../../../admin/words.ts'
import type { Layer } from '../rules/banner-layout.ts'
import { BUTTON_COLOURS, BUTTON_PADDING, styleOf } from '../rules/brand-styles.ts'

interface Props {
  layer: Layer
  text: string
  /** on the desk */
  px: number
  isFirst: boolean
  isSelected: boolean
  isFaulty: boolean
  colour: string
  family: string
  onSelect: () => void
  onWords: (text: string) => void
}

/** The words of one layer, edited where they stand: a double click makes them a field. A price is never typed. */
export function CanvasLayer({
  layer,
  text,
  px,
  isFirst,
  isSelected,
  isFaulty,
  colour,
  family,
  onSelect,
  onWords,
}: Props) {
  const say = useWords()
  const [isEditing, setEditing] = useState(false)
  const element = useRef<HTMLSpanElement>(null)
  const style = styleOf(layer)
  const begin = (): void => {
    onSelect()
    if (layer.kind === 'price') return
    setEditing(true)
    requestAnimationFrame(() => element.current?.focus())
  }
  const end = (): void => {
    setEditing(false)
    onWords(element.current?.textContent?.replace(/\s+/g, ' ').trim() ?? '')
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same words have a labelled field beside the canvas
    <span
      // A field that was typed into is set anew from the layout, or React and the browser would each keep a copy.
      key={isEditing ? 'field' : 'words'}
      ref={element}
      data-layer={layer.id}
      className={[
        'fangshi-canvas__layer',
        isSelected ? 'is-selected' : '',
        isFaulty ? 'is-faulty' : '',
        text ? '' : 'is-empty',
      ].join(' ')}
      contentEditable={isEditing ? 'plaintext-only' : false}
      suppressContentEditableWarning
      onPointerDown={onSelect}
      onDoubleClick={begin}
      onBlur={() => isEditing && end()}
      onKeyDown={(event) => {
        if (!isEditing) return
        event.stopPropagation()
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        element.current?.blur()
      }}
      style={{
        color: colour,
        fontFamily: family,
        fontSize: px,
        fontWeight: style.weight,
        lineHeight: style.lineHeight,
        letterSpacing: `${style.tracking}em`,
        marginTop: isFirst ? 0 : `${style.gap}em`,
        textWrap: style.balanced ? 'balance' : 'pretty',
        ...(layer.kind === 'button' ? { padding: `${BUTTON_PADDING.block}em ${BUTTON_PADDING.inline}em` } : {}),
        ...(layer.style === 'solid' ? { background: BUTTON_COLOURS.ground } : {}),
        ...(layer.style === 'quiet' ? { boxShadow: 'inset 0 0 0 1px currentcolor' } : {}),
      }}
    >
      {text || say(style.label)}
    </span>
  )
}
