import type { DefaultServerCellComponentProps } from 'payload'
import { formatFen } from '../money.ts'

/** An amount in a list. */
export function FenCell({ cellData }: DefaultServerCellComponentProps) {
  return <span className="fangshi-figure">{typeof cellData === 'number' ? formatFen(cellData) : '—'}</span>
}
