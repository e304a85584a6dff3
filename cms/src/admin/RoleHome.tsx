import Link from 'next/link'
import { createLocalReq, type ServerProps, type TypedUser } from 'payload'
import { readAlarms } from '../guard/guard.ts'
import { can, type Principal, ROLE_LABELS, type Role } from '../permissions/permissions.ts'
import { readRoleDesk } from '../planning/planning.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { formatInZone } from '../time/time.ts'
import { AlarmStrip } from './AlarmStrip.tsx'
import { COLLECTIONS, comingUp, EDGES } from './coming-up.ts'
import { DeskList } from './DeskList.tsx'
import { countOf, deskTiles } from './desk-tiles.ts'
import './desk-home.css'
import { QUICK_ACTIONS } from './quick-actions.ts'

const isFor = (roles: readonly Role[], person: readonly Role[]): boolean =>
  person.includes('admin') || roles.some((role) => person.includes(role))

/** The dashboard: the desk of whoever signed in, with what waits for them, what is theirs, their figures, and what comes next. */
export async function RoleHome(props: ServerProps) {
  const { payload, user, i18n } = props
  const person = user as (Principal & { id: string; name?: string }) | undefined
  const roles = (person?.roles ?? []) as Role[]
  const language = i18n?.language === 'en' ? 'en' : 'zh'
  const say = (zh: string, en: string): string => (language === 'en' ? en : zh)
  const now = new Date()
  const timeZone = currentSettings().MALL_TIME_ZONE
  const req = await createLocalReq({ user: user as TypedUser, locale: language }, payload)
  if (i18n) req.i18n = i18n as typeof req.i18n
  const tiles = deskTiles(now).filter((tile) => can(person, 'read', tile.resource) && isFor(tile.roles, roles))
  const actions = QUICK_ACTIONS.filter(
    (action) => can(person, action.action, action.resource) && isFor(action.roles, roles),
  )
  const [desk, counts, coming, alarms] = await Promise.all([
    readRoleDesk({ req, staffId: person?.id ?? '', roles, now }),
    Promise.all(tiles.map((tile) => countOf(payload, tile))),
    comingUp(payload, now, language),
    can(person, 'read', 'alarms') ? readAlarms(payload, { open: true }) : [],
  ])
  const list = { language, timeZone } as const
  return (
    <div className="fangshi-home gutter--left gutter--right">
      <header>
        <h1>
          {say(`${person?.name ?? ''}，你好`, `Good day, ${person?.name ?? ''}`)}
          <small>{roles.map((role) => ROLE_LABELS[role]?.[language] ?? role).join(' · ')}</small>
        </h1>
        <nav className="fangshi-actions" aria-label={say('常用', 'Begin')}>
          <Link href="/admin/board" prefetch={false}>
            {say('内容看板', 'Board')}
          </Link>
          <Link href="/admin/calendar" prefetch={false}>
            {say('营销日历', 'Calendar')}
          </Link>
          {actions.map((action) => (
            <Link key={action.href} href={action.href} prefetch={false}>
              {action.label[language]}
            </Link>
          ))}
        </nav>
      </header>
      <AlarmStrip {...list} alarms={alarms} />
      {desk.figures.length > 0 && (
        <dl className="fangshi-figures">
          {desk.figures.map((figure) => (
            <div key={figure.label.en}>
              <dt>{figure.label[language]}</dt>
              <dd className="fangshi-figure">
                {figure.href === null ? (
                  figure.value
                ) : (
                  <Link href={figure.href} prefetch={false}>
                    {figure.value}
                  </Link>
                )}
              </dd>
              {figure.note && <dd className="fangshi-figures__note">{figure.note[language]}</dd>}
            </div>
          ))}
        </dl>
      )}
      <div className="fangshi-home__lists">
        <div>
          <DeskList {...list} title={say('逾期', 'Overdue')} items={desk.overdue} tone="overdue" />
          <DeskList
            {...list}
            title={say('等我处理', 'Waiting for me')}
            items={desk.waiting}
            empty={
              desk.overdue.length > 0
                ? say('除了逾期的，没有别的在等你。', 'Besides what is overdue nothing waits for you.')
                : say(
                    '没有在等你处理的事。新的会自动出现在这里。',
                    'Nothing waits for you. What comes in will stand here.',
                  )
            }
          />
          <DeskList
            {...list}
            title={say('我手上的', 'Mine')}
            items={desk.mine}
            empty={say(
              '你名下没有未上线的内容。新建的内容自动归你，也可以在看板上把卡片指给你。',
              'Nothing of yours waits to go live. What you begin is yours; cards of the board can be given to you.',
            )}
          />
        </div>
        <div>
          {tiles.length > 0 && (
            <ul className="fangshi-tiles">
              {tiles.map((tile, index) => (
                <li key={tile.label.en} className={tile.urgent && (counts[index] ?? 0) > 0 ? 'is-urgent' : undefined}>
                  <Link
                    href={
                      tile.elsewhere?.href ??
                      tile.href ??
                      `/admin/collections/${tile.resource}?${encodeURI(tile.query)}`
                    }
                    prefetch={false}
                  >
                    <b className="fangshi-figure">{counts[index] ?? 0}</b>
                    <span>{tile.label[language]}</span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
          <section>
            <h2>{say('前台接下来', 'Next in the shop')}</h2>
            {coming.length === 0 ? (
              <p className="fangshi-hint">
                {say('未来两周没有到点上线或下线的内容。', 'Nothing opens or closes in the next two weeks.')}
              </p>
            ) : (
              <ol className="fangshi-coming">
                {coming.map((event) => (
                  <li key={`${event.collection}-${event.id}-${event.edge}`}>
                    <time dateTime={event.at} className="fangshi-figure">
                      {formatInZone(new Date(event.at), timeZone).slice(5)}
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
      </div>
    </div>
  )
}
