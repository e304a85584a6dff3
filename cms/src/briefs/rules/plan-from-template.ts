import { type WorkingHours, workingTimeBefore } from './working-hours.ts'

/** One task of a campaign template, as far as time concerns it. */
export interface TemplateTask {
  /** working hours between the due time and the launch */
  leadHours: number
}

/** When a task is due, and how that came about. */
export interface PlannedDue {
  due: Date
  /** the time the template asks for has passed: there is less time than it wants */
  tight: boolean
}

/**
 * The due time of a task, reckoned back from the launch in working hours. What would be due in the past is due at half
 * of the time that is left, and says so; what is left of a launch in the past is now.
 */
export function plannedDue({ leadHours }: TemplateTask, launch: Date, now: Date, hours: WorkingHours): PlannedDue {
  const due = workingTimeBefore(launch, leadHours * 60, hours)
  if (due > now) return { due, tight: false }
  const left = Math.max(0, launch.getTime() - now.getTime())
  return { due: new Date(now.getTime() + left / 2), tight: true }
}

/** A brief that came from a template. */
export interface PlannedBrief {
  id: string
  due: Date
  leadHours: number
  /** the launch its due time was reckoned from; null: somebody has set the due time by hand since */
  plannedFor: Date | null
}

export interface Move {
  id: string
  from: Date
  to: PlannedDue
}

/** Which due times no longer fit the launch. What was set by hand stays: somebody had a reason. */
export function movesFor(briefs: readonly PlannedBrief[], launch: Date, now: Date, hours: WorkingHours): Move[] {
  return briefs.flatMap((brief) => {
    if (brief.plannedFor === null || brief.plannedFor.getTime() === launch.getTime()) return []
    const to = plannedDue(brief, launch, now, hours)
    return [{ id: brief.id, from: brief.due, to }]
  })
}
