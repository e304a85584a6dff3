/** What the team has to know of a campaign to answer shoppers (活动说明): built by itself, marked when it changes. */
export { factSheetEndpoints } from './endpoints/fact-sheet-endpoints.ts'
export { keepSheets } from './jobs/keep-sheets.ts'
export { READERS, sheetHref } from './keep-sheet.ts'
export { type ListedSheet, listSheets } from './read-sheets.ts'
export { withFactSheets } from './with-fact-sheets.ts'
