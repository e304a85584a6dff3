'use client'

import { Button } from '@payloadcms/ui'
import { useWords } from '../../admin/words.ts'
import { CommandBar, Instant, type SendCommand, StateBadge } from '../../desk/desk.ts'
import { formatFen } from '../../money/money.ts'
import type { MemberView, ReleaseView } from '../rules/release-view.ts'
import { actionWords } from '../rules/release-words.ts'

/** Characters of a hash that tell versions apart for people. */
const SHORT_HASH = 8

/** What is in a release. Documents are added from their own pages, prices here. */
export function ReleaseMembers({ view, send }: { view: ReleaseView; send: SendCommand }) {
  const words = useWords()
  const mayChange = view.steps.includes('change')
  const sku = { name: 'sku', label: words({ zh: 'SKU 编码', en: 'SKU code' }), kind: 'text' } as const
  return (
    <section aria-label={words({ zh: '包里的内容', en: 'In it' })}>
      <h3>{words({ zh: '包里的内容', en: 'In it' })}</h3>
      {view.members.length === 0 ? (
        <p className="fangshi-desk__quiet">
          {words({
            zh: '还是空的。打开文章、横幅、商品等，在侧栏点“加入发布包”；价格在下面加。',
            en: 'Still empty. Open an article, a banner or a product and choose “Add to a release” in its sidebar; prices are added below.',
          })}
        </p>
      ) : (
        <table className="fangshi-desk__table">
          <thead>
            <tr>
              <th>{words({ zh: '内容', en: 'What' })}</th>
              <th>{words({ zh: '动作', en: 'Action' })}</th>
              <th>{words({ zh: '版本与批准', en: 'Version and approval' })}</th>
              {mayChange && <th>{words({ zh: '操作', en: 'Steps' })}</th>}
            </tr>
          </thead>
          <tbody>
            {view.members.map((member) => (
              <tr key={member.id}>
                <td>
                  <a href={member.href}>{member.title}</a>
                </td>
                <td>{words(actionWords(member))}</td>
                <td>
                  <Content member={member} />
                </td>
                {mayChange && (
                  <td>
                    {member.version && !member.version.isNewest && (
                      <Button
                        buttonStyle="secondary"
                        size="small"
                        margin={false}
                        onClick={() => void send('refresh', { member: member.id })}
                      >
                        {words({ zh: '换成最新版本', en: 'Take the newest' })}
                      </Button>
                    )}{' '}
                    <Button
                      buttonStyle="subtle"
                      size="small"
                      margin={false}
                      extraButtonProps={{ 'aria-label': `${words({ zh: '移除', en: 'Remove' })} ${member.title}` }}
                      onClick={() => void send('remove', { member: member.id })}
                    >
                      {words({ zh: '移除', en: 'Remove' })}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayChange && (
        <CommandBar
          send={send}
          commands={[
            {
              name: 'addPrice',
              label: words({ zh: '加一个售价', en: 'Add a price' }),
              fields: [
                sku,
                { name: 'price', label: words({ zh: '售价', en: 'Price' }), kind: 'yuan' },
                { name: 'compareAt', label: words({ zh: '划线价', en: 'Compare-at' }), kind: 'yuan', optional: true },
              ],
            },
            {
              name: 'addWindow',
              label: words({ zh: '加一个限时价', en: 'Add a window price' }),
              hint: words({ zh: '从上线那一刻开始。', en: 'It begins with the release.' }),
              fields: [
                sku,
                { name: 'price', label: words({ zh: '限时价', en: 'Price' }), kind: 'yuan' },
                {
                  name: 'until',
                  label: words({
                    zh: '结束（如 2026-11-12 00:00，留空不限）',
                    en: 'Until (2026-11-12 00:00; empty: open)',
                  }),
                  kind: 'text',
                  optional: true,
                },
              ],
            },
          ]}
        />
      )}
    </section>
  )
}

function Content({ member: { version, approval, price } }: { member: MemberView }) {
  const words = useWords()
  if (price)
    return (
      <>
        {price.now === null ? '—' : formatFen(price.now)} →{' '}
        <b>{price.staged === null ? '—' : formatFen(price.staged)}</b>{' '}
        {price.compareAt !== null && <s>{formatFen(price.compareAt)}</s>}
        {price.until && <Instant at={price.until} />}
      </>
    )
  if (!version) return <>—</>
  return (
    <>
      <code title={version.hash}>{version.hash.slice(0, SHORT_HASH)}</code>{' '}
      <StateBadge
        word={approval ? words({ zh: '已批准', en: 'Approved' }) : words({ zh: '未批准', en: 'Not approved' })}
        tone={approval ? 'good' : 'bad'}
      />{' '}
      {approval && <small>{approval.byName}</small>}
      {!version.isNewest && <small> {words({ zh: '之后有新改动', en: 'changed since' })}</small>}
    </>
  )
}
