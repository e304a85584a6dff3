/**
 * The one-way rules of the repository. Foundations know nothing of what stands on them, pure rules know
 * no framework, features meet at one file each, and the storefront knows the CMS by its answers only.
 */
const features = '^cms/src/([^/]+)/'

/**
 * Second doors: what a foundation offers besides its pure front file, kept apart so that pure rules can use the
 * front file without Payload, React or the environment coming along.
 */
const secondDoors = [
  '^cms/src/database/[^/]+\\.ts$',
  '^cms/src/settings/(current-settings|store-key)\\.ts$',
  '^cms/src/money/fen-field\\.ts$',
  '^cms/src/blocks/page-blocks\\.ts$',
  '^cms/src/admin/words\\.ts$',
  '^cms/src/admin/AdminPage\\.tsx$',
  '^cms/src/editorial/rich-text-editor\\.ts$',
  // Pure, and used by the review page beside the editor.
  '^cms/src/writing/rules/diff-words\\.ts$',
  // Used by the review page and the release page in the browser, for the same reason as the next.
  '^cms/src/editorial/admin/StageBar\\.tsx$',
  '^cms/src/preview/admin/ShopLink\\.tsx$',
  // Used by the order desk in the browser, where the front file of payments would bring its server along.
  '^cms/src/payments/admin/PayOut\\.tsx$',
]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thing in two places, or miss a third that both need.',
      severity: 'error',
      from: { pathNot: '^cms/src/(app|migrations)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'rules-know-no-framework',
      comment: 'A rule takes values and returns values: no Payload, Next, Astro, React, database or file system.',
      severity: 'error',
      from: { path: '/rules/', pathNot: '\\.test\\.ts$' },
      to: {
        path: [
          '(^|node_modules/)(payload|next|astro|react|react-dom|pg|graphile-worker|meilisearch|sharp)(/|$)',
          '(^|node_modules/)@payloadcms/',
          '^(node:)?(fs|fs/promises|http|https|net|child_process|worker_threads)$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'rules-import-no-collections',
      comment: 'Dependencies point one way: rules, then collections and endpoints, then the configuration.',
      severity: 'error',
      from: { path: '^cms/src/[^/]+/rules/', pathNot: '\\.test\\.ts$' },
      to: { path: '^cms/src/[^/]+/(collections|hooks|endpoints|jobs|admin)/' },
    },
    {
      name: 'features-meet-at-their-front-file',
      comment:
        'A feature of the CMS uses another through <feature>/<feature>.ts and nothing else of it. ' +
        'database/ is the seam to Postgres under all features, store-api/contract.ts the types of the public answers.',
      severity: 'error',
      from: { path: features, pathNot: ['^cms/src/(app|migrations)/', '\\.test\\.tsx?$'] },
      to: {
        path: features,
        pathNot: [
          '^cms/src/$1/',
          '^cms/src/([^/]+)/\\1\\.tsx?$',
          ...secondDoors,
          '^cms/src/store-api/(shop-|shop-people-|preview-)?contract\\.ts$',
        ],
      },
    },
    {
      name: 'storefront-knows-answers-only',
      comment: 'The storefront imports the types of the store API and no code of the CMS.',
      severity: 'error',
      from: { path: '^storefront/' },
      to: { path: '^cms/', pathNot: '^cms/src/store-api/(shop-|shop-people-|preview-)?contract\\.ts$' },
    },
    {
      name: 'cms-does-not-know-the-storefront',
      comment: 'The CMS serves any shop front; ours is one of them.',
      severity: 'error',
      from: { path: '^cms/' },
      to: { path: '^storefront/' },
    },
    {
      name: 'media-stands-alone',
      comment: 'The photo pipeline knows pixels; it must stay usable without the mall.',
      severity: 'error',
      from: { path: '^media/' },
      to: { path: '^(cms|storefront|scripts)/' },
    },
    {
      name: 'nothing-imports-scripts',
      comment: 'Scripts start and prove the mall; the product must run without them.',
      severity: 'error',
      from: { path: '^(cms|storefront|media)/' },
      to: { path: '^scripts/' },
    },
    {
      name: 'no-tests-in-products',
      comment: 'Only tests import tests.',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$' },
      to: { path: '\\.test\\.tsx?$' },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that resolves to nothing works by accident or not at all.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(astro|virtual):' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)(\\.next|dist|\\.astro|\\.data)/', '^cms/next-env\\.d\\.ts$'] },
    tsConfig: { fileName: 'cms/tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.astro'],
    },
  },
}
