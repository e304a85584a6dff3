import type { MemberAction, MemberKind } from '../release-members.ts'
import type { ReleaseStep, ShownState } from './release-states.ts'

type Words = { zh: string; en: string }

export const SHOWN_STATE_WORDS: Record<ShownState, Words> = {
  draft: { zh: '筹备中', en: 'Draft' },
  approved: { zh: '已批准', en: 'Approved' },
  scheduled: { zh: '已排期', en: 'Scheduled' },
  due: { zh: '正在上线', en: 'Going live' },
  failed: { zh: '没有生效', en: 'Failed' },
  live: { zh: '已上线', en: 'Live' },
  reverted: { zh: '已撤回', en: 'Reverted' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
}

export const STEP_WORDS: Record<Exclude<ReleaseStep, 'change' | 'goLive' | 'undo'>, Words> = {
  plan: { zh: '定上线时间', en: 'Set the instant' },
  approve: { zh: '批准', en: 'Approve' },
  reopen: { zh: '退回修改', en: 'Back to draft' },
  schedule: { zh: '排期', en: 'Schedule' },
  unschedule: { zh: '取消排期', en: 'Unschedule' },
  goLiveNow: { zh: '立即上线', en: 'Go live now' },
  retry: { zh: '重试', en: 'Try again' },
  cancel: { zh: '取消发布包', en: 'Cancel the release' },
  revert: { zh: '撤回', en: 'Take back' },
}

/** What a member does, said of a thing: 文章 → 发布. */
export function actionWords({ kind, action }: { kind: MemberKind; action: MemberAction }): Words {
  if (kind === 'price') return { zh: '改售价', en: 'Price' }
  if (kind === 'price_window') return { zh: '限时价', en: 'Window price' }
  switch (action) {
    case 'withdraw':
      return { zh: '撤下', en: 'Withdraw' }
    case 'on':
      return { zh: '上架', en: 'On the shelf' }
    case 'off':
      return { zh: '下架', en: 'Off the shelf' }
    default:
      return { zh: '发布', en: 'Publish' }
  }
}
