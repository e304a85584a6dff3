import { Meilisearch } from 'meilisearch'
import { currentSettings } from '../../settings/current-settings.ts'

/** Removes what a test left in the shared Meilisearch. */
export async function dropTestIndexes(): Promise<void> {
  const { MEILI_PREFIX: prefix } = currentSettings()
  const { TEST_MEILI_URL: host, TEST_MEILI_KEY: apiKey } = process.env
  if (!host || !apiKey || !prefix) return
  const client = new Meilisearch({ host, apiKey })
  const { results } = await client.getRawIndexes({ limit: 1000 })
  for (const { uid } of results) if (uid.startsWith(prefix)) await client.deleteIndex(uid).waitTask({ timeout: 60_000 })
}
