import { can, type Principal, type Role } from '../../permissions/permissions.ts'
import { BRIEF_SOURCES } from './brief-sources.ts'
import type { DeskFigure, DeskItem, DeskReader } from './desk-item.ts'
import { readEditorialDesk } from './editorial-sources.ts'
import { FACT_SHEET_SOURCES } from './fact-sheet-sources.ts'
import { FIGURE_SOURCES } from './figure-sources.ts'
import { RELEASE_SOURCES } from './release-sources.ts'
import { TRADE_SOURCES } from './trade-sources.ts'

/** What one person sees when they sign in. */
export interface RoleDesk {
  /** past its time, and theirs to end */
  overdue: DeskItem[]
  /** theirs to act on now */
  waiting: DeskItem[]
  mine: DeskItem[]
  figures: DeskFigure[]
}

/** A desk is read at one look; what more there is stands on the pages behind it. */
const MOST = 12
const MOST_FIGURES = 6

/** Reads the desk of one person: a few questions for each of their roles, whatever the size of the mall. */
export async function readRoleDesk(reader: DeskReader): Promise<RoleDesk> {
  const user = reader.req.user as Principal
  const isFor = (source: { roles: readonly Role[]; resource: Parameters<typeof can>[2] }): boolean =>
    can(user, 'read', source.resource) &&
    (reader.roles.includes('admin') || source.roles.some((role) => reader.roles.includes(role)))
  const [editorial, sources, figures] = await Promise.all([
    readEditorialDesk(reader),
    Promise.all(
      [...FACT_SHEET_SOURCES, ...RELEASE_SOURCES, ...BRIEF_SOURCES, ...TRADE_SOURCES]
        .filter(isFor)
        .map((source) => source.read(reader)),
    ),
    Promise.all(
      FIGURE_SOURCES.filter(isFor)
        .slice(0, MOST_FIGURES)
        .map((source) => source.read(reader)),
    ),
  ])
  const all = [...editorial.waiting, ...sources.flat()]
  return {
    overdue: [...all, ...editorial.mine].filter(({ isOverdue }) => isOverdue).slice(0, MOST),
    waiting: all.filter(({ isOverdue }) => !isOverdue).slice(0, MOST),
    mine: editorial.mine.filter(({ isOverdue }) => !isOverdue).slice(0, MOST),
    figures: figures.filter((figure) => figure !== null),
  }
}
