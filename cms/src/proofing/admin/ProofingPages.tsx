import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin/AdminPage.tsx'
import { can, type Principal } from '../../permissions/permissions.ts'
import { ProofingDesk } from './ProofingDesk.tsx'
import { ProofingQueue } from './ProofingQueue.tsx'
import { proofingWords } from './proofing-words.ts'

/** `/admin/proofing`: what waits for a review, what has to be changed, what was approved today. */
export function ProofingQueuePage(view: AdminViewServerProps) {
  letReviewersIn(view)
  return (
    <AdminPage
      view={view}
      title={{ zh: '审图台', en: 'Review queue' }}
      hint={{
        zh: '等得最久的排在最前。自己的作品由同事批准；批准后又有改动的，会回到这里。',
        en: 'The longest wait comes first. Nobody approves their own work; whatever changes after an approval comes back here.',
      }}
    >
      <ProofingQueue />
    </AdminPage>
  )
}

/** `/admin/proofing/:id`: the versions of one asset, compared and commented. */
export function ProofingPage(view: AdminViewServerProps) {
  letReviewersIn(view)
  const segments = view.params?.segments
  const id = Array.isArray(segments) ? String(segments[1] ?? '') : ''
  return (
    <AdminPage view={view}>
      <h1 className="fangshi-visually-hidden">{proofingWords(view.initPageResult.req.i18n.language).desk}</h1>
      <ProofingDesk id={id} />
    </AdminPage>
  )
}

/** A picture's versions are for those who may read them, whichever of the two pages they open. */
function letReviewersIn({ initPageResult: { req } }: AdminViewServerProps): void {
  if (!can(req.user as Principal, 'read', 'asset-versions')) redirect('/admin')
}
