import type { CacheProviderFactory } from 'astro'
import { DEPENDENCIES_HEADER, writeDependencies } from './page-dependencies.ts'

/**
 * Astro's side of the page cache: keeps nothing, only hands what a page declared with `Astro.cache.set`
 * on to the front. Pages never invalidate; the CMS's change stream does.
 */
const passOn: CacheProviderFactory = () => ({
  name: 'front',
  setHeaders: ({ maxAge = 0, swr = 0, tags = [] }) =>
    new Headers({ [DEPENDENCIES_HEADER]: writeDependencies({ maxAge, staleIfError: swr, tags }) }),
  invalidate: async () => {
    throw new Error('Pages do not invalidate: write a change in the CMS, every front follows its change stream')
  },
})

export default passOn
