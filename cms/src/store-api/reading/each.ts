/** What is found among `ids`, in their order. */
export const each = <T>(ids: readonly string[], find: (id: string) => T | null): T[] =>
  ids.flatMap((id) => find(id) ?? [])
