import { parseArgs } from 'node:util'
import { assetKindNames, isAssetKind } from '../asset-kinds.ts'
import type { AssetKind, FocalPoint, PhotoFinding, PhotoRefusal } from '../contract.ts'
import { CENTRE } from '../crop-geometry.ts'
import { describeFinding, type FindingLocale } from '../findings-text.ts'
import { inspect } from '../inspect.ts'
import { pictureFiles } from './picture-files.ts'
import { type Outlet, progressLine } from './progress-line.ts'
import { renderFile } from './render-file.ts'

export interface CommandLineSurroundings {
  out: Outlet
  err: Outlet
  signal: AbortSignal
  locale: FindingLocale
}

export const usage = `fangshi-media inspect FILE|DIR... [--kind KIND] [--locale zh|en]
fangshi-media render  FILE|DIR... --kind KIND --out DIR [--focal X,Y] [--locale zh|en]

KIND   ${assetKindNames.join(', ')}
X,Y    focal point, 0..1 from the top left; default 0.5,0.5

inspect prints one JSON line a file, with --kind evidence unless told otherwise.
render writes DIR/renditions/ and one DIR/<name>.json a picture; run again, it goes on where it stopped.
Exit code: 0 all well, 1 a file was refused or failed, 2 wrong use, 130 stopped.
`

/** Runs one command and returns the exit code. Refused files are named on `err`; the others go on. */
export async function commandLine(argv: string[], surroundings: CommandLineSurroundings): Promise<number> {
  const order = readOrder(argv)
  if ('help' in order) {
    surroundings.out.write(usage)
    return 0
  }
  if ('mistake' in order) {
    surroundings.err.write(`${order.mistake}\n\n${usage}`)
    return 2
  }
  const around = { ...surroundings, locale: order.locale ?? surroundings.locale }
  const { files, missing } = await pictureFiles(order.paths)
  for (const path of missing) around.err.write(`${path}: ${missingText[around.locale]}\n`)
  const failed =
    order.command === 'inspect' ? await inspectAll(files, order, around) : await renderAll(files, order, around)
  if (around.signal.aborted) return 130
  return failed + missing.length > 0 ? 1 : 0
}

const summary = {
  zh: (made: number, kept: number) => `新生成 ${made} 个，沿用 ${kept} 个`,
  en: (made: number, kept: number) => `${made} made, ${kept} kept`,
}

const missingText = { zh: '找不到这个文件或文件夹。', en: 'there is no such file or folder.' }

interface Order {
  command: 'inspect' | 'render'
  paths: string[]
  kind: AssetKind
  focal: FocalPoint
  out: string
  locale: FindingLocale | null
}

function readOrder(argv: string[]): Order | { mistake: string } | { help: true } {
  const text = { type: 'string' } as const
  const parse = () =>
    parseArgs({
      args: argv,
      allowPositionals: true,
      options: { kind: text, focal: text, out: text, locale: text, help: { type: 'boolean', short: 'h' } },
    })
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse()
  } catch (error) {
    return { mistake: (error as Error).message }
  }
  const { values, positionals } = parsed
  if (values.help) return { help: true }
  const [command, ...paths] = positionals
  if (command !== 'inspect' && command !== 'render') return { mistake: 'The command is inspect or render.' }
  if (paths.length === 0) return { mistake: 'Name at least one file or folder.' }
  const kind = values.kind ?? (command === 'inspect' ? 'evidence' : '')
  if (!isAssetKind(kind)) return { mistake: `--kind must be one of ${assetKindNames.join(', ')}.` }
  if (command === 'render' && !values.out) return { mistake: '--out DIR is needed.' }
  const focal = values.focal === undefined ? CENTRE : readFocal(values.focal)
  if (!focal) return { mistake: '--focal must be two numbers from 0 to 1, such as 0.5,0.3.' }
  const { locale } = values
  if (locale !== undefined && locale !== 'zh' && locale !== 'en') return { mistake: '--locale is zh or en.' }
  return { command, paths, kind, focal, out: values.out ?? '', locale: locale ?? null }
}

function readFocal(text: string): FocalPoint | null {
  const match = /^([01]|[01]?\.\d+),([01]|[01]?\.\d+)$/.exec(text)
  const focal = { x: Number(match?.[1] ?? 2), y: Number(match?.[2] ?? 2) }
  return Math.max(focal.x, focal.y) <= 1 ? focal : null
}

async function inspectAll(files: string[], order: Order, around: CommandLineSurroundings): Promise<number> {
  let failed = 0
  const say = (file: string, finding: PhotoFinding | PhotoRefusal) =>
    around.err.write(`${file}: ${describeFinding(finding.code, finding.figures, around.locale)}\n`)
  for (const file of files) {
    if (around.signal.aborted) break
    try {
      const result = await inspect(file, order.kind)
      around.out.write(`${JSON.stringify({ file, ...result })}\n`)
      if (result.ok) for (const warning of result.inspection.warnings) say(file, warning)
      else {
        failed++
        say(file, result.refusal)
      }
    } catch (error) {
      failed++
      around.err.write(`${file}: ${(error as Error).message}\n`)
    }
  }
  return failed
}

async function renderAll(files: string[], order: Order, around: CommandLineSurroundings): Promise<number> {
  const progress = progressLine(around.out)
  let failed = 0
  for (const [index, file] of files.entries()) {
    if (around.signal.aborted) break
    const place = `${index + 1}/${files.length} ${file}`
    try {
      const result = await renderFile(file, {
        ...order,
        signal: around.signal,
        onProgress: ({ done, total }) => progress.update(`${place}  ${done}/${total}`),
      })
      if (result.ok) {
        progress.finish(`${place}  ${summary[around.locale](result.made, result.kept)}  ${result.manifest}`)
      } else {
        failed++
        progress.clear()
        around.err.write(`${file}: ${describeFinding(result.refusal.code, result.refusal.figures, around.locale)}\n`)
      }
    } catch (error) {
      progress.clear()
      if (around.signal.aborted) break
      failed++
      around.err.write(`${file}: ${(error as Error).message}\n`)
    }
  }
  return failed
}
