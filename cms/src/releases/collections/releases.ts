import type { CollectionConfig } from 'payload'
import { commandEndpoint, deskEndpoint } from '../../commands/commands.ts'
import { hiddenUnlessReadable, staffAccess } from '../../permissions/permissions.ts'
import { rehearsalDesk, rehearsalShot } from '../endpoints/rehearsal-endpoints.ts'
import { RELEASE_COMMANDS } from '../endpoints/release-commands.ts'
import { readReleaseDesk } from '../read-release-desk.ts'
import { RELEASE_STATES, type ReleaseState } from '../rules/release-states.ts'

export const STATE_WORDS: Record<ReleaseState, { zh: string; en: string }> = {
  draft: { zh: '筹备中', en: 'Draft' },
  approved: { zh: '已批准', en: 'Approved' },
  scheduled: { zh: '已排期', en: 'Scheduled' },
  live: { zh: '已上线', en: 'Live' },
  reverted: { zh: '已撤回', en: 'Reverted' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
}

/** Written by the commands alone, whatever a request says. */
const byCommand = { create: () => false, update: () => false }

/**
 * A release (发布包): exact versions of many documents and values, which go live at one instant together. What is in
 * it stands in `mall.release_members`; every step is a command.
 */
export const Releases: CollectionConfig = {
  slug: 'releases',
  labels: { singular: { zh: '发布包', en: 'Release' }, plural: { zh: '发布包', en: 'Releases' } },
  access: staffAccess('releases'),
  lockDocuments: false,
  defaultSort: '-updatedAt',
  admin: {
    group: { zh: '内容', en: 'Content' },
    hidden: hiddenUnlessReadable('releases'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'state', 'goLiveAt', 'campaign', 'owner', 'updatedAt'],
    listSearchableFields: ['title'],
    description: {
      zh: '把要一起上线的内容、价格和上下架装进一个包，同一时刻一起生效，也能一键撤回。',
      en: 'Content, prices and shelf states that go live together at one instant, and can be taken back with one click.',
    },
  },
  endpoints: [
    commandEndpoint(RELEASE_COMMANDS),
    deskEndpoint('releases', readReleaseDesk),
    rehearsalDesk,
    rehearsalShot,
  ],
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 80,
      custom: { words: false },
      label: { zh: '名称', en: 'Name' },
      admin: { components: { Cell: '/releases/admin/ReleaseTitleCell.tsx#ReleaseTitleCell' } },
    },
    {
      name: 'note',
      type: 'textarea',
      maxLength: 1000,
      custom: { words: false },
      label: { zh: '说明', en: 'Note' },
    },
    {
      type: 'row',
      fields: [
        { name: 'campaign', type: 'relationship', relationTo: 'campaigns', label: { zh: '所属活动', en: 'Campaign' } },
        {
          name: 'owner',
          type: 'relationship',
          relationTo: 'staff',
          label: { zh: '负责人', en: 'Owner' },
          defaultValue: ({ user }: { user?: { id?: string } | null }) => user?.id,
        },
      ],
    },
    {
      name: 'desk',
      type: 'ui',
      admin: { components: { Field: '/releases/admin/ReleaseLink.tsx#ReleaseLink' } },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'draft',
      index: true,
      access: byCommand,
      admin: { position: 'sidebar', readOnly: true },
      label: { zh: '状态', en: 'State' },
      options: RELEASE_STATES.map((value) => ({ value, label: STATE_WORDS[value] })),
    },
    ...(
      [
        ['goLiveAt', { zh: '上线时间', en: 'Goes live' }],
        ['revertAt', { zh: '撤回时间', en: 'Taken back' }],
        ['approvedAt', { zh: '批准时间', en: 'Approved at' }],
        ['wentLiveAt', { zh: '实际上线', en: 'Went live' }],
        ['failedAt', { zh: '上次失败', en: 'Failed at' }],
      ] as const
    ).map(
      ([name, label]) =>
        ({
          name,
          type: 'date',
          label,
          access: byCommand,
          index: name === 'goLiveAt' || name === 'revertAt',
          admin: { position: 'sidebar', readOnly: true, date: { pickerAppearance: 'dayAndTime' } },
        }) as const,
    ),
    {
      name: 'approvedBy',
      type: 'relationship',
      relationTo: 'staff',
      label: { zh: '批准人', en: 'Approved by' },
      access: byCommand,
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      // Both languages; shown by the release's own page.
      name: 'failure',
      type: 'json',
      access: byCommand,
      custom: { words: false },
      admin: { hidden: true },
    },
    {
      name: 'decisions',
      type: 'json',
      access: { ...byCommand, read: () => false },
      custom: { words: false },
      admin: { hidden: true },
    },
  ],
}
