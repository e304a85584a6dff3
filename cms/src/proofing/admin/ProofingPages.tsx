import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { can, type Principal } from '../../permissions/permissions.ts'
import { ProofingDesk } from './ProofingDesk.tsx'
import { ProofingQueue } from './ProofingQueue.tsx'
import { proofingWords } from './proofing-words.ts'

/** `/admin/proofing`: what waits for a review, what has to be changed, what was approved today. */
export function ProofingQueuePage(props: AdminViewServerProps) {
  const english = props.initPageResult.req.i18n.language === 'en'
  return (
    <Page {...props}>
      <h1>{english ? 'Review queue' : '审图台'}</h1>
      <p className="fangshi-hint">
        {english
          ? 'The longest wait comes first. Nobody approves their own work; whatever changes after an approval comes back here.'
          : '等得最久的排在最前。自己的作品由同事批准；批准后又有改动的，会回到这里。'}
      </p>
      <ProofingQueue />
    </Page>
  )
}

/** `/admin/proofing/:id`: the versions of one asset, compared and commented. */
export function ProofingPage(props: AdminViewServerProps) {
  const segments = props.params?.segments
  const id = Array.isArray(segments) ? String(segments[1] ?? '') : ''
  return (
    <Page {...props}>
      <h1 className="fangshi-visually-hidden">{proofingWords(props.initPageResult.req.i18n.language).desk}</h1>
      <ProofingDesk id={id} />
    </Page>
  )
}

function Page({ initPageResult, params, searchParams, children }: AdminViewServerProps & { children: ReactNode }) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!can(req.user as Principal, 'read', 'asset-versions')) redirect('/admin')
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale ? { locale } : {})}
      {...(params ? { params } : {})}
      payload={req.payload}
      permissions={permissions}
      {...(searchParams ? { searchParams } : {})}
      {...(req.user ? { user: req.user } : {})}
      visibleEntities={visibleEntities}
      viewActions={[]}
    >
      <Gutter>{children}</Gutter>
    </DefaultTemplate>
  )
}
