import type { Guard } from './guard.ts'

const FLOW = 'cms/src/editorial/editorial-flow.int.test.ts'
const GO_LIVE = 'cms/src/releases/go-live.int.test.ts'
const WRITING = 'cms/src/writing/writing.int.test.ts'

/** The guards of approvals, releases, saves, previews and alarms. */
export const EDITORIAL_GUARDS: readonly Guard[] = [
  {
    name: 'other-eyes',
    prevents: 'somebody who approves their own work',
    edits: [
      {
        file: 'cms/src/editorial/rules/editorial-stages.ts',
        with: `if (needs.includes('other_eyes') && facts.isOwnWork) return no('own_work')`,
        without: '',
      },
    ],
    test: { file: FLOW, title: 'nobody approves what they wrote, whatever their role' },
  },
  {
    name: 'what-is-approved-is-published',
    prevents: 'words in the shop that nobody approved',
    edits: [
      {
        file: 'cms/src/editorial/hooks/keep-content.ts',
        with: 'if (!isSystem) await approveOrRefuse(req, tx, ref, live, before, newest.versionId)',
        without: '',
      },
    ],
    test: { file: FLOW, title: 'a publish that changes a word in the same breath is refused, and nothing of it stays' },
  },
  {
    name: 'members-approved',
    prevents: 'a release that brings what nobody approved',
    edits: [
      {
        file: 'cms/src/releases/check-release.ts',
        with: '(await isApproved(req, member)) ? [] :',
        without: '(await isApproved(req, member)) || true ? [] :',
      },
    ],
    test: { file: GO_LIVE, title: 'does not start, and says which member keeps it and why' },
  },
  {
    name: 'other-eyes-on-releases',
    prevents: 'a release approved by whoever filled it',
    edits: [
      {
        file: 'cms/src/releases/endpoints/take-step.ts',
        with: 'await hasFilled(tx, id, String(req.user?.id))',
        without: '(await hasFilled(tx, id, String(req.user?.id))) && false',
      },
    ],
    test: {
      file: GO_LIVE,
      title: 'is approved by operations, and neither by those who write nor by whoever filled it',
    },
  },
  {
    name: 'whole-release',
    prevents: 'half of a release in the shop after one member failed',
    edits: [
      {
        file: 'cms/src/releases/in-savepoint.ts',
        with: `await tx.execute(sql\`rollback to savepoint \${savepoint}\`)`,
        without: '',
      },
    ],
    test: { file: GO_LIVE, title: 'whole or not at all: when one member cannot be applied, the shop stays' },
  },
  {
    name: 'together-as-one-by-one',
    prevents: 'a release of many documents that leaves other rows than one of few',
    edits: [
      {
        file: 'cms/src/releases/publish-together.ts',
        with: '  await markPublished(tx, collection, versions, at)',
        without: '',
      },
    ],
    test: {
      file: 'cms/src/releases/apply-together.int.test.ts',
      title: 'what goes live together leaves every row as going live one by one does',
    },
  },
  {
    name: 'save-on-the-newest',
    prevents: 'words somebody wrote meanwhile, written over',
    edits: [
      {
        file: 'cms/src/writing/hooks/carry-base.ts',
        with: 'if (isStale) throw savedMeanwhile(req, newest, read)',
        without: '',
      },
    ],
    test: { file: WRITING, title: 'is refused with a sentence and changes nothing when somebody saved in between' },
  },
  {
    name: 'ticket-once',
    prevents: 'a link to a preview that opens it for others too',
    edits: [
      {
        file: 'cms/src/preview/preview-pass.ts',
        with: 'if (rows.length === 0) return null',
        without: '',
      },
    ],
    test: {
      file: 'cms/src/preview/preview.int.test.ts',
      title: 'is given to those who may look, and opens a preview once',
    },
  },
  {
    name: 'alarm-after-its-minute',
    prevents: 'alarms about what is still on its way',
    edits: [{ file: 'cms/src/guard/rules/late.ts', with: 'now.getTime() - due.getTime() > GRACE && ', without: '' }],
    test: {
      file: 'cms/src/guard/rules/guard-rules.test.ts',
      title: 'alarms nobody within its minute, nor for one look alone, and always once both are over',
    },
  },
]
