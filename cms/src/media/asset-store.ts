import { type MediaStore, openStore } from '@fangshi/media'
import { currentSettings } from '../settings/current-settings.ts'

let store: MediaStore | undefined

/** Where this installation keeps originals and renditions: a folder or an S3-compatible bucket. */
export function assetStore(): MediaStore {
  if (store) return store
  const settings = currentSettings()
  store = openStore(
    settings.S3_BUCKET
      ? {
          s3: {
            bucket: settings.S3_BUCKET,
            region: settings.S3_REGION,
            accessKeyId: settings.S3_ACCESS_KEY_ID ?? '',
            secretAccessKey: settings.S3_SECRET_ACCESS_KEY ?? '',
            ...(settings.S3_ENDPOINT ? { endpoint: settings.S3_ENDPOINT, forcePathStyle: true } : {}),
          },
        }
      : { dir: settings.MEDIA_DIR ?? '' },
  )
  return store
}

/** The public address of a rendition. */
export const renditionUrl = (file: string): string => `${currentSettings().MEDIA_PUBLIC_URL}/${file}`
