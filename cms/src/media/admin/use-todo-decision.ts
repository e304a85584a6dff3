'use client'
import { toast } from '@payloadcms/ui'
import { useCallback } from 'react'
import { useWords } from '../../admin/words.ts'
import type { InspectionView } from '../endpoints/photo-todo.ts'

/** Sends a decision about one thing to do; gives the list as it is afterwards, null when it was refused. */
export function useTodoDecision() {
  const say = useWords()
  return useCallback(
    async (assetId: string, code: string, decision: 'leave' | 'reopen'): Promise<InspectionView | null> => {
      try {
        const method = decision === 'leave' ? 'POST' : 'DELETE'
        const response = await fetch(`/api/media/${assetId}/todo/${code}`, { method, credentials: 'include' })
        const body = (await response.json()) as InspectionView & { errors?: { message: string }[] }
        if (response.ok) return body
        toast.error(body.errors?.[0]?.message ?? String(response.status))
      } catch {
        toast.error(
          say({ zh: '没能保存，请检查网络后再试。', en: 'It was not saved. Check the network and try again.' }),
        )
      }
      return null
    },
    [say],
  )
}
