import { explainProblems, readSettings as readCmsSettings, type SettingsProblem } from '@fangshi/cms/settings'
import { readStorefrontSettings } from '../../../storefront/src/server/settings.ts'
import type { Environment } from './environment.ts'
import type { MallSecrets } from './secrets.ts'
import type { StateFolder } from './state-folder.ts'

export type MallMode = 'production' | 'development'

export interface EnvironmentParts {
  /** what the person set */
  given: Environment
  mode: MallMode
  data: Pick<StateFolder, 'at'>
  secrets: Pick<MallSecrets, 'payloadSecret' | 'storeKey'>
  databaseUrl: string
  meili: { url: string; key: string } | null
  cmsPort: number
  storefrontPort: number
}

/**
 * The environment of every part of the mall. What the person set stays as it is; the rest is what a mall on
 * one machine needs.
 */
export function mallEnvironment(parts: EnvironmentParts): Record<string, string> {
  const { given } = parts
  const ours: Record<string, string | undefined> = {
    NODE_ENV: parts.mode,
    DATABASE_URL: parts.databaseUrl,
    MEILI_URL: parts.meili?.url,
    MEILI_KEY: parts.meili?.key,
    PAYLOAD_SECRET: given.PAYLOAD_SECRET || parts.secrets.payloadSecret,
    STORE_KEY: given.STORE_KEY || parts.secrets.storeKey,
    MEDIA_DIR: given.MEDIA_DIR || (given.S3_BUCKET ? undefined : parts.data.at('media')),
    MAIL_DIR: given.MAIL_DIR || (given.SMTP_URL ? undefined : parts.data.at('mail')),
    WECHAT_DRAFT_DIR: given.WECHAT_DRAFT_DIR || (given.WECHAT_APP_ID ? undefined : parts.data.at('wechat-drafts')),
    MALL_TIME_ZONE: given.MALL_TIME_ZONE || 'Asia/Shanghai',
    // A mall that comes up by itself has no contract with anybody who takes real money.
    SANDBOX_PAYMENTS: given.SANDBOX_PAYMENTS || 'on',
    CMS_PORT: String(parts.cmsPort),
    STOREFRONT_PORT: String(parts.storefrontPort),
    CMS_URL: given.CMS_URL || `http://127.0.0.1:${parts.cmsPort}`,
    STOREFRONT_URL: given.STOREFRONT_URL || `http://127.0.0.1:${parts.storefrontPort}`,
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
  }
  const all = { ...given, ...ours }
  return Object.fromEntries(
    Object.entries(all).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('npm_'),
    ),
  )
}

/** Everything wrong with the configuration of all parts, each variable once; empty when all is well. */
export function configurationProblems(env: Record<string, string>): SettingsProblem[] {
  const results = [readCmsSettings(env), readStorefrontSettings(env)]
  const byVariable = new Map<string, SettingsProblem>()
  for (const result of results) {
    if (result.ok) continue
    for (const problem of result.problems) {
      if (!byVariable.has(problem.variable)) byVariable.set(problem.variable, problem)
    }
  }
  return [...byVariable.values()]
}

/**
 * Checks what the person set before anything is started: what we provide ourselves is filled in with values
 * that pass.
 */
export function problemsBeforeStart(given: Environment, mode: MallMode): SettingsProblem[] {
  const filler = 'f1ll3r'.repeat(6)
  return configurationProblems(
    mallEnvironment({
      given,
      mode,
      data: { at: (...names) => `/${names.join('/')}` },
      secrets: { payloadSecret: filler, storeKey: filler },
      databaseUrl: given.DATABASE_URL || 'postgres://mall:filler@127.0.0.1:5432/mall',
      meili: given.MEILI_URL ? { url: given.MEILI_URL, key: given.MEILI_KEY ?? '' } : null,
      cmsPort: 3000,
      storefrontPort: 4321,
    }),
  )
}

/** The configuration is wrong; the message says all of it. */
export class WrongConfiguration extends Error {
  override name = 'WrongConfiguration'
  readonly problems: SettingsProblem[]

  constructor(problems: SettingsProblem[]) {
    super(explainProblems(problems))
    this.problems = problems
  }
}
