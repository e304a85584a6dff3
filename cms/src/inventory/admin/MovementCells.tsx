import type { DefaultServerCellComponentProps } from 'payload'
import { MOVEMENT_WORDS } from '../rules/movement-words.ts'
import type { MovementKind } from '../rules/stock-movements.ts'

/** The kind of a movement in words. */
export function MovementKindCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  const words = MOVEMENT_WORDS[cellData as MovementKind]
  return <span>{words ? words[i18n.language === 'en' ? 'en' : 'zh'] : String(cellData ?? '')}</span>
}
