import type { FilmRefusal } from './film-facts.ts'

type Words = Record<'zh' | 'en', string>

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(0)

const HOW = {
  zh: '请用剪辑软件导出为 MP4（H.264 + AAC）或 WebM 后再上传。',
  en: 'Export it from your editor as MP4 (H.264 with AAC) or WebM, then upload it.',
}

/** Why a film was not taken and what to do, for whoever uploaded it. */
export function describeFilmRefusal(refusal: FilmRefusal, language: 'zh' | 'en'): string {
  return wordsOf(refusal)[language]
}

function wordsOf(refusal: FilmRefusal): Words {
  switch (refusal.code) {
    case 'empty':
      return { zh: '文件是空的。请重新选择视频。', en: 'The file is empty. Choose the video again.' }
    case 'not_a_film':
      return { zh: `这不是视频文件。${HOW.zh}`, en: `This is not a video. ${HOW.en}` }
    case 'container':
      return {
        zh: `这是 ${refusal.container} 文件，浏览器不能直接播放。${HOW.zh}`,
        en: `This is a ${refusal.container} file, which browsers do not play. ${HOW.en}`,
      }
    case 'broken':
      return {
        zh: '视频不完整或已损坏，读不到结尾。请等导出、拷贝完成后再上传。',
        en: 'The video is incomplete or damaged and cannot be read to its end. Let it be exported or copied whole first.',
      }
    case 'no_picture':
      return { zh: `文件里只有声音，没有画面。${HOW.zh}`, en: `The file has sound and no picture. ${HOW.en}` }
    case 'video_codec':
      return {
        zh: `画面的编码是 ${refusal.codec}，不少浏览器不能播放。${HOW.zh}`,
        en: `The picture is coded as ${refusal.codec}, which many browsers do not play. ${HOW.en}`,
      }
    case 'audio_codec':
      return {
        zh: `声音的编码是 ${refusal.codec}，浏览器不能播放。${HOW.zh}`,
        en: `The sound is coded as ${refusal.codec}, which browsers do not play. ${HOW.en}`,
      }
    case 'too_many_bytes':
      return {
        zh: `视频有 ${megabytes(refusal.bytes)} MB，上限是 ${megabytes(refusal.maxBytes)} MB。请降低码率或剪短；更长的视频请放到视频网站，在文章里填链接。`,
        en: `The video has ${megabytes(refusal.bytes)} MB; the limit is ${megabytes(refusal.maxBytes)} MB. Lower its bit rate or cut it; put a longer one on a video site and give its link.`,
      }
    case 'too_many_pixels':
      return {
        zh: `画面是 ${refusal.width} × ${refusal.height} 像素，单边上限是 ${refusal.max}。请缩小后再导出。`,
        en: `The picture is ${refusal.width} × ${refusal.height} px; ${refusal.max} px a side is the limit. Export it smaller.`,
      }
  }
}
