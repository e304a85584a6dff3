import { type AdRule, each, words } from './ad-rule.ts'

export const ENGLISH: AdRule = {
  rule: 'ad.english',
  severity: 'error',
  message: {
    zh: '英文绝对化用语：改为可以证明的具体事实。',
    en: 'A superlative or an absolute promise: say a concrete fact that can be proved.',
  },
  entries: [
    {
      words: ['best', 'the best'],
      instead: '',
      unlessAfter: '^[\\s-]*(?:before|by\\b|regards|wishes|of luck|results? if)',
    },
    {
      words: each(
        ['the '],
        words(
          'safest finest strongest softest fastest smartest healthiest tastiest greatest toughest lightest quietest warmest purest freshest',
        ),
      ),
      instead: '',
      unlessAfter:
        '^\\s*(?:setting|mode|speed|option|shipping|delivery|way|cycle|programme|program|of the three|of the two)',
    },
    {
      words: each(
        ['most '],
        words(
          'advanced comfortable trusted popular effective powerful luxurious beautiful reliable loved wanted durable',
        ),
      ),
      instead: '',
    },
    {
      words: [
        'number one',
        '#1',
        'cheapest',
        'lowest price',
        'lowest prices',
        'world-class',
        'world class',
        "world's first",
        'world’s first',
        'ultimate',
        'unbeatable',
        'unrivalled',
        'unrivaled',
        'unmatched',
        'unparalleled',
        'unsurpassed',
        'second to none',
        'leading brand',
        'market-leading',
        'industry-leading',
        'once in a lifetime',
        'top-rated',
      ],
      instead: '',
    },
    { words: ['never fails', 'never breaks', 'never returns', 'last forever', 'lasts forever'], instead: '' },
    {
      words: ['100% effective', '100% safe', '100% genuine', 'risk-free', 'risk free', 'no side effects'],
      instead: '',
    },
    { words: ['clinically proven', 'doctor recommended', 'lose weight', 'anti-cancer'], instead: '' },
  ],
}

export const ENGLISH_PROOF: AdRule = {
  rule: 'ad.english_proof',
  severity: 'warning',
  message: {
    zh: '需要证明才能说：附上依据，或换成事实。',
    en: 'Needs proof: attach it, or state a fact instead.',
  },
  entries: [
    {
      words: ['cures', 'cure', 'heals', 'miracle'],
      instead: '',
      unlessBefore: "(?:not|n't|never|no|vulcanising|concrete|glue|resin|lacquer) $",
    },
    { words: ['perfect'], instead: '', unlessAfter: '^\\s*(?:binding|bound)' },
    { words: ['guaranteed'], instead: '', unlessAfter: '^\\s*(?:delivery|by|until|for two|for one)' },
  ],
}
