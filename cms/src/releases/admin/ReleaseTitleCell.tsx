'use client'

import Link from 'next/link'
import type { DefaultCellComponentProps } from 'payload'

/** From the list straight to the page of a release, where everything is done to it. */
export function ReleaseTitleCell({ cellData, rowData }: DefaultCellComponentProps) {
  return (
    <Link href={`/admin/releases/${String(rowData.id)}`} prefetch={false}>
      {String(cellData ?? '')}
    </Link>
  )
}
