import type { PageBlock } from '@fangshi/cms/store-api'

export type BlockName = PageBlock['block']

/** What one floor of a page is told. */
export interface BlockProps<Name extends BlockName> {
  block: Extract<PageBlock, { block: Name }>
  /** IANA zone in which instants are shown */
  timeZone: string
  /** The first floor of its page: its photograph is fetched first, its heading is the page's */
  first: boolean
  /** names the field an element shows, in a live preview */
  mark: (field: string) => { 'data-edits'?: string }
}
