import { relatedId, relatedIds } from '../../editorial/editorial.ts'
import { isCouponCode } from '../../pricing/pricing.ts'
import type { Wishes } from '../reading/wishes.ts'
import { fieldsOf, type LexicalNode, lexicalNodes, rowsOf } from './lexical-nodes.ts'

/** Writes down everything a running text shows or leads to. */
export function wishForRichText(document: unknown, wishes: Wishes): void {
  for (const node of lexicalNodes(document)) wishForNode(node, wishes)
}

function wishForNode(node: LexicalNode, wishes: Wishes): void {
  const fields = fieldsOf(node)
  if (node.type === 'upload') wishes.picture(relatedId(node.value))
  if (node.type === 'link') {
    const doc = fields.doc as { relationTo?: unknown; value?: unknown } | null | undefined
    wishes.link(String(doc?.relationTo ?? ''), relatedId(doc?.value))
  }
  if (node.type === 'block') {
    if (fields.blockType === 'productCard') wishes.all('products', relatedIds([fields.product]))
    if (fields.blockType === 'productGrid') wishes.all('products', relatedIds(fields.products))
    if (fields.blockType === 'gallery')
      for (const row of rowsOf(fields.pictures)) wishes.picture(relatedId(row.picture))
    if (fields.blockType === 'coupon' && isCouponCode(fields.code)) wishes.coupons.add(fields.code)
    if (fields.blockType === 'countdown' && typeof fields.until === 'string') wishes.ends.add(fields.until)
    if (fields.blockType === 'video') {
      wishes.picture(relatedId(fields.poster))
      wishes.film(relatedId(fields.video))
    }
  }
  for (const child of node.children) wishForNode(child, wishes)
}
