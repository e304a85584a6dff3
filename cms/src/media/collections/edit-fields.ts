import { isAssetKind, readEditRecipe } from '@fangshi/media'
import type { Field, FieldHook, JSONFieldValidation } from 'payload'
import { tooSmallAfter } from '../rules/asset-edits.ts'
import { watermarkLogoOf } from '../watermark-logo.ts'

/** A recipe is one the pipeline can follow, and leaves a picture that is still large enough for its use. */
const checkEdits: JSONFieldValidation = async (value, { data, req }) => {
  const en = req.i18n.language === 'en'
  const answer = readEditRecipe(value)
  if (!answer.ok) {
    const { part, zh, en: sentence } = answer.problem
    return en ? `This edit does not work: ${part} ${sentence}.` : `这样编辑不行：${part} ${zh}。`
  }
  if (answer.recipe?.watermark?.logo && !(await watermarkLogoOf(req.payload, answer.recipe, req))) {
    return en ? 'The logo of the watermark is gone; choose another one.' : '水印用的标志已不存在，请另选一张。'
  }
  const { kind, width, height } = data as { kind?: unknown; width?: number | null; height?: number | null }
  if (typeof kind !== 'string' || !isAssetKind(kind) || !width || !height) return true
  const small = tooSmallAfter(kind, { width, height }, answer.recipe)
  if (!small) return true
  const { left, needed } = small
  return en
    ? `What is left is ${left.width} × ${left.height} px; this use needs ${needed.width} × ${needed.height} px. Crop less.`
    : `裁切后只剩 ${left.width} × ${left.height} 像素，这种用途至少要 ${needed.width} × ${needed.height} 像素；请少裁一些。`
}

/** The same edits are stored the same way whoever wrote them; what is no recipe is left for the check to refuse. */
const storeAlike: FieldHook = ({ value }) => {
  const answer = value === undefined ? null : readEditRecipe(value)
  return answer?.ok ? answer.recipe : value
}

/** What was done to the picture (`EditRecipe`), and what of it pages show already. The original is never changed. */
export const editFields: Field[] = [
  {
    name: 'edits',
    type: 'json',
    label: { zh: '图片编辑', en: 'Edit the picture' },
    validate: checkEdits,
    hooks: {
      beforeChange: [storeAlike],
    },
    admin: {
      disableBulkEdit: true,
      disableListColumn: true,
      disableListFilter: true,
      components: { Field: '/media/admin/picture-editor/PictureEditorField.tsx#PictureEditorField' },
    },
  },
  // Size and focal point of the edited picture the renditions were made of: they change with them, in one moment.
  { name: 'shown', type: 'json', admin: { hidden: true, disableBulkEdit: true } },
]
