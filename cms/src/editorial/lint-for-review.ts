import type { PayloadRequest } from 'payload'
import { deskLanguage } from '../commands/commands.ts'
import { lintNewest, type PlacedFinding } from '../lint/lint.ts'
import type { DocumentRef } from './editorial-record.ts'

export interface ReviewFinding {
  path: string
  message: string
}

/** What stands in the way of a submission, and what needs a reason, over all languages a document is written in. */
export async function lintForReview(
  req: PayloadRequest,
  { collection, id }: DocumentRef,
  at: Date,
): Promise<{ errors: ReviewFinding[]; warnings: ReviewFinding[] }> {
  const found = await lintNewest(req, collection, id, 'zh', at)
  for (const finding of await lintNewest(req, collection, id, 'en', at)) {
    const isKnown = found.some((other) => other.path === finding.path && other.found === finding.found)
    // A document that is not written in English is not asked for English alternative texts.
    if (!isKnown && finding.rule !== 'alt.missing') found.push(finding)
  }
  const say = sayIn(req)
  return {
    errors: found.filter(({ severity }) => severity === 'error').map(say),
    warnings: found.filter(({ severity }) => severity === 'warning').map(say),
  }
}

function sayIn(req: PayloadRequest): (finding: PlacedFinding) => ReviewFinding {
  const language = deskLanguage(req.i18n.language)
  return ({ path, found, message }) => ({
    path,
    message: language === 'zh' ? `“${found}”：${message.zh}` : `“${found}”: ${message.en}`,
  })
}
