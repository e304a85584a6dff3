import type { CollectionConfig } from 'payload'
import { hiddenUnlessReadable, ROLE_LABELS, ROLES, staffAccess } from '../../permissions/permissions.ts'
import { PLACEMENT_NAMES, PLACEMENTS } from '../../placements/placements.ts'

import { SPECIFICATION_WORDS } from '../rules/brief-specification.ts'
import { BRIEF_KINDS } from '../rules/brief-states.ts'
import { BRIEF_KIND_WORDS } from '../rules/brief-words.ts'
import { priorityOptions } from './brief-fields.ts'

/** What has to be done for a kind of campaign, by whom, and how many working hours before it begins (活动模板). */
export const CampaignTemplates: CollectionConfig = {
  slug: 'campaign-templates',
  labels: {
    singular: { zh: '活动模板', en: 'Campaign template' },
    plural: { zh: '活动模板', en: 'Campaign templates' },
  },
  access: staffAccess('campaign-templates'),
  defaultSort: 'title',
  admin: {
    group: { zh: '营销', en: 'Marketing' },
    hidden: hiddenUnlessReadable('campaign-templates'),
    hideAPIURL: true,
    disableCopyToLocale: true,
    useAsTitle: 'title',
    defaultColumns: ['title', 'updatedAt'],
    description: {
      zh: '一类活动要准备的全部事项。在活动里选模板，需求单一次建好，截止时间按开始时间倒推。',
      en: 'Everything a kind of campaign needs. Chosen on a campaign, all briefs are made at once with due times reckoned back.',
    },
  },
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 60, label: { zh: '名称', en: 'Title' } },
    { name: 'note', type: 'textarea', maxLength: 500, label: { zh: '什么时候用', en: 'When to use it' } },
    {
      name: 'tasks',
      type: 'array',
      required: true,
      minRows: 1,
      maxRows: 40,
      label: { zh: '任务', en: 'Tasks' },
      labels: { singular: { zh: '任务', en: 'Task' }, plural: { zh: '任务', en: 'Tasks' } },
      admin: { initCollapsed: true, components: { RowLabel: '/briefs/admin/TaskRowLabel.tsx#TaskRowLabel' } },
      dbName: 'campaign_tasks',
      fields: [
        { name: 'title', type: 'text', required: true, maxLength: 80, label: { zh: '标题', en: 'Title' } },
        {
          type: 'row',
          fields: [
            {
              name: 'kind',
              type: 'select',
              required: true,
              defaultValue: 'task',
              enumName: 'campaign_task_kind',
              label: { zh: '要什么', en: 'What' },
              options: BRIEF_KINDS.map((value) => ({ value, label: BRIEF_KIND_WORDS[value] })),
            },
            {
              name: 'role',
              type: 'select',
              required: true,
              enumName: 'campaign_task_role',
              label: { zh: '交给岗位', en: 'For the role' },
              options: ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
            },
            {
              name: 'leadHours',
              type: 'number',
              required: true,
              min: 0,
              max: 500,
              label: { zh: '开始前多少工作小时', en: 'Working hours before the launch' },
            },
            {
              name: 'priority',
              type: 'select',
              required: true,
              defaultValue: 'normal',
              enumName: 'campaign_task_priority',
              label: { zh: '优先级', en: 'Priority' },
              options: priorityOptions,
            },
          ],
        },
        { name: 'background', type: 'textarea', maxLength: 4000, label: SPECIFICATION_WORDS.background },
        {
          name: 'placement',
          type: 'select',
          enumName: 'campaign_task_placement',
          options: PLACEMENT_NAMES.map((value) => ({ value, label: PLACEMENTS[value].label })),
          label: SPECIFICATION_WORDS.placement,
          admin: { condition: (_, task) => task?.kind === 'banner' },
        },
        {
          name: 'doneWhen',
          type: 'textarea',
          maxLength: 2000,
          label: SPECIFICATION_WORDS.doneWhen,
          admin: { condition: (_, task) => task?.kind === 'task' },
        },
      ],
    },
  ],
}
