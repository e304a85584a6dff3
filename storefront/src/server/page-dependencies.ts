/**
 * What a rendered page depends on, as it travels from Astro's cache provider to the front: one private
 * response header that the front reads and removes.
 */
export interface PageDependencies {
  /** Seconds from the start of the render for which the page may be served as fresh */
  maxAge: number
  /** Seconds after that for which it may still stand in when a new render fails; never past its boundary */
  staleIfError: number
  /** ASCII `kind` or `kind:id` */
  tags: string[]
}

/** A page with this among its tags is another one for another kind of visitor (`visitor.ts`). No change bears it. */
export const VARIES_BY_VISITOR = 'varies:visitor'

/** Name of the private header. Never leaves the front. */
export const DEPENDENCIES_HEADER = 'x-page-depends'

const TAG = /^[a-z0-9][a-z0-9._:-]{0,119}$/i

/**
 * Refuses a tag that could not travel in a header or could not be invalidated.
 * A comma or a space would split it in two, other scripts break the header.
 *
 * @throws {TypeError} naming the tag
 */
export function assertTag(tag: string): void {
  if (!TAG.test(tag)) {
    throw new TypeError(
      `Cache tag ${JSON.stringify(tag)} is not usable: a tag is "kind" or "kind:id" of ASCII letters, digits, ".", "_", "-" and ":"`,
    )
  }
}

/** @throws {TypeError} when a tag is not usable */
export function writeDependencies(dependencies: PageDependencies): string {
  for (const tag of dependencies.tags) assertTag(tag)
  return JSON.stringify([dependencies.maxAge, dependencies.staleIfError, dependencies.tags])
}

/** Reads the header; null when the page declared nothing or the header is not ours. */
export function readDependencies(header: string | undefined): PageDependencies | null {
  if (header === undefined) return null
  let parsed: unknown
  try {
    parsed = JSON.parse(header)
  } catch {
    return null
  }
  if (!Array.isArray(parsed)) return null
  const [maxAge, staleIfError, tags] = parsed as unknown[]
  if (typeof maxAge !== 'number' || typeof staleIfError !== 'number' || !Array.isArray(tags)) return null
  return { maxAge, staleIfError, tags: tags.map(String) }
}
