'use client'

import { Fragment, useRef } from 'react'
import type { Block, Passage } from '../rules/find-anchor.ts'
import type { PictureView, ReviewView, ThreadView } from '../rules/review-view.ts'
import type { Chosen } from './RemarkForm.tsx'
import type { ReviewWords } from './review-words.ts'

interface ReadingTextProps {
  view: ReviewView
  opened: string | null
  onOpen: (thread: string) => void
  onChoose: (chosen: Chosen) => void
  mayComment: boolean
  words: ReviewWords
}

/** The document to read: its words, blocks and pictures in the order of the form, with the remarks marked in them. */
export function ReadingText({ view, ...props }: ReadingTextProps) {
  if (view.passages.length + view.blocks.length === 0) return <p className="fangshi-desk__quiet">{props.words.empty}</p>
  const blocksBefore = (passage: number) =>
    view.blocks.flatMap((block, index) =>
      block.at === passage ? [<BlockLine key={block.key} view={view} index={index} block={block} {...props} />] : [],
    )
  return (
    <>
      {view.passages.map((passage, index) => (
        <Fragment key={`${passage.locale}:${passage.path}:${passage.text}`}>
          {blocksBefore(index)}
          <PassageLine
            passage={passage}
            heading={headingAbove(view.passages, index, props.words)}
            threads={view.threads.filter(
              ({ place, isResolved }) => place && 'passage' in place && place.passage === index && !isResolved,
            )}
            {...props}
          />
        </Fragment>
      ))}
      {blocksBefore(view.passages.length)}
    </>
  )
}

interface BlockLineProps extends ReadingTextProps {
  block: Block
  index: number
}

/** A block by its name and its pictures; what was said about it is opened from here. */
function BlockLine({ view, block, index, opened, onOpen, onChoose, mayComment, words }: BlockLineProps) {
  const threads = view.threads.filter(
    ({ place, isResolved }) => place && 'block' in place && place.block === index && !isResolved,
  )
  const isOpen = threads.some(({ id }) => id === opened)
  const name = words.label(block.label)
  return (
    <section className={`fangshi-review__block${isOpen ? ' is-open' : ''}`} aria-label={name}>
      <header>
        <strong>{name}</strong>
        {threads.map(({ id, said }) => (
          <button key={id} type="button" className="fangshi-review__mark" onClick={() => onOpen(id)}>
            {said[0]?.byName}
          </button>
        ))}
        {mayComment && (
          <button
            type="button"
            title={words.commentOnBlock}
            aria-label={`${words.commentOnBlock}：${name}`}
            onClick={() => onChoose({ block })}
          >
            ✎
          </button>
        )}
      </header>
      {block.pictures.length > 0 && (
        <ul className="fangshi-review__pictures">
          {block.pictures.flatMap((id, place) => {
            const picture = view.pictures.find((one) => one.id === id)
            return picture ? [<Picture key={`${id}:${place}`} picture={picture} words={words} />] : []
          })}
        </ul>
      )}
    </section>
  )
}

function Picture({ picture: { thumbnail, alt, name }, words }: { picture: PictureView; words: ReviewWords }) {
  return (
    <li>
      {thumbnail ? <img src={thumbnail} alt={alt} loading="lazy" /> : <span>{name}</span>}
      <small>{alt || words.noAlt}</small>
    </li>
  )
}

/** The name of a field, where it is another than that of the line above. */
function headingAbove(passages: readonly Passage[], index: number, words: ReviewWords): string | null {
  const [above, here] = [passages[index - 1], passages[index]]
  if (!here || (above && above.path === here.path && above.locale === here.locale)) return null
  return `${words.label(here.label)} · ${words.locales[here.locale]}`
}

interface PassageLineProps extends Omit<ReadingTextProps, 'view'> {
  passage: Passage
  heading: string | null
  threads: ThreadView[]
}

function PassageLine({ passage, heading, threads, opened, onOpen, onChoose, mayComment, words }: PassageLineProps) {
  const line = useRef<HTMLParagraphElement>(null)
  const { path, locale, text } = passage
  const chooseSelected = (): void => {
    const selected = line.current && selectionIn(line.current)
    if (mayComment && selected) onChoose({ path, locale, text, ...selected })
  }
  return (
    <>
      {heading && <h2 className="fangshi-review__field">{heading}</h2>}
      <div className="fangshi-review__line">
        <p ref={line} lang={locale} onMouseUp={chooseSelected} onTouchEnd={chooseSelected}>
          {marked(text, threads).map(({ start, words: piece, thread }) =>
            thread ? (
              <mark
                key={start}
                className={thread === opened ? 'is-open' : undefined}
                onClickCapture={() => onOpen(thread)}
              >
                {piece}
              </mark>
            ) : (
              <span key={start}>{piece}</span>
            ),
          )}
        </p>
        {mayComment && (
          <button
            type="button"
            title={words.commentOnLine}
            aria-label={`${words.commentOnLine}：${text.slice(0, 20)}`}
            onClick={() => onChoose({ path, locale, text, start: 0, end: text.length })}
          >
            ✎
          </button>
        )}
      </div>
    </>
  )
}

/** A text cut at the edges of its remarks; where two overlap the later one is shown. */
function marked(
  text: string,
  threads: readonly ThreadView[],
): { start: number; words: string; thread: string | null }[] {
  const places = threads.flatMap(({ id, place }) => (place && 'passage' in place ? [{ id, ...place }] : []))
  const edges = [...new Set([0, text.length, ...places.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  )
  return edges.slice(0, -1).map((start, index) => ({
    start,
    words: text.slice(start, edges[index + 1]),
    thread: places.findLast((place) => place.start <= start && start < place.end)?.id ?? null,
  }))
}

/** What is selected inside an element, as characters of its text; null when nothing is, or more than it. */
function selectionIn(element: HTMLElement): { start: number; end: number } | null {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null
  const before = document.createRange()
  before.selectNodeContents(element)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  const end = start + range.toString().length
  return end > start ? { start, end } : null
}
