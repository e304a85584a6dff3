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

const port = z.coerce.number().int().min(1).max(65535)
const origin = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/$/, ''))

const isTimeZone = (value: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}

/** Who a mail is from: the name a reader sees, and the address. */
export interface Sender {
  name: string
  address: string
}

const MALL_NAME = '坊市'

/** `Name <address>`, or the address alone. */
const sender = z
  .string()
  .regex(/^([^<>"\r\n]*<[^<>\s]+>|[^<>"\s]+)$/)
  .transform((value): Sender => {
    const [, name = '', address = value] = /^(.*)<(.+)>$/.exec(value) ?? []
    return { name: name.trim() || MALL_NAME, address: address.trim() }
  })
  .refine(({ address }) => z.email().safeParse(address).success)

/** Every variable the CMS and its worker read. A new one is added here and nowhere else. */
const RULES = {
  NODE_ENV: {
    schema: z.enum(['development', 'production', 'test']).default('development'),
    expects: 'development, production or test',
    example: 'production',
  },
  DATABASE_URL: {
    schema: z.string().regex(/^postgres(ql)?:\/\/.+\/.+/),
    expects: 'a PostgreSQL address with a database name',
    example: 'postgres://mall:secret@127.0.0.1:5432/mall',
  },
  MEILI_URL: {
    schema: origin.optional(),
    expects: 'the address of a Meilisearch server; leave it out to search in PostgreSQL only',
    example: 'http://127.0.0.1:7700',
  },
  MEILI_KEY: {
    schema: z.string().min(16).optional(),
    expects: "Meilisearch's master or admin key, at least 16 characters",
    example: 'the value given to meilisearch --master-key',
  },
  MEILI_PREFIX: {
    schema: z
      .string()
      .regex(/^[A-Za-z0-9_-]*$/)
      .default(''),
    expects: 'letters, digits, hyphens and underscores put before the names of the search indexes',
    example: 'mall_',
  },
  MEDIA_DIR: {
    schema: z.string().startsWith('/').optional(),
    expects: 'an absolute folder for photographs; or set S3_BUCKET and its companions instead',
    example: '/var/lib/fangshi/media',
  },
  S3_BUCKET: { schema: z.string().min(3).optional(), expects: 'the name of a bucket', example: 'fangshi-media' },
  S3_ENDPOINT: {
    schema: origin.optional(),
    expects: 'the address of an S3-compatible store',
    example: 'https://s3.example.com',
  },
  S3_REGION: { schema: z.string().default('auto'), expects: 'the region of the bucket', example: 'cn-east-1' },
  S3_ACCESS_KEY_ID: { schema: z.string().min(1).optional(), expects: 'the access key of the bucket', example: 'AKIA…' },
  S3_SECRET_ACCESS_KEY: {
    schema: z.string().min(1).optional(),
    expects: 'the secret of the access key',
    example: 'a long secret',
  },
  PAYLOAD_SECRET: {
    schema: z.string().min(24),
    expects: 'a random secret of at least 24 characters that signs sessions',
    example: 'the output of: openssl rand -hex 32',
  },
  STORE_KEY: {
    schema: z.string().min(24),
    expects: 'a random secret of at least 24 characters shared by the CMS and the storefront',
    example: 'the output of: openssl rand -hex 32',
  },
  MALL_TIME_ZONE: {
    schema: z.string().refine(isTimeZone).default('Asia/Shanghai'),
    expects: 'an IANA time zone',
    example: 'Asia/Shanghai',
  },
  CMS_URL: {
    schema: origin.default('http://127.0.0.1:3000'),
    expects: 'the address staff open in the browser',
    example: 'https://admin.example.com',
  },
  STOREFRONT_URL: {
    schema: origin.default('http://127.0.0.1:4321'),
    expects: 'the address shoppers open',
    example: 'https://www.example.com',
  },
  CMS_PORT: { schema: port.default(3000), expects: 'a port number', example: '3000' },
  MEDIA_PUBLIC_URL: {
    schema: z
      .string()
      .regex(/^(\/|https?:\/\/)/)
      .transform((value) => value.replace(/\/$/, ''))
      .default('/m'),
    expects: 'where finished pictures are served: a path or the address of a CDN',
    example: 'https://img.example.com/m',
  },
  SMTP_URL: {
    schema: z.url({ protocol: /^smtps?$/ }).optional(),
    expects: 'the address of a mail server',
    example: 'smtps://user:secret@smtp.example.com:465',
  },
  MAIL_FROM: {
    schema: sender.optional(),
    expects: 'who mails are from, a name and an address the mail server may send for',
    example: '坊市 <service@example.com>',
  },
  MAIL_DIR: {
    schema: z.string().startsWith('/').optional(),
    expects: 'an absolute folder in which mails are kept as files when no mail server is set',
    example: '/var/lib/fangshi/mail',
  },
  WECHAT_APP_ID: {
    schema: z.string().min(6).optional(),
    expects: 'the app id of a 公众号 account whose drafts the mall may write',
    example: 'wx0123456789abcdef',
  },
  WECHAT_APP_SECRET: {
    schema: z.string().min(16).optional(),
    expects: 'the secret of WECHAT_APP_ID',
    example: 'a long secret',
  },
  WECHAT_API_URL: {
    schema: origin.default('https://api.weixin.qq.com'),
    expects: 'the address of the interface of 公众号',
    example: 'https://api.weixin.qq.com',
  },
  WECHAT_DRAFT_DIR: {
    schema: z.string().startsWith('/').optional(),
    expects: 'an absolute folder in which drafts for 公众号 are kept as files when no account is set',
    example: '/var/lib/fangshi/wechat-drafts',
  },
  CHROMIUM_PATH: {
    schema: z
      .string()
      .regex(/^(off|\/.+)$/)
      .optional(),
    expects:
      'the program of a Chromium or Chrome that takes pictures of pages for rehearsals, or off; one on the PATH unless set',
    example: '/usr/bin/chromium',
  },
  SANDBOX_PAYMENTS: {
    schema: z.enum(['on', 'off']).optional(),
    expects:
      'on or off: whether shoppers may pay at the sandbox gateway, which takes no money; off in production unless set',
    example: 'on',
  },
  PAYMENT_HOLD_MINUTES: {
    schema: z.coerce.number().int().min(1).max(1440).default(30),
    expects: 'how long goods are kept for an order that is to be paid online, 1 to 1440 minutes',
    example: '30',
  },
  DATABASE_POOL: {
    schema: z.coerce.number().int().min(3).max(200).default(12),
    expects: 'how many connections one process may hold, 3 to 200',
    example: '12',
  },
  WORKER_CONCURRENCY: {
    schema: z.coerce.number().int().min(1).max(64).default(2),
    expects: 'how many jobs one worker runs at once beside photographs, 1 to 64',
    example: '2',
  },
  RENDER_CONCURRENCY: {
    schema: z.coerce.number().int().min(1).max(64).optional(),
    expects: 'how many photographs one worker renders at once, 1 to 64; as many as there are cores unless set',
    example: '4',
  },
} as const satisfies Record<string, Rule>

type Values = { [K in keyof typeof RULES]: z.output<(typeof RULES)[K]['schema']> }

/** The validated configuration of the CMS and its worker. */
export type Settings = Values

export type SettingsResult = { ok: true; settings: Settings } | { ok: false; problems: SettingsProblem[] }

/** Secrets that appear in documentation, examples and other people's repositories: refused in production. */
const KNOWN_SECRETS = [
  /^(change|replace)[-_ ]?(me|this)/i,
  /^(secret|password|payload|default|example|test)/i,
  /^(.)\1+$/,
  /^(your|my)[-_ ]/i,
]

const isKnownSecret = (value: string): boolean => KNOWN_SECRETS.some((pattern) => pattern.test(value))

/**
 * Reads and checks the whole configuration at once, so that one start tells everything that is wrong.
 * An empty variable counts as not set.
 */
export function readSettings(env: Record<string, string | undefined>): SettingsResult {
  const problems: SettingsProblem[] = []
  const values: Record<string, unknown> = {}
  for (const [variable, rule] of Object.entries(RULES) as [keyof Values, Rule][]) {
    const raw = env[variable]
    const parsed = rule.schema.safeParse(raw === '' ? undefined : raw)
    if (parsed.success) values[variable] = parsed.data
    else {
      const state = raw === undefined || raw === '' ? 'is not set' : 'cannot be used as it is'
      problems.push({
        variable,
        message: `${variable} ${state}: it must be ${rule.expects}`,
        example: `${variable}=${rule.example}`,
      })
    }
  }
  problems.push(...conflicts(values as Partial<Values>))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings: values as Settings }
}

function conflicts(values: Partial<Values>): SettingsProblem[] {
  const problems: SettingsProblem[] = []
  if (!values.MEDIA_DIR && !values.S3_BUCKET) {
    problems.push({
      variable: 'MEDIA_DIR',
      message: 'MEDIA_DIR or S3_BUCKET must be set: photographs need a place to be kept',
      example: `MEDIA_DIR=${RULES.MEDIA_DIR.example}`,
    })
  }
  if (values.S3_BUCKET && !(values.S3_ACCESS_KEY_ID && values.S3_SECRET_ACCESS_KEY)) {
    problems.push({
      variable: 'S3_ACCESS_KEY_ID',
      message: 'S3_BUCKET is set, so S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY must be set as well',
      example: 'S3_ACCESS_KEY_ID=AKIA… S3_SECRET_ACCESS_KEY=…',
    })
  }
  if (values.MEILI_URL && !values.MEILI_KEY) {
    problems.push({
      variable: 'MEILI_KEY',
      message: 'MEILI_URL is set, so MEILI_KEY must be set as well',
      example: `MEILI_KEY=${RULES.MEILI_KEY.example}`,
    })
  }
  // Mail from an address the sender does not own is dropped on its way, or lies among the unwanted.
  if (values.SMTP_URL && !values.MAIL_FROM) {
    problems.push({
      variable: 'MAIL_FROM',
      message: `SMTP_URL is set, so MAIL_FROM must be set as well: ${RULES.MAIL_FROM.expects}`,
      example: `MAIL_FROM=${RULES.MAIL_FROM.example}`,
    })
  }
  if (values.NODE_ENV === 'production') {
    for (const variable of ['PAYLOAD_SECRET', 'STORE_KEY'] as const) {
      const value = values[variable]
      if (value && isKnownSecret(value)) {
        problems.push({
          variable,
          message: `${variable} is a well-known value: production refuses it; use a random one`,
          example: `${variable}=${RULES[variable].example}`,
        })
      }
    }
  }
  return problems
}

/** What a person reads when a process refuses to start. */
export function explainProblems(problems: SettingsProblem[]): string {
  return [
    'The configuration cannot be used:',
    ...problems.map((p) => `  - ${p.message}\n    example: ${p.example}`),
  ].join('\n')
}
