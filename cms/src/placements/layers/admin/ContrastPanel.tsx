'use client'
import { useWords } from '../../../admin/words.ts'
import type { BannerLayout, Format } from '../rules/banner-layout.ts'
import { applyRemedy } from '../rules/edit-layout.ts'
import { layerName, ratioText } from '../rules/fault-sentences.ts'
import { type ContrastRemedy, type Locale, passes } from '../rules/judgement.ts'
import { COLOUR_WORDS, GROUND_WORDS, SAY } from './canvas-words.ts'
import type { JudgedLayout } from './use-judgement.ts'

interface Props {
  layout: BannerLayout
  judged: JudgedLayout | null
  isAsking: boolean
  formats: readonly Format[]
  locale: Locale
  mayDesign: boolean
  onChange: (layout: BannerLayout) => void
}

/** The figures of the words one looks at, what keeps the banner from being published, and what would help. */
export function ContrastPanel({ layout, judged, isAsking, formats, locale, mayDesign, onChange }: Props) {
  const say = useWords()
  const language = say({ zh: 'zh', en: 'en' }) as Locale
  if (!judged) return <p className="fangshi-hint">{say(isAsking ? SAY.judging : SAY.unknown)}</p>
  const worst = new Map<string, JudgedLayout['figures'][number]>()
  for (const figure of judged.figures) {
    if (figure.locale !== locale || !formats.includes(figure.format)) continue
    const known = worst.get(figure.layer)
    const share = (one: typeof figure): number => (one.ratio === null ? 0 : one.ratio / one.needed)
    if (!known || share(figure) < share(known)) worst.set(figure.layer, figure)
  }
  return (
    <section className="fangshi-canvas__contrast" aria-busy={isAsking}>
      <h4>{say(SAY.contrast)}</h4>
      <ul className="fangshi-canvas__figures">
        {[...worst.values()].map((figure) => (
          <li key={figure.layer} className={passes(figure) ? 'is-fine' : 'is-pale'} data-figure={figure.layer}>
            <span>
              {layerName(
                layout.layers.find(({ id }) => id === figure.layer),
                language,
              )}
            </span>
            <b className="fangshi-figure">{figure.ratio === null ? '–' : ratioText(figure.ratio)}</b>
            <small className="fangshi-figure">≥ {figure.needed}:1</small>
          </li>
        ))}
      </ul>
      <p className="fangshi-hint">{say(SAY.worst)}</p>
      {judged.faults.length === 0 ? (
        layout.layers.length > 0 && <p className="fangshi-canvas__fine">{say(SAY.fine)}</p>
      ) : (
        <div className="fangshi-canvas__faults" role="status">
          <h4>{say(SAY.blocks)}</h4>
          <ul>
            {[...new Set(judged.faults.map(({ sentence }) => sentence))].slice(0, 6).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {mayDesign && (
            <div className="fangshi-canvas__remedies">
              {judged.remedies.map((remedy) => (
                <button
                  key={JSON.stringify(remedy)}
                  type="button"
                  data-remedy={remedy.kind}
                  onClick={() => onChange(applyRemedy(layout, remedy))}
                >
                  {say(remedyWords(remedy))}
                </button>
              ))}
            </div>
          )}
        </div>
      )}
    </section>
  )
}

function remedyWords(remedy: ContrastRemedy): { zh: string; en: string } {
  if (remedy.kind === 'scrim') {
    const percent = `${Math.round(remedy.strength * 100)}%`
    return { zh: `加 ${percent} 蒙层`, en: `Scrim of ${percent}` }
  }
  if (remedy.kind === 'colour') {
    const words = COLOUR_WORDS[remedy.colour]
    return { zh: `换成${words?.zh}色字`, en: `${words?.en} words` }
  }
  const words = GROUND_WORDS[remedy.ground]
  return { zh: `垫${words?.zh}`, en: words?.en ?? '' }
}
