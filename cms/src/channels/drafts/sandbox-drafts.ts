import { createHash, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { DraftBox } from './draft-box.ts'

/** A folder that stands for an account: each draft is a JSON file in it, exactly as the account would get it. */
export function sandboxDrafts(folder: string): DraftBox {
  const nameOf = (jpeg: Buffer): string => createHash('sha256').update(jpeg).digest('hex').slice(0, 32)
  return {
    hostPicture: async (_, jpeg) => `https://mmbiz.qpic.cn/sandbox/${nameOf(jpeg)}.jpg`,
    keepCover: async (_, jpeg) => `sandbox-${nameOf(jpeg)}`,
    putDraft: async (article, id) => {
      const draft = id ?? `draft-${randomUUID()}`
      await mkdir(folder, { recursive: true })
      const body = id === null ? { articles: [article] } : { media_id: id, index: 0, articles: article }
      await writeFile(path.join(folder, `${path.basename(draft)}.json`), JSON.stringify(body, null, 2))
      return draft
    },
  }
}
