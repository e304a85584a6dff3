import { currentSettings } from '../../settings/current-settings.ts'
import type { DraftArticle } from '../rules/draft-request.ts'
import { accountDrafts } from './account-drafts.ts'
import { sandboxDrafts } from './sandbox-drafts.ts'

/** The drafts of a 公众号 account: what the mall puts there a person looks through and sends by hand. */
export interface DraftBox {
  /** Puts a picture of an article into the account's library. Answers its address there. */
  hostPicture(name: string, jpeg: Buffer): Promise<string>
  /** Keeps a cover in the account. Answers its id. */
  keepCover(name: string, jpeg: Buffer): Promise<string>
  /** Adds a draft, or changes the one of this id. Answers its id. */
  putDraft(article: DraftArticle, id: string | null): Promise<string>
}

/** The account that is set, else the folder that stands for one, else none. */
export function openDraftBox(): DraftBox | null {
  const { WECHAT_APP_ID, WECHAT_APP_SECRET, WECHAT_API_URL, WECHAT_DRAFT_DIR } = currentSettings()
  if (WECHAT_APP_ID && WECHAT_APP_SECRET)
    return accountDrafts({ appId: WECHAT_APP_ID, secret: WECHAT_APP_SECRET, api: WECHAT_API_URL })
  return WECHAT_DRAFT_DIR ? sandboxDrafts(WECHAT_DRAFT_DIR) : null
}
