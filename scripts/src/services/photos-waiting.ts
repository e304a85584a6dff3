import pg from 'pg'

/** How many photographs still wait for the worker. */
export async function photosWaiting(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ waiting: number }>(
      `select count(*)::int as waiting from graphile_worker.jobs
        where task_identifier in ('renderAsset', 'refineAsset') and attempts < max_attempts`,
    )
    return rows[0]?.waiting ?? 0
  } finally {
    await client.end()
  }
}
