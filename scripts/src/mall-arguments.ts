import { parseArgs } from 'node:util'
import type { MallOptions } from './mall.ts'
import { DEFAULT_DATA } from './services/repository.ts'

/** What `pnpm start` and `pnpm dev` both understand. */
export const MALL_USAGE = `  --data DIR              folder for everything that is kept (default .data)
  --cms-port PORT         port of the admin and the API (default 3000)
  --storefront-port PORT  port of the storefront (default 4321)
  --no-seed               leave an empty database empty`

type FromArguments = Pick<MallOptions, 'cmsPort' | 'storefrontPort'> & { data: string; seed: boolean }

/** Reads the arguments of a command that starts a mall. `flags` are its own ones without a value. Throws on others. */
export function readMallArguments<Flag extends string>(
  flags: readonly Flag[],
  argv: readonly string[] = process.argv.slice(2),
): FromArguments & { flags: Set<Flag> } {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      data: { type: 'string', default: DEFAULT_DATA },
      'cms-port': { type: 'string' },
      'storefront-port': { type: 'string' },
      'no-seed': { type: 'boolean', default: false },
      ...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }])),
    },
  })
  const given: Record<string, unknown> = values
  return {
    data: values.data,
    seed: !values['no-seed'],
    ...(values['cms-port'] ? { cmsPort: portOf('--cms-port', values['cms-port']) } : {}),
    ...(values['storefront-port'] ? { storefrontPort: portOf('--storefront-port', values['storefront-port']) } : {}),
    flags: new Set(flags.filter((flag) => given[flag] === true)),
  }
}

function portOf(name: string, text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`${name} is ${text}: it must be a port number, for example ${name} 3100`)
  }
  return port
}
