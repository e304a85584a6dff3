import type { DefaultServerCellComponentProps } from 'payload'
import { RENDER_WORDS } from './render-words.ts'

/** How far an asset's sizes are, in the list. */
export function RenderStateCell({ cellData, rowData, i18n }: DefaultServerCellComponentProps) {
  const state = typeof cellData === 'string' ? cellData : 'waiting'
  const words = RENDER_WORDS[state]
  const { renderDone, renderTotal } = rowData as { renderDone?: number; renderTotal?: number }
  return (
    <span className={`fangshi-state fangshi-state--${state}`}>
      {words ? words[i18n.language === 'en' ? 'en' : 'zh'] : state}
      {(state === 'rendering' || state === 'ready') && renderTotal ? ` ${renderDone ?? 0}/${renderTotal}` : ''}
    </span>
  )
}
