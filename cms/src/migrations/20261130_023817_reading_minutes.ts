import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { readingMinutes } from '../writing/rules/count-words.ts'

/** Where texts stand, and where their minutes shall: rows of articles and of their versions, one for each language. */
const TEXTS = [
  { table: 'articles_locales', body: 'body', minutes: 'reading_minutes' },
  { table: '_articles_v_locales', body: 'version_body', minutes: 'version_reading_minutes' },
]

/** Texts held in memory at once. */
const BATCH = 200

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles_locales" ADD COLUMN "reading_minutes" numeric;
  ALTER TABLE "_articles_v_locales" ADD COLUMN "version_reading_minutes" numeric;`)
  for (const text of TEXTS) await fillMinutes(db, text)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles_locales" DROP COLUMN "reading_minutes";
  ALTER TABLE "_articles_v_locales" DROP COLUMN "version_reading_minutes";`)
}

/** The minutes of the texts that are there already; from now on they are written with each text. */
async function fillMinutes(db: MigrateUpArgs['db'], { table, body, minutes }: (typeof TEXTS)[number]): Promise<void> {
  const [target, text, column] = [sql.identifier(table), sql.identifier(body), sql.identifier(minutes)]
  for (let last = 0; ; ) {
    const { rows } = await db.execute(
      sql`select id, ${text} as body from ${target} where id > ${last} and ${text} is not null order by id limit ${BATCH}`,
    )
    const texts = rows as { id: number; body: unknown }[]
    if (texts.length === 0) return
    const known = texts.map((row) => ({ id: row.id, minutes: readingMinutes(row.body) }))
    await db.execute(sql`
      update ${target} t set ${column} = k.minutes
        from jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as k(id integer, minutes numeric) where t.id = k.id`)
    last = texts.at(-1)?.id ?? last
  }
}
