import type { Payload } from 'payload'
import { tellOfDueBriefs, tellOfGaps } from '../briefs/briefs.ts'
import { closePayment, closeUnpaidOrders, completeReceived, dropOldCarts, ORDER_MAILS } from '../checkout/checkout.ts'
import { ACCOUNT_MAILS } from '../customers/customers.ts'
import { keepSheets } from '../fact-sheets/fact-sheets.ts'
import type { TaskName, Tasks } from '../jobs/jobs.ts'
import { RIGHTS_MAILS, recountAssetUses, tellOfRights } from '../library/library.ts'
import { tellOfEndedExceptions } from '../lint/lint.ts'
import { sendMailWith } from '../mail/mail.ts'
import { refineAsset, remarkPictures, renderAsset } from '../media/media.ts'
import { mailNotifications, NOTIFICATION_MAILS } from '../notifications/notifications.ts'
import { notifyShop, sendRefund } from '../payments/payments.ts'
import { BANNER_MAILS, watchBanners } from '../placements/placements.ts'
import { dropOldRehearsals, planRehearsals, rehearse } from '../rehearsal/rehearsal.ts'
import { TICKET_MAILS } from '../service/service.ts'
import { restoreFilms } from '../videos/videos.ts'
import { dropOldCopies } from '../writing/writing.ts'

type TaskTable<T extends TaskName> = { [K in T]: (payload: Payload, input: Tasks[K]) => Promise<void> }
type LongTask = 'renderAsset' | 'refineAsset' | 'rehearse'

/** Short work, one named function a task, each safe to run twice. */
export const TASKS: TaskTable<Exclude<TaskName, LongTask>> = {
  sendMail: sendMailWith({
    ...ACCOUNT_MAILS,
    ...TICKET_MAILS,
    ...ORDER_MAILS,
    ...BANNER_MAILS,
    ...RIGHTS_MAILS,
    ...NOTIFICATION_MAILS,
  }),
  sendRefund,
  closePayment,
  closeUnpaidOrders,
  completeReceived,
  dropOldCarts,
  dropOldCopies,
  watchBanners: (payload) => watchBanners(payload),
  notifyShop,
  tellOfDueBriefs: (payload) => tellOfDueBriefs(payload),
  tellOfGaps: (payload) => tellOfGaps(payload),
  restoreFilms,
  keepFactSheets: (payload) => keepSheets(payload),
  mailNotifications: (payload) => mailNotifications(payload),
  recountAssetUses,
  tellOfRights,
  tellOfEndedExceptions: (payload) => tellOfEndedExceptions(payload),
  planRehearsals,
  dropOldRehearsals,
  remarkPictures,
}

/** Work that keeps a core busy for seconds: it has runners of its own, so that a thousand photographs delay no mail. */
export const RENDER_TASKS: TaskTable<LongTask> = { renderAsset, refineAsset, rehearse }

/** What the clock starts: minute, hour, day, month, weekday in UTC, and the task. One run at a time, no catching up. */
export const CLOCK = [
  '* * * * * closeUnpaidOrders ?jobKey=closeUnpaidOrders&max=3',
  '*/10 * * * * completeReceived ?jobKey=completeReceived&max=3',
  '* * * * * watchBanners ?jobKey=watchBanners&max=3',
  '* * * * * tellOfDueBriefs ?jobKey=tellOfDueBriefs&max=3',
  '*/10 * * * * tellOfGaps ?jobKey=tellOfGaps&max=3',
  '* * * * * keepFactSheets ?jobKey=keepFactSheets&max=3',
  '20 4 * * * restoreFilms ?jobKey=restoreFilms&max=3',
  '* * * * * mailNotifications ?jobKey=mailNotifications&max=3',
  '* * * * * planRehearsals ?jobKey=planRehearsals&max=3',
  '53 19 * * * dropOldRehearsals ?jobKey=dropOldRehearsals&max=3',
  '17 19 * * * dropOldCarts ?jobKey=dropOldCarts&max=3',
  '29 19 * * * dropOldCopies ?jobKey=dropOldCopies&max=3',
  '41 18 * * * recountAssetUses ?jobKey=recountAssetUses&max=3',
  '5 * * * * tellOfRights ?jobKey=tellOfRights&max=3',
  '9 * * * * tellOfEndedExceptions ?jobKey=tellOfEndedExceptions&max=3',
].join('\n')
