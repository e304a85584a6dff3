/** Environment variables by name; looser than Node's own type, to which frameworks add required ones. */
export type Environment = Record<string, string | undefined>

/** What the person set for a mall must not leak into one that is tested. */
const MALL_VARIABLES =
  /^(DATABASE_URL|DATABASE_POOL|MEILI_\w+|MEDIA_\w+|S3_\w+|PAYLOAD_SECRET|STORE_KEY|MALL_TIME_ZONE|CMS_\w+|STOREFRONT_\w+|SMTP_URL|MAIL_\w+|WECHAT_\w+|WORKER_\w+|SANDBOX_PAYMENTS|PAYMENT_HOLD_MINUTES)$/

/** The environment without anything of a mall: for one that comes up by itself, on data of its own. */
export const withoutMall = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !MALL_VARIABLES.test(name)))
