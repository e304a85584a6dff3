import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import { WritingFeature } from '../writing/writing.ts'
import { richTextBlocks } from './text-blocks.ts'

export { isSafeHref } from './safe-href-field.ts'
export { richTextBlocks }

/** The editor of every running text in the product. */
export const richText = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    StrikethroughFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    LinkFeature({ enabledCollections: ['products', 'articles', 'campaigns'] }),
    UploadFeature({
      enabledCollections: ['media'],
      collections: { media: { fields: [{ name: 'caption', type: 'text', label: { zh: '图注', en: 'Caption' } }] } },
    }),
    EXPERIMENTAL_TableFeature(),
    BlocksFeature({ blocks: richTextBlocks }),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
    WritingFeature(),
  ],
})
