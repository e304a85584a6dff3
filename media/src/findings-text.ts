import type { PhotoFinding, PhotoRefusal } from './contract.ts'

export type FindingCode = PhotoFinding['code'] | PhotoRefusal['code']
export type FindingLocale = 'zh' | 'en'
type Figures = Record<string, number | string>
type Sentence = (figures: Figures) => string

/**
 * What was found about a file and what to do about it, in one or two sentences for the designer. Desk and command
 * line show the same words.
 */
export function describeFinding(code: FindingCode, figures: Figures, locale: FindingLocale): string {
  return sentences[code][locale](figures)
}

const sentences: Readonly<Record<FindingCode, Readonly<Record<FindingLocale, Sentence>>>> = {
  not_an_image: {
    zh: () =>
      '这不是图片文件，或者文件里夹带了网页、脚本等其他内容。请从修图软件重新导出为 JPEG、PNG 或 WebP 后再上传。',
    en: () =>
      'This is not a picture, or it carries something else such as a web page or script. Export it again from your image editor as JPEG, PNG or WebP.',
  },
  type_not_accepted: {
    zh: ({ type }) => `不支持 ${type} 格式。请导出为 JPEG、PNG、WebP 或 AVIF 后再上传。`,
    en: ({ type }) => `${type} files are not accepted. Export the picture as JPEG, PNG, WebP or AVIF.`,
  },
  type_mismatch: {
    zh: ({ declared, actual }) =>
      `文件标明的类型是 ${declared}，实际内容是 ${actual}。请按实际格式改好扩展名，或重新导出。`,
    en: ({ declared, actual }) =>
      `The file says it is ${declared}, but it is ${actual}. Give it the right extension or export it again.`,
  },
  too_many_bytes: {
    zh: ({ bytes, maxBytes }) =>
      `文件有 ${mebibytes(bytes)} MB，上限是 ${mebibytes(maxBytes)} MB。请降低导出质量或尺寸。`,
    en: ({ bytes, maxBytes }) =>
      `The file has ${mebibytes(bytes)} MB; the limit is ${mebibytes(maxBytes)} MB. Export it smaller or at a lower quality.`,
  },
  too_many_pixels: {
    zh: ({ width, height, megapixels, max }) =>
      `图片为 ${width} × ${height} 像素（${megapixels} 百万像素），上限是 ${max} 百万像素、单边 65000 像素。请缩小后再上传。`,
    en: ({ width, height, megapixels, max }) =>
      `The picture is ${width} × ${height} px (${megapixels} megapixels); the limit is ${max} megapixels and 65000 px a side. Scale it down first.`,
  },
  too_small: {
    zh: ({ width, height, minWidth, minHeight }) =>
      `图片只有 ${width} × ${height} 像素，至少需要 ${minWidth} × ${minHeight} 像素。请换一张更大的原图，不要放大小图。`,
    en: ({ width, height, minWidth, minHeight }) =>
      `The picture is only ${width} × ${height} px; at least ${minWidth} × ${minHeight} px are needed. Use a larger original rather than enlarging this one.`,
  },
  corrupt: {
    zh: () => '文件不完整或已损坏，无法完整读取。请重新从相机或修图软件导出，传输完成后再上传。',
    en: () =>
      'The file is incomplete or damaged and cannot be read to its end. Export or copy it again, then upload it.',
  },
  too_many_frames: {
    zh: ({ frames, maxFrames }) =>
      `动图有 ${frames} 帧，上限是 ${maxFrames} 帧。商城只显示第一帧，请直接导出静态图片。`,
    en: ({ frames, maxFrames }) =>
      `The animation has ${frames} frames; the limit is ${maxFrames}. Only the first is shown, so export that one as a still picture.`,
  },
  smaller_than_recommended: {
    zh: ({ width, height, recWidth, recHeight }) =>
      `图片为 ${width} × ${height} 像素，小于建议的 ${recWidth} × ${recHeight} 像素，在高清屏上会略显模糊。有更大的原图请替换。`,
    en: ({ width, height, recWidth, recHeight }) =>
      `The picture is ${width} × ${height} px, less than the recommended ${recWidth} × ${recHeight} px, and will look soft on sharp screens. Replace it if you have a larger original.`,
  },
  ratio_differs: {
    zh: ({ ratio, wanted, cutPercent }) =>
      `图片宽高比是 ${ratio}，展示位是 ${wanted}，约 ${cutPercent}% 的画面会被裁掉。请设置焦点保住主体，或按展示位比例重新出图。`,
    en: ({ ratio, wanted, cutPercent }) =>
      `The picture's ratio is ${ratio}, its place shows ${wanted}: about ${cutPercent}% will be cut off. Set the focal point on the subject, or export in the place's ratio.`,
  },
  cmyk_converted: {
    zh: () => '这是印刷用的 CMYK 图片，已转换为 sRGB，鲜艳的颜色可能有偏差。请核对颜色，或从源文件导出 sRGB 版本。',
    en: () =>
      'This is a CMYK picture made for print. It is converted to sRGB and strong colours may shift: check them, or export an sRGB version.',
  },
  no_profile: {
    zh: () => '文件没有嵌入颜色配置文件，颜色只能推测。导出时请勾选嵌入 ICC 配置文件（sRGB）。',
    en: () => 'No colour profile is embedded, so colours are a guess. Embed the ICC profile (sRGB) when you export.',
  },
  has_gps: {
    zh: () => '原图里有拍摄地点（GPS）。对外展示的图片都已去除，原图只在内部保存；如不想留存，请去除后重新上传。',
    en: () =>
      'The original holds the place where it was taken (GPS). It is removed from everything shoppers see; the original is kept inside. If you do not want that, remove it and upload again.',
  },
  blurred: {
    zh: () => '画面看起来不清晰，可能没有对上焦或被放大过。请放大检查，必要时更换。',
    en: () => 'The picture looks blurred: out of focus or enlarged. Check it at full size and replace it if needed.',
  },
  under_exposed: {
    zh: () => '画面整体很暗，商品细节可能看不清。请提亮后重新上传。',
    en: () => 'The picture is very dark and details may not be seen. Brighten it and upload it again.',
  },
  over_exposed: {
    zh: () => '画面整体很亮，亮部细节可能已丢失。请降低曝光后重新上传。',
    en: () =>
      'The picture is very bright and light parts may have lost their detail. Lower the exposure and upload it again.',
  },
  subject_small: {
    zh: ({ fillPercent, wantedPercent }) =>
      `商品只占画面的 ${fillPercent}%，在列表里会显得很小，建议至少 ${wantedPercent}%。请裁掉多余的背景。`,
    en: ({ fillPercent, wantedPercent }) =>
      `The product fills ${fillPercent}% of the frame and looks small in lists; at least ${wantedPercent}% is better. Trim the empty ground.`,
  },
  ground_not_white: {
    zh: ({ whiteness }) =>
      `背景接近白色但不是纯白（最暗通道 ${whiteness}，纯白是 255），与其他白底图并排会显脏。请在编辑里做成白底图，或重新抠图。`,
    en: ({ whiteness }) =>
      `The ground is nearly white but not quite (darkest channel ${whiteness}; white is 255) and looks grey beside white ones. Make it a white square in the editor, or cut the product out again.`,
  },
  transparent_parts: {
    zh: () => '图片有透明部分，在不同浏览器里会露出白色或页面底色。请铺上背景后重新导出。',
    en: () =>
      'Parts of the picture are transparent and show white or the colour of the page. Put a ground behind them and export it again.',
  },
  animation_refused: {
    zh: () => '横幅不收动图，因为只会显示第一帧。请导出要展示的那一帧，存为静态图片。',
    en: () =>
      'Banner art may not be an animation, because only its first frame would be shown. Export the frame you want as a still picture.',
  },
  animation_flattened: {
    zh: () => '这是动图，商城只显示第一帧。需要动态效果请使用视频。',
    en: () => 'This is an animation; only its first frame is shown. Use a video where motion matters.',
  },
}

function mebibytes(bytes: number | string | undefined): string {
  return (Number(bytes) / 1024 / 1024).toFixed(1)
}

/** Every code there is a sentence for. */
export const findingCodes = Object.keys(sentences) as FindingCode[]
