import { Refused } from '../commands/commands.ts'

/** A parcel or draft without one of its pictures would go out unnoticed. */
export const pictureMissing = (count: number): Refused =>
  new Refused(
    'picture_missing',
    {
      status: 409,
      zh: '还有 {count} 张图没有生成好，稍后再导出；进度在“生成进度”页。',
      en: '{count} pictures are not rendered yet; try again shortly. Progress is on the rendering page.',
    },
    { count },
  )
