import { databaseOf } from '../../database/transaction.ts'
import { listSheets, READERS, sheetHref } from '../../fact-sheets/fact-sheets.ts'
import { FEW, type WaitingSource, type Words } from './desk-item.ts'

const WHY: Record<'unread' | 'changed', Words> = {
  unread: { zh: '未读', en: 'unread' },
  changed: { zh: '已变更，请重新阅读', en: 'changed; please read it again' },
}

/** What those who answer shoppers have still to read, or to read again. */
const toRead: WaitingSource = {
  roles: READERS,
  resource: 'campaigns',
  read: async ({ req, staffId, now }) =>
    (await listSheets(databaseOf(req.payload).drizzle, staffId, now))
      .flatMap(({ campaign, title, state, at }) =>
        state === 'read'
          ? []
          : [
              {
                key: `fact-sheets/${campaign}`,
                kind: { zh: '活动说明', en: 'Fact sheet' },
                title,
                href: sheetHref(campaign),
                why: WHY[state],
                at,
                isOverdue: false,
              },
            ],
      )
      .slice(0, FEW),
}

export const FACT_SHEET_SOURCES: readonly WaitingSource[] = [toRead]
