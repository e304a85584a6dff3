'use client'

import { toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'
import { useWords } from '../../admin/words.ts'
import type { BoardCard, BoardCommand } from '../rules/board.ts'
import { COMMAND_WORDS } from '../rules/board-words.ts'

/** Takes a step of the flow about exactly the content on the card; null when it was taken, otherwise why not. */
export type TakeStep = (card: BoardCard, command: BoardCommand, words?: string) => Promise<string | null>

/** The very command the document's own stage bar sends; the board knows no way of its own. */
export function useStep(reload: () => Promise<void>): TakeStep {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const say = useWords()
  return useCallback(
    async (card, command, words = '') => {
      const said = words.trim()
      const body = {
        hash: card.hash,
        ...(said !== '' && command !== 'withdraw' && command !== 'publish' ? { note: said } : {}),
        ...(said !== '' && command === 'submit' ? { reason: said } : {}),
      }
      let refusal: string | null
      try {
        const answer = await fetch(`${config.routes.api}/${card.collection}/${card.id}/commands/${command}`, {
          method: 'POST',
          credentials: 'same-origin',
          headers: { 'content-type': 'application/json', 'accept-language': i18n.language },
          body: JSON.stringify(body),
        })
        const said = (await answer.json().catch(() => null)) as { errors?: { message?: string }[] } | null
        refusal = answer.ok
          ? null
          : (said?.errors?.[0]?.message ??
            say({ zh: '服务器出错了，操作没有完成。', en: 'The server failed and the step was not taken.' }))
      } catch {
        refusal = say({
          zh: '连接不上服务器，什么也没有改动。',
          en: 'The server cannot be reached. Nothing was changed.',
        })
      }
      await reload()
      if (refusal === null) toast.success(`${card.title}：${say(COMMAND_WORDS[command])}`)
      return refusal
    },
    [config.routes.api, i18n.language, reload, say],
  )
}
