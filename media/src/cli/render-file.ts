import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { AssetKind, FocalPoint, Inspection, PhotoRefusal, Rendition } from '../contract.ts'
import { diskStore } from '../disk-store.ts'
import { inspect } from '../inspect.ts'
import { pathOfRendition } from '../media-names.ts'
import type { MediaStore } from '../media-store.ts'
import { recipeFingerprint } from '../recipes.ts'
import { type RenderProgress, renderAsset } from '../render.ts'

export interface RenderFileOptions {
  kind: AssetKind
  focal: FocalPoint
  /** Folder for renditions and manifests */
  out: string
  signal: AbortSignal
  onProgress: (progress: RenderProgress) => void
}

/** What is written beside the renditions of a picture. */
export interface Manifest {
  source: string
  kind: AssetKind
  focal: FocalPoint
  recipe: string
  inspection: Inspection
  renditions: Rendition[]
}

export type RenderFileResult =
  | { ok: true; manifest: string; made: number; kept: number }
  | { ok: false; refusal: PhotoRefusal }

/**
 * Inspects and renders one file into a folder. The manifest is rewritten after each rendition, so a run that was
 * killed is continued by the same command.
 */
export async function renderFile(file: string, options: RenderFileOptions): Promise<RenderFileResult> {
  const { kind, focal, out, signal, onProgress } = options
  const result = await inspect(file, kind)
  if (!result.ok) return result
  const { inspection } = result
  const store = diskStore(out)
  const path = join(out, `${basename(file, extname(file))}-${kind}-${inspection.sha256.slice(0, 8)}.json`)
  const finished = await stillThere(kind, await readRenditions(path), store)
  const manifest = { source: file, kind, focal, recipe: recipeFingerprint(kind), inspection }
  let made = 0
  const soFar = [...finished]
  const renditions = await renderAsset(file, {
    kind,
    focal,
    store,
    finished,
    signal,
    onProgress,
    async onRendition(rendition) {
      made++
      soFar.push(rendition)
      await writeManifest(path, { ...manifest, renditions: soFar })
    },
  })
  await writeManifest(path, { ...manifest, renditions })
  return { ok: true, manifest: path, made, kept: renditions.length - made }
}

async function readRenditions(path: string): Promise<Rendition[]> {
  try {
    return (JSON.parse(await readFile(path, 'utf8')) as Manifest).renditions
  } catch {
    // None yet, or not one of ours: then everything is made.
    return []
  }
}

async function stillThere(kind: AssetKind, renditions: Rendition[], store: MediaStore): Promise<Rendition[]> {
  const there = await Promise.all(renditions.map(({ file }) => store.has(pathOfRendition(kind, file))))
  return renditions.filter((_, index) => there[index])
}

async function writeManifest(path: string, manifest: Manifest): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true })
  const unfinished = `${path}.part`
  await writeFile(unfinished, `${JSON.stringify(manifest, null, 2)}\n`)
  await rename(unfinished, path)
}
