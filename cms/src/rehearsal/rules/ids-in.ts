const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Every id a content names, wherever it stands in it: relations, blocks and rich text alike. */
export const idsIn = (content: unknown): string[] => [...new Set(JSON.stringify(content ?? null).match(UUID) ?? [])]
