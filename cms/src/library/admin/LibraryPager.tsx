'use client'
import { Button } from '@payloadcms/ui'
import { useWords } from '../../admin/words.ts'

/** Leafs through the pages of a list, in words: a bare arrow says nothing to who cannot see it. */
export function LibraryPager({
  page,
  pages,
  onChange,
}: {
  page: number
  pages: number
  onChange: (page: number) => void
}) {
  const say = useWords()
  if (pages <= 1) return null
  return (
    <nav className="fangshi-pager" aria-label={say({ zh: '翻页', en: 'Pages' })}>
      <Button
        size="small"
        buttonStyle="secondary"
        margin={false}
        disabled={page <= 1}
        onClick={() => onChange(page - 1)}
      >
        {say({ zh: '上一页', en: 'Previous' })}
      </Button>
      <span className="fangshi-desk__figure">
        {page} / {pages}
      </span>
      <Button
        size="small"
        buttonStyle="secondary"
        margin={false}
        disabled={page >= pages}
        onClick={() => onChange(page + 1)}
      >
        {say({ zh: '下一页', en: 'Next' })}
      </Button>
    </nav>
  )
}
