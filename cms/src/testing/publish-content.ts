import type { Answer, Identity, TestMall } from './test-mall.ts'

/**
 * Publishes something new the way the mall does: one person writes it as a draft, another publishes it unchanged.
 * @returns the answer to the publish, or to the draft when that was refused already
 */
export async function publishContent(
  mall: TestMall,
  collection: string,
  body: Record<string, unknown>,
  { writer = 'operations', publisher = 'admin' }: { writer?: Identity; publisher?: Identity } = {},
): Promise<Answer & { id: string }> {
  const draft = await mall.request('POST', `/api/${collection}?draft=true`, {
    as: writer,
    body: { ...body, _status: 'draft' },
  })
  const id = String((draft.body as { doc?: { id: string } }).doc?.id)
  if (draft.status !== 201) return { ...draft, id }
  return { ...(await publishDraft(mall, collection, id, publisher)), id }
}

/** Publishes the newest draft of a document as it is. */
export const publishDraft = (
  mall: TestMall,
  collection: string,
  id: string,
  publisher: Identity = 'admin',
): Promise<Answer> =>
  mall.request('PATCH', `/api/${collection}/${id}`, { as: publisher, body: { _status: 'published' } })
