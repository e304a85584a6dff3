import type { ToolStep } from './run-step.ts'

const TSC = 'node_modules/typescript/bin/tsc'

/** Everything that can be found without running the product. */
export const STATIC_STEPS: readonly ToolStep[] = [
  { name: 'types of cms', script: TSC, args: ['-p', 'cms'] },
  {
    name: 'types of the storefront',
    script: 'storefront/node_modules/astro/bin/astro.mjs',
    args: ['check'],
    folder: 'storefront',
  },
  { name: 'types of media', script: TSC, args: ['-p', 'media'] },
  { name: 'types of scripts', script: TSC, args: ['-p', 'scripts'] },
  {
    name: 'format and lint',
    script: 'node_modules/@biomejs/biome/bin/biome',
    args: ['ci', '--colors=off', '--max-diagnostics=50', '--error-on-warnings', '.'],
  },
  {
    name: 'one-way imports',
    script: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    args: ['cms', 'storefront', 'media', 'scripts', '--config', '.dependency-cruiser.mjs'],
  },
  { name: 'nothing unused', script: 'node_modules/knip/bin/knip.js', args: ['--no-progress'] },
]

/** Writes generated files to compare them: run it when nothing else reads the tree. */
export const GENERATED_STEP: ToolStep = {
  name: 'generated types, admin parts and migrations are current',
  script: 'cms/src/database/check-generated.ts',
  args: [],
}
