/** What others may use of search. Importing it opens nothing and starts nothing. */

export { checkDrift, type Drift } from './check-drift.ts'
export { Pins } from './collections/pins.ts'
export { followForSearch } from './follow-for-search.ts'
export { indexFaults } from './index-faults.ts'
export { readPins } from './read-pins.ts'
export { type RebuildOptions, type RebuildResult, rebuildIndexes } from './rebuild.ts'
export { type ArticleIds, type ArticleRequest, searchArticles } from './search-articles.ts'
export { type SearchHealth, searchHealth, searchLagSince } from './search-health.ts'
export { type ListingIds, type ListingRequest, searchListing } from './search-listing.ts'
export { type Suggestions, suggest } from './suggest.ts'
