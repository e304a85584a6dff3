import { buffer } from 'node:stream/consumers'
import { renditionPath } from '@fangshi/media'
import type { Payload } from 'payload'
import { assetStore } from '../../media/media.ts'
import { keepCaptions, keepFilm } from '../film-files.ts'

/**
 * Task `restoreFilms`, every night: makes public films and captions again where the store has lost them, for instance
 * after only the originals of a backup were laid back.
 */
export async function restoreFilms(payload: Payload): Promise<void> {
  const { docs } = await payload.find({ collection: 'videos', depth: 0, pagination: false, overrideAccess: true })
  for (const { publicFile, originalFile, captions } of docs) {
    await keepCaptions(captions ?? {})
    if (!publicFile || !originalFile || (await assetStore().has(renditionPath(publicFile)))) continue
    const original = await assetStore().read(originalFile)
    if (original) await keepFilm(await buffer(original.stream), publicFile.endsWith('.webm') ? 'webm' : 'mp4')
    else payload.logger.error({ msg: 'a film has neither its public file nor its original', originalFile })
  }
}
