import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'

const endings = new Set(['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif', '.heic', '.heif', '.tif', '.tiff', '.svg'])

/**
 * The files that were named and, of folders, everything in them whose ending says picture (those we refuse as well, so
 * that they are reported instead of forgotten). Sorted within a folder.
 */
export async function pictureFiles(paths: readonly string[]): Promise<{ files: string[]; missing: string[] }> {
  const files: string[] = []
  const missing: string[] = []
  for (const path of paths) {
    const found = await stat(path).catch(() => null)
    if (!found) missing.push(path)
    else if (found.isDirectory()) files.push(...(await picturesBelow(path)))
    else files.push(path)
  }
  return { files, missing }
}

async function picturesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && endings.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
