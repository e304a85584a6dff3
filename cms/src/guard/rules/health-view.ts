import type { Sentence } from '../../commands/commands.ts'
import type { AlarmView } from '../alarms.ts'

/** `GET /api/health`: how the mall is, for those who keep it running. */
export interface HealthReport {
  /** ISO 8601 in UTC, as all instants here */
  at: string
  parts: PartHealth[]
  /** open, newest first */
  alarms: AlarmView[]
  /** of the last seven days, over */
  past: AlarmView[]
}

export interface PartHealth {
  name: string
  label: Sentence
  /** `unknown`: nobody has looked for a while */
  state: 'good' | 'bad' | 'unknown'
  note: Sentence
}

/** `12 秒` / `3 分钟` / `2 小时`: how long something lasts, roughly. */
export function lasting(from: Date, to: Date): Sentence {
  const seconds = Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000))
  if (seconds < 120) return { zh: `${seconds} 秒`, en: `${seconds} s` }
  const minutes = Math.round(seconds / 60)
  if (minutes < 120) return { zh: `${minutes} 分钟`, en: `${minutes} min` }
  const hours = Math.round(minutes / 60)
  if (hours < 48) return { zh: `${hours} 小时`, en: `${hours} h` }
  return { zh: `${Math.round(hours / 24)} 天`, en: `${Math.round(hours / 24)} days` }
}
