import './desk.css'

/** A state in words, coloured by what it asks for. */
export function StateBadge({ word, tone }: { word: string; tone: 'waiting' | 'good' | 'quiet' | 'bad' }) {
  return <span className={`fangshi-badge fangshi-badge--${tone}`}>{word}</span>
}
