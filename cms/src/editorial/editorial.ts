/**
 * The editorial flow (DESIGN.md section 3), for other features.
 *
 * - A document has a stage for its exact content: `stagesOf`, for many at once. What shoppers see is told apart from
 *   what is being worked on. Stages are read from the record of steps and stored nowhere.
 * - An approval is for a hash (`contentHash`: all languages, everything shoppers see). `approvalOf` answers whether a
 *   hash is approved.
 * - `editorialCollection` brings the gate with it: whatever door a person uses, what is public is what somebody else
 *   approved, or the write is rolled back. Work of the system (no person, or `overrideAccess`) is recorded, not judged.
 */
export { announces, type TagsOf } from './announce.ts'
export { derivedNumber } from './derived-field.ts'
export { editorialCollection } from './editorial-collection.ts'
export {
  type DocumentRef,
  EDITORIAL_COLLECTIONS,
  type EditorialCollection,
  isEditorial,
  lockDocument,
  lockDocuments,
  type RecordedStep,
  readSteps,
} from './editorial-record.ts'
export { readStages } from './endpoints/read-stages.ts'
export { rememberBefore } from './hooks/keep-content.ts'
export { keepVersions } from './keep-versions.ts'
export {
  type BothSides,
  contentFieldsOf,
  knowing,
  readMainRow,
  readNewestContent,
  readPublicContent,
  readSidesOf,
  readVersionContent,
  type StoredContent,
  titleOf,
} from './read-content.ts'
export { relatedId, relatedIds } from './related-id.ts'
export { isSafeHref, richText } from './rich-text-editor.ts'
export { canonicalContent, contentHash } from './rules/content-hash.ts'
export { type DerivableField, derivationOf, derivedValues } from './rules/derived-values.ts'
export { slugOf } from './rules/slug.ts'
export { seoField } from './seo-field.ts'
export { type ShownVersion, showVersions } from './show-versions.ts'
export { slugField } from './slug-field.ts'
export { approvalOf, type DocumentStage, stagesOf } from './stages-of.ts'
