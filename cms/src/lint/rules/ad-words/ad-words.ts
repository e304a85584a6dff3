import type { AdRule } from './ad-rule.ts'
import { AUTHORITY, DISPARAGEMENT, NEEDS_PROOF } from './authority.ts'
import { ENGLISH, ENGLISH_PROOF } from './english.ts'
import { HEALTH, SUPERSTITION } from './health.ts'
import { ABSOLUTES, PRICES, YIELDS } from './promises.ts'
import { MAYBE_SUPERLATIVES, SUPERLATIVES } from './superlatives.ts'

/**
 * Words an advertisement may not use, or only with proof. Sources: 中华人民共和国广告法 (2021) articles 9, 11, 13, 16 to
 * 18, 25; 商标法 article 14; 反不正当竞争法 article 8; 规范促销行为暂行规定. `error` where the law names the word or a
 * regulator has fined its like; `warning` where it depends on proof or context.
 */
export const AD_RULES: readonly AdRule[] = [
  SUPERLATIVES,
  MAYBE_SUPERLATIVES,
  ABSOLUTES,
  HEALTH,
  SUPERSTITION,
  YIELDS,
  PRICES,
  AUTHORITY,
  DISPARAGEMENT,
  NEEDS_PROOF,
  ENGLISH,
  ENGLISH_PROOF,
]
