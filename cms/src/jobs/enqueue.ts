import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../database/transaction.ts'
import type { MailName } from '../mail/mail.ts'

/** Every task of the worker and what it is given. A task is added here and in `worker/task-list.ts`. */
export interface Tasks {
  /** the files that put a picture on a page */
  renderAsset: { assetId: string }
  /** all the others, after every asset has had its first */
  refineAsset: { assetId: string }
  /** renders the pictures again that are marked with a logo that has new bytes; `after`: the last one already planned */
  remarkPictures: { logoId: string; after?: string }
  /** which mail, and the id of what it is about */
  sendMail: { mail: MailName; about: string }
  /** makes the report of a release, with pictures of its pages */
  rehearse: { rehearsalId: string }
  /** asks for reports of releases that go live within a day; by the clock */
  planRehearsals: Record<string, never>
  /** drops old reports and their pictures; by the clock */
  dropOldRehearsals: Record<string, never>
  /** tells the provider of a refund that was decided */
  sendRefund: { refundId: string }
  /** tells the provider that a payment must not be made any more, or finds that it has been */
  closePayment: { paymentId: string }
  /** ends orders that were not paid in time; by the clock */
  closeUnpaidOrders: Record<string, never>
  /** completes orders that were sent long ago and nobody complains of; by the clock */
  completeReceived: Record<string, never>
  /** drops carts nobody has touched for months; by the clock */
  dropOldCarts: Record<string, never>
  /** drops unsaved words nobody came back for; by the clock */
  dropOldCopies: Record<string, never>
  /** notes which live banners are held back and tells their owners; by the clock */
  watchBanners: Record<string, never>
  /** writes down anew where every asset is used; by the clock */
  recountAssetUses: Record<string, never>
  /** tells the desks once of each right that ends soon or has ended; by the clock */
  tellOfRights: Record<string, never>
  /** tells people once of live documents whose word exception has ended; by the clock */
  tellOfEndedExceptions: Record<string, never>
  /** tells people once of briefs that are due soon or overdue; by the clock */
  tellOfDueBriefs: Record<string, never>
  /** tells people of places of a campaign without an approved creative; by the clock */
  tellOfGaps: Record<string, never>
  restoreFilms: Record<string, never>
  keepFactSheets: Record<string, never>
  /** writes to people about what they have not read, by their own choice; by the clock */
  mailNotifications: Record<string, never>
  /** of the sandbox gateway: tells the shop of a payment, or lets a late payer pay first */
  notifyShop: { paymentId: string; eventId: string; payFirst: boolean }
}

/** Pictures take seconds of every core: they have runners of their own and can be paused. The queue's flag of such a job. */
export const RENDER_LANE = 'render'

export type TaskName = keyof Tasks

export interface JobOptions {
  /** A waiting job with the same key is replaced, so that ten edits render once. */
  jobKey?: string
  /** smaller runs earlier */
  priority?: number
  maxAttempts?: number
  /** not before; default: now */
  runAt?: Date
  /** the lane it runs in; default: the one of mail and other short work */
  lane?: typeof RENDER_LANE
}

/** Puts a job into the queue in the caller's transaction: no commit, no job. */
export async function enqueueWith<T extends TaskName>(
  tx: Executor,
  task: T,
  input: Tasks[T],
  options: JobOptions = {},
): Promise<void> {
  await tx.execute(sql`
    select graphile_worker.add_job(
      identifier => ${task}::text,
      payload => ${JSON.stringify(input)}::json,
      job_key => ${options.jobKey ?? null}::text,
      priority => ${options.priority ?? 0}::int,
      max_attempts => ${options.maxAttempts ?? 5}::int,
      run_at => ${options.runAt?.toISOString() ?? null}::timestamptz,
      flags => case when ${options.lane ?? null}::text is null then null else array[${options.lane ?? null}::text] end
    )`)
}
