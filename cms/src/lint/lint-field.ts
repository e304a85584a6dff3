import type { UIField } from 'payload'

/** The list of findings beside every editorial form. */
export const lintField: UIField = {
  name: 'lint',
  type: 'ui',
  label: { zh: '文字检查', en: 'Words' },
  admin: { position: 'sidebar', components: { Field: '/lint/admin/LintPanel.tsx#LintPanel' } },
}
