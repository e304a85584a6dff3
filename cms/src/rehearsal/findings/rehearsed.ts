import type { PayloadRequest } from 'payload'
import type { Executor } from '../../database/transaction.ts'
import { hrefOfMember, type RehearsalFinding, type ReleaseMember } from '../../releases/releases.ts'

/** What every kind of look is given: a transaction in which the release is live. */
export interface Rehearsed {
  req: PayloadRequest
  tx: Executor
  members: readonly ReleaseMember[]
  titles: ReadonlyMap<string, string>
  at: Date
  now: Date
}

/** A finding about one member, or about what it leads to. */
export const aboutMember = (
  { titles }: Rehearsed,
  member: ReleaseMember,
  finding: Pick<RehearsalFinding, 'group' | 'severity' | 'zh' | 'en'> & { title?: string; href?: string },
): RehearsalFinding => ({
  memberId: member.id,
  title: titles.get(member.id) ?? member.docId,
  href: hrefOfMember(member),
  ...finding,
})
