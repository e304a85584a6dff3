'use client'

import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'
import { CommandBar, useCommands } from '../../desk/desk.ts'
import type { StockCommandName } from '../rules/stock-desk-view.ts'
import { offeredStockCommands, stockDeskWords } from './stock-desk-words.ts'
import { useMovementKey } from './use-movement-key.ts'

/** Stock commands for any SKU, named by its code. */
export function StockCommandBar({ names }: { names: StockCommandName[] }) {
  const { i18n } = useTranslation()
  const key = useMovementKey()
  const send = useCommands(
    '/stock-levels',
    useCallback(async () => {}, []),
  )
  const words = stockDeskWords(i18n.language === 'en' ? 'en' : 'zh')
  return (
    <section className="fangshi-desk" aria-label={words.desk}>
      <CommandBar commands={offeredStockCommands(names, words, null, key.current)} send={key.sendOnce(send)} />
    </section>
  )
}
