import Link from 'next/link'
import type { ServerProps } from 'payload'
import { can, type Principal } from '../../permissions/permissions.ts'

/** Above the list of assets: many files have a page of their own. */
export function IntakeListLink({ user, i18n }: ServerProps) {
  if (!can(user as Principal, 'create', 'intake')) return null
  const english = i18n?.language === 'en'
  return (
    <p className="fangshi-hint">
      {english ? 'Many photographs, a folder or a zip: ' : '照片多、有文件夹或压缩包时，用 '}
      <Link href="/admin/intake" id="open-intake">
        {english ? 'photo intake' : '批量上图'}
      </Link>
      {english
        ? '. It matches them to SKUs by name and keeps the reason beside every file that is refused.'
        : '：按文件名配对商品，每个没通过的文件旁边都留着原因。'}
    </p>
  )
}
