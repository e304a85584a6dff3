import type { RichNode } from '@fangshi/cms/store-api'
import { describe, expect, it } from 'vitest'
import { headingsOf } from './headings.ts'

const heading = (level: 2 | 3, id: string, text: string): RichNode => ({
  type: 'heading',
  level,
  id,
  children: [{ type: 'link', href: '/', newTab: false, children: [{ type: 'text', text, marks: ['bold'] }] }],
})

describe('the contents of an article', () => {
  it('are its chapters with their words, whatever their marks', () => {
    expect(headingsOf([heading(2, 'a', '起点'), heading(3, 'b', '细节'), heading(2, 'c', ' ')])).toEqual([
      { id: 'a', text: '起点' },
    ])
  })
})
