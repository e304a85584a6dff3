import { redirect } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { AdminPage } from '../../admin/AdminPage.tsx'
import { databaseOf } from '../../database/transaction.ts'
import { can, canCommand, type Principal } from '../../permissions/permissions.ts'
import { formatInZone } from '../../time/time.ts'
import { nextBoundaries } from '../boundaries.ts'
import './time-travel.css'

/** Quick choices; more would be a list to search in. */
const BOUNDARIES = 8
const RELEASES = 50

const WORDS = {
  when: { zh: '时刻', en: 'Instant' },
  whenHint: {
    zh: '按商城所在时区。留空就是此刻；过去的时刻显示当时已发布的版本。',
    en: 'In the time zone of the mall. Empty is now; at a past instant you see what was published then.',
  },
  soon: { zh: '接下来的切换点', en: 'The next changes of the shop' },
  noSoon: { zh: '目前没有排期的切换点。', en: 'Nothing is scheduled to change.' },
  release: { zh: '发布包', en: 'Release' },
  noRelease: { zh: '届时应生效的', en: 'those due by then' },
  drafts: { zh: '稿件', en: 'Drafts' },
  audience: { zh: '看的人', en: 'Seen by' },
  language: { zh: '语言', en: 'Language' },
  open: { zh: '打开店铺', en: 'Open the shop' },
} as const

const DRAFTS = {
  published: { zh: '只看已发布', en: 'published only' },
  latest: { zh: '含最新的稿', en: 'with the latest drafts' },
} as const
const VISITORS = {
  new: { zh: '新访客', en: 'new visitors' },
  returning: { zh: '老访客', en: 'returning visitors' },
  member: { zh: '已登录会员', en: 'signed-in members' },
} as const
const LANGUAGES = { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } } as const

/** The shop as of any instant: a form that leads there, without any script. */
export async function TimeTravelView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!canCommand(req.user as Principal, 'preview.look')) redirect('/admin')
  const language = req.i18n.language === 'en' ? 'en' : 'zh'
  const zone = req.payload.config.admin.timezones.defaultTimezone ?? 'UTC'
  const [soon, releases] = await Promise.all([
    nextBoundaries(databaseOf(req.payload).drizzle, new Date(), BOUNDARIES),
    openReleases(req),
  ])
  const say = (words: { zh: string; en: string }) => words[language]
  return (
    <AdminPage
      view={view}
      title={{ zh: '时间机器', en: 'Time travel' }}
      hint={{
        zh: '看任意时刻的店铺：价格、搜索、横幅、文章、货架和购物车都是那一刻的。只有你看得到，不会进入缓存、索引和统计，也不能下单。',
        en: 'The shop as of any instant: prices, search, banners, articles, shelf and cart are those of then. Only you see it; it enters no cache, index or count, and nothing can be ordered.',
      }}
    >
      <form className="fangshi-travel" action="/api/preview/open" method="get" target="_blank" rel="noopener">
        <label>
          {say(WORDS.when)}
          <input type="datetime-local" name="wall" aria-describedby="travel-when" />
          <small id="travel-when">
            {say(WORDS.whenHint)} {zone}
          </small>
        </label>
        <label>
          {say(WORDS.release)}
          <select name="release">
            <option value="">{say(WORDS.noRelease)}</option>
            {releases.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <Choice name="drafts" label={say(WORDS.drafts)} options={DRAFTS} say={say} />
        <Choice name="visitor" label={say(WORDS.audience)} options={VISITORS} say={say} />
        <Choice name="language" label={say(WORDS.language)} options={LANGUAGES} say={say} />
        <button className="btn btn--style-primary btn--size-medium" type="submit">
          {say(WORDS.open)}
        </button>
        <fieldset>
          <legend>{say(WORDS.soon)}</legend>
          {soon.length === 0 && <p>{say(WORDS.noSoon)}</p>}
          {soon.map((instant) => (
            <button
              key={instant.toISOString()}
              className="btn btn--style-secondary btn--size-small"
              type="submit"
              name="at"
              value={instant.toISOString()}
            >
              <time dateTime={instant.toISOString()}>{formatInZone(instant, zone)}</time>
            </button>
          ))}
        </fieldset>
      </form>
    </AdminPage>
  )
}

interface ChoiceProps {
  name: string
  label: string
  options: Readonly<Record<string, { zh: string; en: string }>>
  say: (words: { zh: string; en: string }) => string
}

function Choice({ name, label, options, say }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name}>
        {Object.entries(options).map(([value, words]) => (
          <option key={value} value={value}>
            {say(words)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Releases that are not live yet, the next to go live first. */
async function openReleases(req: PayloadRequest): Promise<{ id: string; title: string }[]> {
  if (!can(req.user as Principal, 'read', 'releases')) return []
  const { docs } = await req.payload.find({
    collection: 'releases',
    where: { state: { in: ['draft', 'approved', 'scheduled'] } },
    sort: 'goLiveAt',
    limit: RELEASES,
    depth: 0,
    select: { title: true },
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, title }) => ({ id: String(id), title }))
}
