import { diskStore } from './disk-store.ts'
import type { MediaStore } from './media-store.ts'
import { type S3Settings, s3Store } from './s3-store.ts'

export interface StoreSettings {
  /** Folder for the store on disk */
  dir?: string
  /** Taken before `dir` when both are set */
  s3?: S3Settings
}

/** Opens the store that is configured: S3 where it is set, else a folder. */
export function openStore({ dir, s3 }: StoreSettings): MediaStore {
  if (s3) return s3Store(s3)
  if (dir) return diskStore(dir)
  throw new Error('No media store is configured: set a folder or the S3 settings')
}
