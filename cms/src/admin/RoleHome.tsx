import Link from 'next/link'
import type { ServerProps } from 'payload'
import { can, type Principal, ROLE_LABELS, type Role } from '../permissions/permissions.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { formatInZone } from '../time/time.ts'
import { COLLECTIONS, comingUp, EDGES } from './coming-up.ts'
import { countOf, deskTiles } from './desk-tiles.ts'
import { QUICK_ACTIONS } from './quick-actions.ts'

const isFor = (roles: readonly Role[], person: readonly Role[]): boolean =>
  person.includes('admin') || roles.some((role) => person.includes(role))

/** The dashboard: the desk of whoever signed in, with what waits, what they start most, and what comes next in the shop. */
export async function RoleHome(props: ServerProps) {
  const { payload, user, i18n } = props
  const person = user as (Principal & { name?: string }) | undefined
  const roles = (person?.roles ?? []) as Role[]
  const language = i18n?.language === 'en' ? 'en' : 'zh'
  const now = new Date()
  const mine = deskTiles(now).filter((tile) => can(person, 'read', tile.resource) && isFor(tile.roles, roles))
  const actions = QUICK_ACTIONS.filter(
    (action) => can(person, action.action, action.resource) && isFor(action.roles, roles),
  )
  const [counts, coming] = await Promise.all([
    Promise.all(mine.map((tile) => countOf(payload, tile))),
    comingUp(payload, now, language),
  ])
  const timeZone = currentSettings().MALL_TIME_ZONE
  return (
    <div className="fangshi-home gutter--left gutter--right">
      <h1>
        {language === 'en' ? `Good day, ${person?.name ?? ''}` : `${person?.name ?? ''}，你好`}
        <small>{roles.map((role) => ROLE_LABELS[role]?.[language] ?? role).join(' · ')}</small>
      </h1>
      {mine.length > 0 ? (
        <ul className="fangshi-tiles">
          {mine.map((tile, index) => (
            <li key={tile.label.en} className={tile.urgent && (counts[index] ?? 0) > 0 ? 'is-urgent' : undefined}>
              <Link
                href={
                  tile.elsewhere?.href ?? tile.href ?? `/admin/collections/${tile.resource}?${encodeURI(tile.query)}`
                }
                prefetch={false}
              >
                <b className="fangshi-figure">{counts[index] ?? 0}</b>
                <span>{tile.label[language]}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {actions.length > 0 ? (
        <nav className="fangshi-actions" aria-label={language === 'en' ? 'Begin' : '常用'}>
          {actions.map((action) => (
            <Link key={action.href} href={action.href} prefetch={false}>
              {action.label[language]}
            </Link>
          ))}
        </nav>
      ) : null}
      <section>
        <h2>{language === 'en' ? 'Next in the shop' : '前台接下来'}</h2>
        {coming.length === 0 ? (
          <p className="fangshi-hint">
            {language === 'en'
              ? 'Nothing opens or closes in the next two weeks.'
              : '未来两周没有到点上线或下线的内容。'}
          </p>
        ) : (
          <ol className="fangshi-coming">
            {coming.map((event) => (
              <li key={`${event.collection}-${event.id}-${event.edge}`}>
                <time dateTime={event.at} className="fangshi-figure">
                  {formatInZone(new Date(event.at), timeZone)}
                </time>
                <span className={`fangshi-edge fangshi-edge--${event.edge}`}>{EDGES[event.edge][language]}</span>
                <span>{COLLECTIONS[event.collection][language]}</span>
                <Link href={`/admin/collections/${event.collection}/${event.id}`} prefetch={false}>
                  {event.title}
                </Link>
              </li>
            ))}
          </ol>
        )}
      </section>
    </div>
  )
}
