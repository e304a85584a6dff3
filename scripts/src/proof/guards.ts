import { EDITORIAL_GUARDS } from './guards/editorial-guards.ts'
import type { Guard } from './guards/guard.ts'
import { PAGE_GUARDS } from './guards/page-guards.ts'
import { TRADE_GUARDS } from './guards/trade-guards.ts'

/**
 * Every guard that is proven. `pnpm prove guards` takes each out of a copy of the code and runs its test, which has to
 * fail: a test that passes without what it tests proves nothing.
 */
export const GUARDS: readonly Guard[] = [...TRADE_GUARDS, ...PAGE_GUARDS, ...EDITORIAL_GUARDS]
