import type { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { contentTypeOf, type MediaArea, parseMediaName } from './media-names.ts'
import type { MediaStore } from './media-store.ts'

export interface S3Settings {
  /** Left out for AWS itself */
  endpoint?: string
  region: string
  bucket: string
  accessKeyId: string
  secretAccessKey: string
  /** Bucket in the path instead of the host name; most S3-compatible services want it */
  forcePathStyle?: boolean
}

/**
 * A store in an S3 bucket, keys `<area>/<file>`. The bucket stays private; to serve renditions straight from it or
 * through a CDN, allow anonymous reading of the prefix `renditions/` and of nothing else.
 */
export function s3Store(settings: S3Settings): MediaStore {
  const { bucket: Bucket, endpoint, region, accessKeyId, secretAccessKey, forcePathStyle = false } = settings
  const client = new S3Client({
    region,
    forcePathStyle,
    credentials: { accessKeyId, secretAccessKey },
    ...(endpoint ? { endpoint } : {}),
    // The SDK's newer default checksums are unknown to several compatible services.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const keyOf = (name: string) => {
    const { area, file } = parseMediaName(name)
    return `${area}/${file}`
  }
  return {
    async put(name, bytes, ContentType) {
      const Key = keyOf(name)
      const CacheControl = Key.startsWith('renditions/') ? 'public, max-age=31536000, immutable' : 'private, no-store'
      await client.send(new PutObjectCommand({ Bucket, Key, Body: bytes, ContentType, CacheControl }))
    },
    async read(name, part) {
      const Key = keyOf(name)
      const Range = part && `bytes=${part.first}-${part.last}`
      const found = await orNull(client.send(new GetObjectCommand({ Bucket, Key, ...(Range ? { Range } : {}) })))
      if (!found?.Body) return null
      return { stream: found.Body as Readable, size: found.ContentLength ?? 0, contentType: contentTypeOf(Key) }
    },
    async sizeOf(name) {
      const head = await orNull(client.send(new HeadObjectCommand({ Bucket, Key: keyOf(name) })))
      return head?.ContentLength ?? null
    },
    async has(name) {
      const Key = keyOf(name)
      return (await orNull(client.send(new HeadObjectCommand({ Bucket, Key })))) !== null
    },
    async remove(name) {
      await client.send(new DeleteObjectCommand({ Bucket, Key: keyOf(name) }))
    },
    list: (area) => listArea(client, Bucket, area),
  }
}

async function* listArea(client: S3Client, Bucket: string, area: MediaArea): AsyncIterable<string> {
  let ContinuationToken: string | undefined
  do {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket, Prefix: `${area}/`, ...(ContinuationToken ? { ContinuationToken } : {}) }),
    )
    for (const { Key } of page.Contents ?? []) if (Key) yield Key
    ContinuationToken = page.NextContinuationToken
  } while (ContinuationToken)
}

/**
 * HEAD answers carry no error document, so the status is what always says "not there"; where there is a document, a
 * missing bucket is told apart, since that is a wrong setting and no missing file.
 */
async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } }
    if ($metadata?.httpStatusCode === 404 && name !== 'NoSuchBucket') return null
    throw error
  }
}
