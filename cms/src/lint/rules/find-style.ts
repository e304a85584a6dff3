import type { Finding } from './finding.ts'

interface StyleRule {
  rule: string
  pattern: RegExp
  message: { zh: string; en: string }
  /** what to write instead of the match */
  instead: (match: string) => string
}

const HAN = '\\p{Script=Han}'
const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  '?': '？',
  '!': '！',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
}

/** How mixed Chinese and Latin text is set (GB/T 15834, and 中文文案排版指北 for spaces). All of it is house style: hints. */
const STYLE_RULES: readonly StyleRule[] = [
  {
    rule: 'style.half_width',
    pattern: new RegExp(`(?<=[${HAN}」』”）》])[,?!;:](?![/\\d])|(?<=[${HAN}])[()]|[()](?=[${HAN}])`, 'gu'),
    message: { zh: '中文里用全角标点。', en: 'Full-width punctuation in Chinese.' },
    instead: (match) => FULL[match] ?? match,
  },
  {
    rule: 'style.full_stop',
    pattern: new RegExp(`(?<=${HAN})\\.(?=\\s|$|${HAN})`, 'gu'),
    message: { zh: '中文句末用“。”。', en: 'A Chinese sentence ends with “。”.' },
    instead: () => '。',
  },
  {
    rule: 'style.repeated',
    pattern: /[！!]{2,}|[？?]{2,}|。{2,}|，{2,}/gu,
    message: { zh: '标点不要重复；省略用“……”。', en: 'Do not repeat punctuation; an ellipsis is “……”.' },
    instead: (match) =>
      match.startsWith('。') ? '……' : match.startsWith('，') ? '，' : (FULL[match[0] ?? ''] ?? match[0] ?? ''),
  },
  {
    rule: 'style.ellipsis',
    pattern: new RegExp(`(?<=${HAN})\\.{3,}|(?<=${HAN})…(?!…)(?<!……)`, 'gu'),
    message: { zh: '省略号是“……”。', en: 'The Chinese ellipsis is “……”.' },
    instead: () => '……',
  },
  {
    rule: 'style.full_width_letter',
    pattern: /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/gu,
    message: { zh: '数字与字母用半角。', en: 'Digits and letters are half-width.' },
    instead: (match) => match.normalize('NFKC'),
  },
  {
    rule: 'style.han_space',
    pattern: new RegExp(`(?<=[${HAN}，。！？；：、])[ \\u3000]+(?=[${HAN}，。！？；：、])`, 'gu'),
    message: { zh: '汉字之间、标点两侧不留空格。', en: 'No spaces between Chinese characters or beside punctuation.' },
    instead: () => '',
  },
  {
    rule: 'style.double_space',
    pattern: /(?<=\S) {2,}(?=\S)/gu,
    message: { zh: '多余的空格。', en: 'More than one space.' },
    instead: () => ' ',
  },
  {
    rule: 'style.unit',
    pattern: /(?<=\d)\s*(?:KG|Kg|kG)(?![A-Za-z])|(?<=\d)\s*(?:MM|Mm)(?![A-Za-z])|(?<=\d)\s*(?:CM|Cm)(?![A-Za-z])/gu,
    message: { zh: '单位符号按国家标准书写。', en: 'Write the unit as the standard does.' },
    instead: (match) => ` ${match.trim().toLowerCase()}`,
  },
]

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
]

/** Spacing, punctuation and unpaired brackets. */
export function findStyle(text: string): Finding[] {
  const findings = STYLE_RULES.flatMap(({ rule, pattern, message, instead }) =>
    [...text.matchAll(pattern)].map((match): Finding => {
      const [found] = match
      return {
        rule,
        severity: 'hint',
        start: match.index,
        end: match.index + found.length,
        found,
        word: found,
        message,
        replacement: instead(found),
      }
    }),
  )
  return [...findings, ...inconsistentSpaces(text), ...PAIRS.flatMap((pair) => unpaired(text, pair))]
}

/** One text either sets a space between Chinese and Latin or it does not; the rarer way is pointed at. */
function inconsistentSpaces(text: string): Finding[] {
  const joined = [...text.matchAll(new RegExp(`(?<=${HAN})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%℃])(?=${HAN})`, 'gu'))]
  const spaced = [...text.matchAll(new RegExp(`(?<=${HAN}) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9%℃]) (?=${HAN})`, 'gu'))]
  if (joined.length === 0 || spaced.length === 0) return []
  const addSpace = spaced.length >= joined.length
  return (addSpace ? joined : spaced).map((match): Finding => {
    const start = addSpace ? Math.max(0, match.index - 1) : match.index
    const end = addSpace ? match.index + 1 : match.index + 1
    const found = text.slice(start, end)
    return {
      rule: 'style.mixed_space',
      severity: 'hint',
      start,
      end,
      found,
      word: found,
      message: {
        zh: '同一段文字里，中文与字母数字之间要么都空一格，要么都不空。',
        en: 'One text sets a space between Chinese and Latin everywhere or nowhere.',
      },
      replacement: addSpace ? `${found[0]} ${found[1]}` : '',
    }
  })
}

function unpaired(text: string, [open, close]: readonly [string, string]): Finding[] {
  const waiting: number[] = []
  const lonely: number[] = []
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === open) waiting.push(i)
    else if (text[i] === close && waiting.pop() === undefined) lonely.push(i)
  }
  return [...lonely, ...waiting].map((start): Finding => {
    const found = text.slice(start, start + 1)
    return {
      rule: 'style.unpaired',
      severity: 'hint',
      start,
      end: start + 1,
      found,
      word: found,
      message: { zh: `“${open}”与“${close}”要成对。`, en: `“${open}” and “${close}” come in pairs.` },
    }
  })
}
