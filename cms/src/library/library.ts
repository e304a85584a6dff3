import type { Endpoint } from 'payload'
import { downloadSet } from './endpoints/download-set.ts'
import { libraryCommands } from './endpoints/library-commands.ts'
import { libraryList } from './endpoints/library-list.ts'
import { rightsList } from './endpoints/rights-list.ts'

export { recountAssetUses } from './jobs/recount-asset-uses.ts'
export { tellOfRights } from './jobs/tell-of-rights.ts'
export { RIGHTS_MAILS } from './mails/rights-mail.ts'
export { knowingUses } from './record-uses.ts'
export { globalsWithLibrary, withLibrary } from './with-library.ts'

/** For payload.config.ts: what the library's pages ask. */
export const libraryEndpoints: Endpoint[] = [libraryList, libraryCommands, rightsList, downloadSet]
