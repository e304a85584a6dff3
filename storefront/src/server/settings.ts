import { z } from 'zod'

/** One thing wrong with the configuration: which variable, what it must look like, and an example. */
export interface SettingsProblem {
  variable: string
  message: string
  example: string
}

interface Rule {
  schema: z.ZodType
  expects: string
  example: string
}

const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin)
const hostList = z.string().transform((value) =>
  value
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter(Boolean),
)

/** In the place of a header: the address of the connection is the shopper's own. */
const NO_PROXY = 'socket'

/** Every variable the storefront reads. A new one is added here and nowhere else. */
const RULES = {
  NODE_ENV: {
    schema: z.enum(['development', 'production', 'test']).default('development'),
    expects: 'development, production or test',
    example: 'production',
  },
  STOREFRONT_PORT: {
    schema: z.coerce.number().int().min(0).max(65535).default(4321),
    expects: 'a port number, or 0 for any free one',
    example: '4321',
  },
  STOREFRONT_HOST: {
    schema: z.string().min(1).default('127.0.0.1'),
    expects: 'the address of this machine to listen on',
    example: '0.0.0.0',
  },
  STOREFRONT_URL: {
    schema: origin.default('http://127.0.0.1:4321'),
    expects: 'the address shoppers open, without a path',
    example: 'https://www.example.com',
  },
  CMS_URL: {
    schema: origin.default('http://127.0.0.1:3000'),
    expects: 'the address at which this machine reaches the CMS, without a path',
    example: 'http://127.0.0.1:3000',
  },
  STORE_KEY: {
    schema: z.string().min(24),
    expects: 'the random secret of at least 24 characters that the CMS has too',
    example: 'the output of: openssl rand -hex 32',
  },
  MEDIA_DIR: {
    schema: z.string().startsWith('/').optional(),
    expects:
      'the absolute folder of the photographs, the same as of the CMS; or set S3_BUCKET and its companions instead',
    example: '/var/lib/fangshi/media',
  },
  S3_BUCKET: { schema: z.string().min(3).optional(), expects: 'the name of a bucket', example: 'fangshi-media' },
  S3_ENDPOINT: {
    schema: z.url({ protocol: /^https?$/ }).optional(),
    expects: 'the address of an S3-compatible store; leave it out for AWS',
    example: 'https://s3.example.com',
  },
  S3_REGION: { schema: z.string().min(1).default('auto'), expects: 'the region of the bucket', example: 'cn-east-1' },
  S3_ACCESS_KEY_ID: {
    schema: z.string().min(1).optional(),
    expects: 'the access key of the bucket',
    example: 'AKIA…',
  },
  S3_SECRET_ACCESS_KEY: {
    schema: z.string().min(1).optional(),
    expects: 'the secret of the access key',
    example: 'a long secret',
  },
  STOREFRONT_DIST: {
    schema: z.string().startsWith('/').optional(),
    expects: 'the absolute folder of the built storefront; leave it out to use the one beside the source',
    example: '/srv/fangshi/storefront/dist',
  },
  PAGE_CACHE_MB: {
    schema: z.coerce.number().min(1).max(65536).default(128),
    expects: 'how much memory ready pages may take, in megabytes',
    example: '128',
  },
  ALLOWED_HOSTS: {
    schema: hostList.optional(),
    expects: 'further host names (with port where it is not the usual one) under which shoppers come, comma separated',
    example: 'shop.example.com,www.example.cn',
  },
  CLIENT_ADDRESS_HEADER: {
    schema: z
      .string()
      .regex(/^[\w-]{1,60}$/)
      .toLowerCase()
      .transform((header) => (header === NO_PROXY ? null : header))
      .optional(),
    expects: `the header in which the proxy in front writes the address of a shopper, whatever the shopper sent; or ${NO_PROXY} where shoppers reach this server without a proxy`,
    example: 'x-real-ip',
  },
} as const satisfies Record<string, Rule>

/** The validated configuration of the storefront. */
export type StorefrontSettings = { [K in keyof typeof RULES]: z.output<(typeof RULES)[K]['schema']> }

export type StorefrontSettingsResult =
  | { ok: true; settings: StorefrontSettings }
  | { ok: false; problems: SettingsProblem[] }

/** Values from examples and documentation: refused in production. */
const KNOWN_SECRETS = [/^(change|replace)[-_ ]?(me|this)/i, /^(secret|password|default|example|test)/i, /^(.)\1+$/]

/** Reads and checks the whole configuration at once. An empty variable counts as not set. */
export function readStorefrontSettings(env: Record<string, string | undefined>): StorefrontSettingsResult {
  const problems: SettingsProblem[] = []
  const values: Record<string, unknown> = {}
  for (const [variable, rule] of Object.entries(RULES) as [keyof StorefrontSettings, Rule][]) {
    const raw = env[variable] === '' ? undefined : env[variable]
    const parsed = rule.schema.safeParse(raw)
    if (parsed.success) {
      values[variable] = parsed.data
      continue
    }
    const state = raw === undefined ? 'is not set' : 'cannot be used as it is'
    problems.push({ variable, message: `${variable} ${state}: it must be ${rule.expects}`, example: example(variable) })
  }
  problems.push(...conflicts(values as Partial<StorefrontSettings>))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings: values as StorefrontSettings }
}

function conflicts(values: Partial<StorefrontSettings>): SettingsProblem[] {
  const problems: SettingsProblem[] = []
  const report = (variable: keyof typeof RULES, message: string) =>
    problems.push({ variable, message, example: example(variable) })
  if (!values.MEDIA_DIR && !values.S3_BUCKET) {
    report('MEDIA_DIR', 'MEDIA_DIR or S3_BUCKET must be set: photographs are served from there')
  }
  if (values.S3_BUCKET && !(values.S3_ACCESS_KEY_ID && values.S3_SECRET_ACCESS_KEY)) {
    report('S3_ACCESS_KEY_ID', 'S3_BUCKET is set, so S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY must be set as well')
  }
  const key = values.STORE_KEY
  if (values.NODE_ENV === 'production' && key && KNOWN_SECRETS.some((known) => known.test(key))) {
    report('STORE_KEY', 'STORE_KEY is a well-known value: production refuses it; use a random one')
  }
  // This server speaks no https, so somebody in front does, and every shopper comes from that one's address.
  const isBehindProxy = values.STOREFRONT_URL?.startsWith('https:') ?? false
  if (values.NODE_ENV === 'production' && isBehindProxy && values.CLIENT_ADDRESS_HEADER === undefined) {
    report(
      'CLIENT_ADDRESS_HEADER',
      `CLIENT_ADDRESS_HEADER is not set while STOREFRONT_URL is https, so all shoppers would count as one and lock each other out: it must be ${RULES.CLIENT_ADDRESS_HEADER.expects}`,
    )
  }
  return problems
}

function example(variable: keyof typeof RULES): string {
  return `${variable}=${RULES[variable].example}`
}

/** What a person reads when the storefront refuses to start. */
export function explainProblems(problems: SettingsProblem[]): string {
  return [
    'The configuration cannot be used:',
    ...problems.map((p) => `  - ${p.message}\n    example: ${p.example}`),
  ].join('\n')
}
