import { sql } from '@payloadcms/db-postgres'
import type { RehearsalFinding } from '../../releases/releases.ts'
import { idsIn } from '../rules/ids-in.ts'
import { aboutMember, type Rehearsed } from './rehearsed.ts'

interface Picture {
  id: string
  name: string
  state: string | null
  isRendered: boolean
  isTrashed: boolean
}

/** Without any picture these look broken in every list. */
const NEED_ONE = new Set(['products', 'articles', 'campaigns'])

/** Pictures that shoppers would not see: none at all, in the trash, failed, or not rendered yet. */
export async function missingPictures(rehearsed: Rehearsed): Promise<RehearsalFinding[]> {
  const publishing = rehearsed.members.filter(({ kind, action }) => kind === 'document' && action === 'publish')
  const named = new Map(publishing.map((member) => [member.id, idsIn(member.staged)]))
  const ids = [...new Set([...named.values()].flat())]
  if (publishing.length === 0) return []
  const { rows } = await rehearsed.tx.execute(sql`
    select id::text, coalesce(original_name, '') as name, render_state::text as state,
           coalesce(jsonb_array_length(case when jsonb_typeof(renditions) = 'array' then renditions end), 0) > 0 as "isRendered",
           deleted_at is not null as "isTrashed"
      from media where id = any(${sql.param(ids)}::uuid[])`)
  const pictures = new Map((rows as unknown as Picture[]).map((picture) => [picture.id, picture]))
  return publishing.flatMap((member) => {
    const own = (named.get(member.id) ?? []).flatMap((id) => pictures.get(id) ?? [])
    if (own.length === 0 && NEED_ONE.has(member.collection))
      return [
        aboutMember(rehearsed, member, {
          group: 'picture',
          severity: 'warning',
          zh: '没有任何图片，列表和分享里会是空白。',
          en: 'It has no picture at all: lists and shared links will be blank.',
        }),
      ]
    return own.flatMap((picture) => {
      const words = wordsFor(picture)
      return words
        ? [
            aboutMember(rehearsed, member, {
              group: 'picture',
              href: `/admin/collections/media/${picture.id}`,
              ...words,
            }),
          ]
        : []
    })
  })
}

function wordsFor({ name, state, isRendered, isTrashed }: Picture) {
  if (isTrashed)
    return {
      severity: 'error',
      zh: `图片“${name}”在回收站里，不会显示。`,
      en: `The picture “${name}” is in the trash and will not show.`,
    } as const
  if (isRendered) return null
  return state === 'failed'
    ? ({
        severity: 'error',
        zh: `图片“${name}”生成失败，不会显示。`,
        en: `The picture “${name}” could not be rendered and will not show.`,
      } as const)
    : ({
        severity: 'error',
        zh: `图片“${name}”还没有生成好，顾客会看到空位。`,
        en: `The picture “${name}” is not rendered yet: shoppers see an empty place.`,
      } as const)
}
