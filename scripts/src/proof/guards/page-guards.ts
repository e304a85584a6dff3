import type { Guard } from './guard.ts'

const FRONT = 'storefront/src/server/front.test.ts'
const READER = 'storefront/src/server/page-reader.test.ts'

/** The guards of pages, their cache and what they are told of changes. */
export const PAGE_GUARDS: readonly Guard[] = [
  {
    name: 'late-commits',
    prevents: 'a change that pages and search never hear of',
    edits: [
      {
        file: 'cms/src/outbox/change-log.ts',
        with: ` and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by xid, id
      limit $3`,
        without: `
      order by xid, id
      limit $3`,
      },
    ],
    test: {
      file: 'cms/src/outbox/change-log.int.test.ts',
      title: 'never skips a change that commits after a later one',
    },
  },
  {
    name: 'overtaken-render',
    prevents: 'the page of before a publish kept after it',
    edits: [
      {
        file: 'storefront/src/server/page-reader.ts',
        with: 'if (!overtaken) this.#keep(key, renderedAt, page, depends)',
        without: 'this.#keep(key, renderedAt, page, depends)',
      },
    ],
    test: { file: READER, title: 'does not keep a page that a change overtook while it was rendered' },
  },
  {
    name: 'one-render-for-all',
    prevents: 'a missing page rendered once for each reader who waits',
    edits: [
      {
        file: 'storefront/src/server/page-reader.ts',
        with: 'const flight = this.#flights.get(key) ?? this.#takeOff(key)',
        without: 'const flight = this.#takeOff(key)',
      },
    ],
    test: { file: FRONT, title: 'renders a missing page once for twenty readers who wait' },
  },
  {
    name: 'pages-end-at-their-boundary',
    prevents: 'a page served after something on it has ended',
    edits: [
      {
        file: 'storefront/src/server/page-reader.ts',
        with: 'if (now >= entry.freshUntil) return undefined',
        without: '',
      },
    ],
    test: { file: READER, title: 'never serves a page at or after its boundary' },
  },
  {
    name: 'no-cookie-for-everybody',
    prevents: 'one visitor’s cookie in the page of all',
    edits: [
      {
        file: 'storefront/src/server/page-renderer.ts',
        with: `
  'x-robots-tag',
]`,
        without: `
  'x-robots-tag',
  'set-cookie',
]`,
      },
    ],
    test: { file: FRONT, title: 'takes a cookie that a page for everybody sets from its answer' },
  },
]
