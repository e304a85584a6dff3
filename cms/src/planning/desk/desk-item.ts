import type { PayloadRequest } from 'payload'
import type { Resource, Role } from '../../permissions/permissions.ts'

export interface Words {
  zh: string
  en: string
}

/** One thing on a desk: what it is, why it stands there, and where one goes to do it. */
export interface DeskItem {
  key: string
  kind: Words
  title: string
  href: string
  why: Words
  /** the instant the words are about: due, since, or going live. ISO 8601 in UTC; null: none */
  at: string | null
  isOverdue: boolean
}

/** Who looks at a desk, and when. */
export interface DeskReader {
  req: PayloadRequest
  staffId: string
  roles: readonly Role[]
  now: Date
}

/** A kind of work that waits for somebody of these roles who may read the resource. */
export interface WaitingSource {
  roles: readonly Role[]
  resource: Resource
  read: (reader: DeskReader) => Promise<DeskItem[]>
}

/** A figure of a role with what it is compared to. */
export interface DeskFigure {
  label: Words
  value: string
  note: Words | null
  href: string | null
}

export interface FigureSource {
  roles: readonly Role[]
  resource: Resource
  read: (reader: DeskReader) => Promise<DeskFigure | null>
}

/** Longest list of one source; the page behind it has the rest. */
export const FEW = 6

/** `3 天` / `5 小时`: how long ago, or ahead, roughly. */
export function roughly(from: Date, to: Date): Words {
  const minutes = Math.max(1, Math.round(Math.abs(to.getTime() - from.getTime()) / 60_000))
  if (minutes < 60) return { zh: `${minutes} 分钟`, en: `${minutes} min` }
  const hours = Math.round(minutes / 60)
  if (hours < 48) return { zh: `${hours} 小时`, en: `${hours} h` }
  const days = Math.round(hours / 24)
  return { zh: `${days} 天`, en: `${days} days` }
}
