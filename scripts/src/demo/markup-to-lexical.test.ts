import { describe, expect, it } from 'vitest'
import { markupToLexical } from './markup-to-lexical.ts'

let counted = 0
const ids = {
  product: (slug: string) => `product-${slug}`,
  photo: (name: string) => `photo-${name}`,
  galleryPhoto: (name: string) => `gallery-${name}`,
  instant: (days: number) => `in-${days}-days`,
  fresh: () => `id-${++counted}`,
}

describe('demo markup as rich text', () => {
  it('becomes the nodes the editor writes', () => {
    const { root } = markupToLexical('## A\n\nb **c** [d](/e)\n- f', ids)
    expect(root.children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list'])
    expect(root.children[1]?.children).toMatchObject([
      { type: 'text', text: 'b ', format: 0 },
      { type: 'text', text: 'c', format: 1 },
      { type: 'text', text: ' ' },
      { type: 'link', fields: { linkType: 'custom', url: '/e' }, children: [{ text: 'd' }] },
    ])
  })

  it('puts ids in place of names, and gives every block one of its own', () => {
    const { root } = markupToLexical('{{product x | y}}\n{{gallery p, q}}', ids)
    expect(root.children[0]).toMatchObject({ fields: { blockType: 'productCard', product: 'product-x', note: 'y' } })
    expect(root.children[1]).toMatchObject({
      fields: { pictures: [{ picture: 'gallery-p' }, { picture: 'gallery-q' }] },
    })
    const blocks = root.children.map((node) => (node.fields as { id: string }).id)
    expect(new Set(blocks).size).toBe(2)
  })
})
