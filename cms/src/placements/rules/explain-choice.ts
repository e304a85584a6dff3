import { AUDIENCE_LABELS, LANGUAGE_LABELS } from './audience.ts'
import type { Competitor, Judged, Look, Verdict } from './choose-banners.ts'
import { HINDRANCES } from './hindrances.ts'

export interface Named extends Competitor {
  title: string
}

type Language = 'zh' | 'en'

/** Day and minute as people say them, in the zone of the mall: `11 月 20 日 08:00`, `20 Nov 08:00`. */
function sayInstant(instant: string | Date, timeZone: string, language: Language): string {
  const part = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      month: language === 'zh' ? 'numeric' : 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  )
  const time = `${part.hour}:${part.minute}`
  return language === 'zh'
    ? `${Number(part.month)} 月 ${Number(part.day)} 日 ${time}`
    : `${part.day} ${part.month} ${time}`
}

interface Saying {
  language: Language
  timeZone: string
  shows: number
  priorityOf: (id: string) => number
  titleOf: (id: string) => string
}

/** The reason of one banner, without its name: `优先级 5 低于“A”的 10`. */
function sayVerdict(
  banner: Named,
  verdict: Verdict,
  { language, timeZone, shows, priorityOf, titleOf }: Saying,
): string {
  const zh = language === 'zh'
  const { priority, weight } = banner
  switch (verdict.kind) {
    case 'coming':
      return zh
        ? `${sayInstant(banner.window?.from ?? '', timeZone, language)} 开始`
        : `begins ${sayInstant(banner.window?.from ?? '', timeZone, language)}`
    case 'ended':
      return zh
        ? `${sayInstant(banner.window?.until ?? '', timeZone, language)} 已结束`
        : `ended ${sayInstant(banner.window?.until ?? '', timeZone, language)}`
    case 'other_language':
      return LANGUAGE_LABELS[banner.language ?? 'all'][language]
    case 'other_audience':
      return zh
        ? `只给${AUDIENCE_LABELS[banner.audience ?? 'everyone'].zh}看`
        : `for ${AUDIENCE_LABELS[banner.audience ?? 'everyone'].en.toLowerCase()} only`
    case 'hindered':
      return zh
        ? `暂不展示，${HINDRANCES[verdict.hindrance].zh}，恢复后自动回来`
        : `held back because ${HINDRANCES[verdict.hindrance].en}; it returns by itself`
    case 'waiting':
      return zh ? '图片还在生成，先由别的顶上' : 'its picture is being made; another stands in'
    case 'outranked':
      return zh
        ? `优先级 ${priority} 低于“${titleOf(verdict.by)}”的 ${priorityOf(verdict.by)}`
        : `priority ${priority} is below the ${priorityOf(verdict.by)} of “${titleOf(verdict.by)}”`
    case 'no_room':
      return zh
        ? `同为优先级 ${priority}，权重 ${weight} 排第 ${verdict.place}，这里最多展示 ${shows} 张`
        : `same priority ${priority}, but weight ${weight} makes it number ${verdict.place} and ${shows} show at most`
    case 'shown': {
      if (verdict.beaten === null)
        return zh ? `优先级 ${priority}，没有更高的` : `priority ${priority}, and none is higher`
      const theirs = priorityOf(verdict.beaten)
      return zh
        ? `优先级 ${priority} 高于“${titleOf(verdict.beaten)}”的 ${theirs}`
        : `priority ${priority} beats the ${theirs} of “${titleOf(verdict.beaten)}”`
    }
  }
}

function saying<T extends Named>(candidates: readonly T[], look: Look, language: Language, timeZone: string): Saying {
  const byId = new Map(candidates.map((banner) => [banner.id, banner]))
  return {
    language,
    timeZone,
    shows: look.shows,
    priorityOf: (id) => byId.get(id)?.priority ?? 0,
    titleOf: (id) => byId.get(id)?.title ?? '',
  }
}

/** One sentence for each banner, by id: whether it is shown and why. */
export function explainEach<T extends Named>(
  candidates: readonly T[],
  judged: Judged<T>,
  look: Look,
  language: Language,
  timeZone: string,
): Map<string, string> {
  const say = saying(candidates, look, language, timeZone)
  return new Map(
    candidates.flatMap((banner) => {
      const verdict = judged.verdicts.get(banner.id)
      if (!verdict) return []
      const reason = sayVerdict(banner, verdict, say)
      if (language === 'zh') return [[banner.id, `${verdict.kind === 'shown' ? '展示中' : '未展示'}：${reason}。`]]
      return [[banner.id, `${verdict.kind === 'shown' ? 'Shown' : 'Not shown'}: ${reason}.`]]
    }),
  )
}

/** How many banners that are not shown a sentence about a place names. */
const MOST_OTHERS = 3

/**
 * The choice of a place in one sentence: `展示“A”：优先级 10 高于“B”的 5；“C”11 月 20 日 08:00 开始。` Those that ended are
 * left out; what is next comes first.
 */
export function explainChoice<T extends Named>(
  candidates: readonly T[],
  judged: Judged<T>,
  look: Look,
  language: Language,
  timeZone: string,
): string {
  const zh = language === 'zh'
  const say = saying(candidates, look, language, timeZone)
  const name = ({ title }: Named) => (zh ? `“${title}”` : `“${title}” `)
  const [first] = judged.shown
  const verdict = first && judged.verdicts.get(first.id)
  const shown =
    first && verdict
      ? `${zh ? '展示' : 'Shows '}${judged.shown.map((banner) => name(banner).trim()).join(zh ? '、' : ', ')}${zh ? '：' : ': '}${sayVerdict(first, verdict, say)}`
      : zh
        ? '没有横幅在展示'
        : 'No banner is shown'
  const beaten = verdict?.kind === 'shown' ? verdict.beaten : null
  const order = ['hindered', 'waiting', 'coming', 'no_room', 'other_audience', 'other_language', 'outranked']
  const others = candidates
    .filter(({ id }) => id !== beaten && order.includes(judged.verdicts.get(id)?.kind ?? ''))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || startOf(a).localeCompare(startOf(b)) || (a.id < b.id ? -1 : 1))
  function rankOf({ id }: Named): number {
    return order.indexOf(judged.verdicts.get(id)?.kind ?? '')
  }
  const said = others.slice(0, MOST_OTHERS).flatMap((banner) => {
    const theirs = judged.verdicts.get(banner.id)
    return theirs ? [`${name(banner)}${sayVerdict(banner, theirs, say)}`] : []
  })
  const left = others.length - said.length
  if (left > 0) said.push(zh ? `另有 ${left} 张` : `${left} more`)
  return `${[shown, ...said].join(zh ? '；' : '; ')}${zh ? '。' : '.'}`
}

const startOf = ({ window }: Competitor): string => (window?.from ? new Date(window.from).toISOString() : '')
