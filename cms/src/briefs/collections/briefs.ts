import type { Access, CollectionConfig, Field } from 'payload'
import { stateField } from '../../orders/orders.ts'
import {
  can,
  canCommand,
  hiddenUnlessReadable,
  type Principal,
  ROLE_LABELS,
  ROLES,
  staffAccess,
} from '../../permissions/permissions.ts'
import { briefEndpoints } from '../endpoints/brief-endpoints.ts'
import { keepWhatWasAgreed, lockBrief } from '../hooks/keep-brief-sound.ts'
import { ANSWERS } from '../rules/answers.ts'
import { SPECIFICATION_WORDS } from '../rules/brief-specification.ts'
import { BRIEF_KINDS } from '../rules/brief-states.ts'
import { BRIEF_KIND_WORDS, BRIEF_STATE_WORDS } from '../rules/brief-words.ts'
import { priorityOptions, specificationFields } from './brief-fields.ts'

const setByCommandsOnly = { create: () => false, update: () => false }

/** Whoever asked for it says what is wanted; a lead may help. Everything else goes by commands. */
const updateOwn: Access = ({ req }) => {
  const user = req.user as Principal & { id?: string }
  if (!can(user, 'update', 'briefs')) return false
  return canCommand(user, 'briefs.lead') || { requester: { equals: user?.id } }
}

const instant = (name: string, label: { zh: string; en: string }): Field => ({
  name,
  type: 'date',
  label,
  access: setByCommandsOnly,
  admin: { hidden: true, date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } },
})

/** A request for work (需求单): what, for where, to which specification, by when, by whom; and the answer to it. */
export const Briefs: CollectionConfig = {
  slug: 'briefs',
  labels: { singular: { zh: '需求单', en: 'Brief' }, plural: { zh: '需求单', en: 'Briefs' } },
  access: { ...staffAccess('briefs'), update: updateOwn },
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: 'due',
  endpoints: briefEndpoints,
  indexes: [{ fields: ['state', 'due'] }],
  hooks: { beforeOperation: [lockBrief], beforeChange: [keepWhatWasAgreed] },
  admin: {
    group: { zh: '内容', en: 'Content' },
    hidden: hiddenUnlessReadable('briefs'),
    hideAPIURL: true,
    disableCopyToLocale: true,
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'state', 'due', 'assignee', 'role', 'campaign', 'reworks'],
    listSearchableFields: ['title', 'background'],
    description: {
      zh: '把要做的事一次说清：做什么、放哪里、多大多长、谁做、什么时候要。',
      en: 'Work asked for in one go: what, where, to which size or length, by whom and by when.',
    },
    components: { beforeListTable: ['/briefs/admin/BriefFilters.tsx#BriefFilters'] },
  },
  fields: [
    {
      name: 'desk',
      type: 'ui',
      admin: {
        components: { Field: '/briefs/admin/BriefDesk.tsx#BriefDesk' },
        disableListColumn: true,
        disableBulkEdit: true,
      },
    },
    { name: 'title', type: 'text', required: true, maxLength: 80, label: { zh: '标题', en: 'Title' } },
    {
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'banner',
      label: { zh: '要什么', en: 'What' },
      options: BRIEF_KINDS.map((value) => ({ value, label: BRIEF_KIND_WORDS[value] })),
    },
    {
      name: 'background',
      type: 'textarea',
      maxLength: 4000,
      label: SPECIFICATION_WORDS.background,
      admin: { description: { zh: '为什么做、给谁看、想达到什么', en: 'Why, for whom, and to what end' } },
    },
    {
      name: 'contract',
      type: 'ui',
      admin: {
        components: { Field: '/briefs/admin/ContractField.tsx#ContractField' },
        disableListColumn: true,
        disableBulkEdit: true,
      },
    },
    ...specificationFields,
    {
      name: 'attachments',
      type: 'upload',
      relationTo: 'media',
      hasMany: true,
      maxRows: 20,
      label: { zh: '附件与参考图', en: 'Attachments and references' },
    },
    {
      name: 'due',
      type: 'date',
      index: true,
      label: SPECIFICATION_WORDS.due,
      admin: {
        position: 'sidebar',
        components: { Cell: '/briefs/admin/BriefCells.tsx#BriefDueCell' },
        date: {
          pickerAppearance: 'dayAndTime',
          displayFormat: 'yyyy-MM-dd HH:mm',
          timeFormat: 'HH:mm',
          timeIntervals: 30,
        },
      },
    },
    {
      name: 'role',
      type: 'select',
      index: true,
      label: { zh: '交给岗位', en: 'For the role' },
      options: ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
      admin: {
        position: 'sidebar',
        description: { zh: '这个岗位的人都能接手', en: 'Anybody of the role may take it on' },
      },
    },
    {
      name: 'assignee',
      type: 'relationship',
      relationTo: 'staff',
      index: true,
      label: { zh: '或指定负责人', en: 'Or a person' },
      filterOptions: { active: { not_equals: false } },
      admin: { position: 'sidebar', allowCreate: false, allowEdit: false },
    },
    {
      name: 'priority',
      type: 'select',
      required: true,
      defaultValue: 'normal',
      label: { zh: '优先级', en: 'Priority' },
      options: priorityOptions,
      admin: { position: 'sidebar' },
    },
    {
      name: 'campaign',
      type: 'relationship',
      relationTo: 'campaigns',
      index: true,
      label: { zh: '所属活动', en: 'Campaign' },
      admin: { position: 'sidebar', allowCreate: false },
    },
    {
      name: 'requester',
      type: 'relationship',
      relationTo: 'staff',
      index: true,
      defaultValue: ({ user }: { user?: { id?: unknown; collection?: string } | null }) =>
        user?.collection === 'staff' ? user.id : undefined,
      access: setByCommandsOnly,
      label: { zh: '提需求的人', en: 'Asked for by' },
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      ...stateField({
        name: 'state',
        label: { zh: '状态', en: 'State' },
        defaultValue: 'draft',
        words: BRIEF_STATE_WORDS,
        Cell: '/briefs/admin/BriefCells.tsx#BriefStateCell',
      }),
      access: setByCommandsOnly,
    },
    {
      name: 'reworks',
      type: 'number',
      required: true,
      defaultValue: 0,
      min: 0,
      access: setByCommandsOnly,
      label: { zh: '返工次数', en: 'Reworks' },
      admin: { hidden: true },
    },
    {
      name: 'submission',
      type: 'relationship',
      relationTo: [...ANSWERS],
      hasMany: true,
      access: setByCommandsOnly,
      label: { zh: '交付内容', en: 'Delivered' },
      admin: { hidden: true },
    },
    {
      name: 'deliveredBy',
      type: 'relationship',
      relationTo: 'staff',
      access: setByCommandsOnly,
      label: { zh: '交付人', en: 'Delivered by' },
      admin: { hidden: true },
    },
    instant('deliveredAt', { zh: '交付时间', en: 'Delivered at' }),
    instant('acceptedAt', { zh: '验收时间', en: 'Accepted at' }),
    {
      name: 'idea',
      type: 'relationship',
      relationTo: 'story-ideas',
      access: setByCommandsOnly,
      label: { zh: '来自选题', en: 'From the idea' },
      admin: { hidden: true },
    },
    // Of a campaign's plan: which task, how long before the launch in working hours, and from which launch it was reckoned.
    {
      name: 'template',
      type: 'relationship',
      relationTo: 'campaign-templates',
      index: true,
      access: setByCommandsOnly,
      label: { zh: '来自模板', en: 'From the template' },
      admin: { hidden: true },
    },
    { name: 'leadHours', type: 'number', access: setByCommandsOnly, admin: { hidden: true } },
    instant('plannedFor', { zh: '按此开始时间倒推', en: 'Reckoned from this launch' }),
  ],
}
