/** One article as 公众号's draft interface takes it (`/cgi-bin/draft/add`). */
export interface DraftArticle {
  article_type: 'news'
  title: string
  author: string
  digest: string
  /** laid out, its pictures already in the account's own library */
  content: string
  /** 阅读原文; empty: none */
  content_source_url: string
  /** of the cover, kept in the account */
  thumb_media_id: string
  need_open_comment: 0 | 1
  only_fans_can_comment: 0 | 1
}

export interface DraftParts {
  title: string
  author: string
  digest: string
  html: string
  sourceUrl: string
  /** address in the mall of each picture, and where the account keeps it */
  hosted: ReadonlyMap<string, string>
  coverId: string
}

/** The draft of an article whose pictures were carried over: every `src` names the account's own copy. */
export function draftArticle({ title, author, digest, html, sourceUrl, hosted, coverId }: DraftParts): DraftArticle {
  let content = html
  for (const [ours, theirs] of hosted) content = content.replaceAll(`src="${ours}"`, () => `src="${theirs}"`)
  return {
    article_type: 'news',
    title,
    author,
    digest,
    content,
    content_source_url: sourceUrl,
    thumb_media_id: coverId,
    need_open_comment: 0,
    only_fans_can_comment: 0,
  }
}
