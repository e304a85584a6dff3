import type { Inspection } from '@fangshi/media/contract'
import type { TodoCode } from './photo-todo.ts'

export interface InspectionFigure {
  label: string
  value: string
  /** things to do that this figure is the reason of */
  about: readonly TodoCode[]
}

type Language = 'zh' | 'en'

/** Older assets were looked at before some of this was measured. */
type StoredInspection = Partial<Inspection>

/** What inspection measured, as a designer reads it; what was never measured is left out. */
export function inspectionFigures(inspection: StoredInspection, language: Language): InspectionFigure[] {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const figures: InspectionFigure[] = []
  const add = (label: string, value: string | null, ...about: TodoCode[]) => {
    if (value !== null) figures.push({ label, value, about })
  }
  const { width, height, measures } = inspection
  add(say('真实格式', 'Real type'), inspection.format?.toUpperCase() ?? null, 'animation_flattened')
  if (width && height) {
    add(say('像素', 'Pixels'), `${width} × ${height}`, 'smaller_than_recommended')
    add(say('宽高比', 'Ratio'), `${(width / height).toFixed(2)} : 1`, 'ratio_differs')
  }
  if (inspection.bytes) add(say('原图大小', 'Original'), `${(inspection.bytes / 1_048_576).toFixed(1)} MB`)
  if (measures) {
    const { sharpness, darkest, brightest, subjectFill, whiteness, transparentShare } = measures
    const even = say('画面太平，无法判断', 'too even to tell')
    add(say('清晰度', 'Sharpness'), sharpness === null ? even : String(Math.round(sharpness)), 'blurred')
    add(say('明暗（0–255）', 'Brightness, 0–255'), `${darkest} – ${brightest}`, 'under_exposed', 'over_exposed')
    const noGround = say('没有纯净背景，无法判断', 'no plain ground to tell by')
    add(
      say('主体占比', 'Subject'),
      subjectFill === null ? noGround : `${Math.round(subjectFill * 100)}%`,
      'subject_small',
    )
    add(
      say('背景白度', 'Whiteness of the ground'),
      whiteness === null ? say('不是浅色背景', 'not a light ground') : `${whiteness} / 255`,
      'ground_not_white',
    )
    const clear = `${Math.max(1, Math.round(transparentShare * 100))}%`
    add(say('透明部分', 'See-through'), transparentShare > 0 ? clear : say('无', 'none'), 'transparent_parts')
  }
  if (inspection.colourSpace) {
    add(say('颜色', 'Colour'), colourOf(inspection, language), 'cmyk_converted', 'no_profile')
  }
  if (inspection.hasGps !== undefined) {
    const place = inspection.hasGps ? say('有，公开图片已去除', 'yes, removed from public pictures') : say('无', 'none')
    add(say('拍摄地点', 'Place'), place, 'has_gps')
  }
  return figures
}

function colourOf({ colourSpace, hasProfile }: StoredInspection, language: Language): string {
  const space = { srgb: 'RGB', 'b-w': language === 'zh' ? '灰度' : 'greyscale', cmyk: 'CMYK', rgb16: 'RGB 16 bit' }
  const name = space[colourSpace as keyof typeof space] ?? String(colourSpace).toUpperCase()
  if (language === 'zh') return `${name}，${hasProfile ? '带配置文件，已转为 sRGB' : '无配置文件，按 sRGB 处理'}`
  return `${name}, ${hasProfile ? 'with a profile, converted to sRGB' : 'no profile, taken as sRGB'}`
}
