import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Sentence } from '../commands/commands.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The browser that takes pictures of pages, or why there is none. */
export function findChromium(
  wanted: string | undefined,
  path = process.env.PATH ?? '',
): { ok: true; program: string } | { ok: false; why: Sentence } {
  if (wanted === 'off')
    return {
      ok: false,
      why: {
        zh: '没有拍页面截图：CHROMIUM_PATH 设为 off。',
        en: 'No pictures of pages were taken: CHROMIUM_PATH is off.',
      },
    }
  if (wanted !== undefined)
    return canRun(wanted)
      ? { ok: true, program: wanted }
      : {
          ok: false,
          why: {
            zh: `没有拍页面截图：CHROMIUM_PATH 指向的 ${wanted} 不能运行。`,
            en: `No pictures of pages were taken: ${wanted}, which CHROMIUM_PATH names, cannot be run.`,
          },
        }
  const program = NAMES.flatMap((name) => path.split(delimiter).map((folder) => join(folder, name))).find(canRun)
  return program
    ? { ok: true, program }
    : {
        ok: false,
        why: {
          zh: '没有拍页面截图：这台机器上没有 Chromium。安装后，或用 CHROMIUM_PATH 指明，再彩排一次。',
          en: 'No pictures of pages were taken: no Chromium was found on this machine. Install one, or name it in CHROMIUM_PATH, and rehearse again.',
        },
      }
}

function canRun(program: string): boolean {
  try {
    accessSync(program, constants.X_OK)
    return true
  } catch {
    return false
  }
}
