import type { DefaultServerCellComponentProps } from 'payload'
import { relatedId } from '../../editorial/editorial.ts'

/**
 * Who an order is for: the recipient, for those who may see where it goes; else the name of the account, which all others
 * who see orders may. Never a number.
 */
export async function BuyerCell({ cellData, rowData, payload }: DefaultServerCellComponentProps) {
  const recipient = (rowData?.address as { recipient?: string } | undefined)?.recipient
  if (recipient) return <span>{recipient}</span>
  const id = relatedId(cellData)
  const customer = id
    ? await payload.findByID({
        collection: 'customers',
        id,
        depth: 0,
        select: { name: true },
        overrideAccess: true,
        disableErrors: true,
      })
    : null
  return <span>{customer?.name || rowData?.email || '—'}</span>
}
