import { createHash } from 'node:crypto'
import { hideMp4Metadata, originalPath, renditionPath } from '@fangshi/media'
import { assetStore } from '../media/media.ts'
import { CAPTION_LANGUAGES, type CaptionFiles, type CaptionLanguage } from './rules/caption-languages.ts'

/** Characters of a hash in the name of a public file. */
const NAME = 32

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

async function keep(name: string, bytes: Buffer, type: string): Promise<void> {
  if (!(await assetStore().has(name))) await assetStore().put(name, bytes, type)
}

/**
 * Puts a film into the store, untouched for the team and without the place it was taken at for everybody. Files are
 * named by their bytes: a request that is rolled back leaves at most files nobody refers to.
 */
export async function keepFilm(
  bytes: Buffer,
  format: 'mp4' | 'webm',
): Promise<{ originalFile: string; publicFile: string }> {
  const type = `video/${format}`
  const shown = format === 'mp4' ? hideMp4Metadata(bytes) : bytes
  const originalFile = originalPath(hashOf(bytes), format)
  const publicFile = `${hashOf(shown).slice(0, NAME)}.${format}`
  await keep(originalFile, bytes, type)
  await keep(renditionPath(publicFile), shown, type)
  return { originalFile, publicFile }
}

/** Puts captions into the store, a file a language, and says their names. */
export async function keepCaptions(captions: Partial<Record<CaptionLanguage, string | null>>): Promise<CaptionFiles> {
  const files: CaptionFiles = {}
  for (const language of CAPTION_LANGUAGES) {
    const source = captions[language]?.trim()
    if (!source) continue
    const bytes = Buffer.from(`${source.replace(/^\uFEFF/, '')}\n`)
    const file = `${hashOf(bytes).slice(0, NAME)}.vtt`
    await keep(renditionPath(file), bytes, 'text/vtt; charset=utf-8')
    files[language] = file
  }
  return files
}
