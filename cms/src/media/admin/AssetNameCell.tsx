'use client'
import { RenderDefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

/** The picture and the name its designer gave it; the file itself is named by its bytes, which nobody recognises. */
export function AssetNameCell(props: DefaultCellComponentProps) {
  const { originalName } = props.rowData as { originalName?: string }
  return (
    <RenderDefaultCell
      clientProps={{ ...props, cellData: originalName ?? props.cellData }}
      columnIndex={props.columnIndex ?? 0}
      isLinkedColumn={props.link ?? false}
    />
  )
}
