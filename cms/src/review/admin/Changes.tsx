import type { DiffRow } from '../rules/diff-passages.ts'
import type { PictureView, ReviewView } from '../rules/review-view.ts'
import type { ReviewWords } from './review-words.ts'

interface ChangesProps {
  diff: NonNullable<ReviewView['diff']>
  language: 'zh' | 'en'
  words: ReviewWords
}

/** What became of a document: words within their paragraphs, settings, pictures side by side. */
export function Changes({ diff, language, words }: ChangesProps) {
  const { rows, blocks, facts, pictures } = diff
  const isSame = rows.every(({ kind }) => kind === 'same') && facts.length + blocks.length === 0
  return (
    <div className="fangshi-review__changes">
      {isSame && pictures.added.length + pictures.removed.length === 0 && (
        <p className="fangshi-desk__quiet">{words.noChanges}</p>
      )}
      {rows.map((row, index) => (
        <Row key={`${row.path}:${row.locale}:${index}`} row={row} words={words} />
      ))}
      {blocks.length > 0 && (
        <ul className="fangshi-review__blocks">
          {blocks.map(({ what, locale, label }, index) => (
            <li key={`${what}:${label.zh}:${index}`} className={`fangshi-review__row--${what}`}>
              {words.blockChanges[what]}{' '}
              {what === 'removed' ? (
                <del>{label[language]}</del>
              ) : what === 'added' ? (
                <ins>{label[language]}</ins>
              ) : (
                label[language]
              )}{' '}
              <small>{words.locales[locale]}</small>
            </li>
          ))}
        </ul>
      )}
      {facts.length > 0 && (
        <table className="fangshi-desk__table">
          <tbody>
            {facts.map(({ label, before, after }) => (
              <tr key={`${label.zh}:${before}:${after}`}>
                <th scope="row">{label[language]}</th>
                <td>
                  <del>{before}</del>
                </td>
                <td>
                  <ins>{after}</ins>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {pictures.added.length + pictures.removed.length > 0 && (
        <div className="fangshi-review__sides">
          <Pictures title={words.picturesBefore} pictures={pictures.removed} />
          <Pictures title={words.picturesAfter} pictures={pictures.added} />
        </div>
      )}
    </div>
  )
}

function Row({ row, words }: { row: DiffRow; words: ReviewWords }) {
  return (
    <p className={`fangshi-review__row fangshi-review__row--${row.kind}`} lang={row.locale}>
      {row.kind !== 'same' && (
        <small>
          {words.label(row.label)} · {words.locales[row.locale]}
        </small>
      )}
      {row.parts.map(({ kind, text }, index) => {
        const key = `${index}:${kind}`
        if (kind === 'new') return <ins key={key}>{text}</ins>
        return kind === 'gone' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>
      })}
    </p>
  )
}

function Pictures({ title, pictures }: { title: string; pictures: PictureView[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul className="fangshi-review__pictures">
        {pictures.map(({ id, thumbnail, alt, name }) => (
          <li key={id}>
            {thumbnail ? <img src={thumbnail} alt={alt} loading="lazy" /> : <span>{name}</span>}
            <small>{name}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
