/** How a hash of content is named to people: enough to tell two apart. */
export const shortHash = (hash: string): string => hash.slice(0, 8)
