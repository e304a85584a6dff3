'use client'
import { MAX_STRAIGHTEN, type Region, straightenedSize, turnedSize } from '@fangshi/media/edits'
import { useState } from 'react'
import { useWords } from '../../../admin/words.ts'
import { boxOfRatio } from '../../rules/crop-box.ts'
import { askSubject } from './ask-subject.ts'
import type { Editing } from './editing.ts'
import { Slider } from './Slider.tsx'

/** Ratios one may hold the crop of the whole picture to. */
const RATIOS: readonly { name: string; value: number | null }[] = [
  { name: 'free', value: null },
  { name: '1:1', value: 1 },
  { name: '4:5', value: 4 / 5 },
  { name: '3:4', value: 3 / 4 },
  { name: '16:9', value: 16 / 9 },
  { name: '12:5', value: 12 / 5 },
]

const WHOLE: Region = { x: 0, y: 0, width: 1, height: 1 }

interface Props extends Editing {
  ratio: number | null
  onRatio: (ratio: number | null) => void
}

/** Turn, straighten, crop, and crop to the subject. */
export function FrameTool({ assetId, size, draft, edit, rest, ratio, onRatio }: Props) {
  const say = useWords()
  const [complaint, setComplaint] = useState<string | null>(null)
  const { edits } = draft

  const turn = (by: 90 | 270): void => {
    const degrees = (((edits.turn ?? 0) + by) % 360) as 0 | 90 | 180 | 270
    edit({
      turn: degrees === 0 ? undefined : degrees,
      crop: edits.crop && turnedRegion(edits.crop, by),
      whiteSquare: edits.whiteSquare && {
        ...edits.whiteSquare,
        subject: turnedRegion(edits.whiteSquare.subject, by),
      },
    })
    if (ratio !== null && ratio !== 1) onRatio(null)
  }
  const hold = (value: number | null): void => {
    onRatio(value)
    if (value === null) return
    const frame = straightenedSize(turnedSize(size, edits.turn ?? 0), edits.straighten ?? 0)
    edit({ crop: boxOfRatio(edits.crop ?? WHOLE, (value * frame.height) / frame.width) })
  }
  const trim = async (): Promise<void> => {
    setComplaint(null)
    const found = await askSubject(assetId, edits)
    if (found.ok && found.crop) {
      onRatio(null)
      edit({ crop: found.crop })
    } else setComplaint(found.ok ? say(NO_SUBJECT) : found.sentence)
  }

  return (
    <>
      <fieldset>
        <legend>{say({ zh: '旋转', en: 'Turn' })}</legend>
        <div className="editor-buttons">
          <button type="button" onClick={() => turn(270)}>
            {say({ zh: '向左 90°', en: 'Left 90°' })}
          </button>
          <button type="button" onClick={() => turn(90)}>
            {say({ zh: '向右 90°', en: 'Right 90°' })}
          </button>
        </div>
        <Slider
          label={say({ zh: '校直', en: 'Straighten' })}
          value={edits.straighten ?? 0}
          min={-MAX_STRAIGHTEN}
          max={MAX_STRAIGHTEN}
          step={0.1}
          rest={0}
          show={(value) => `${value.toFixed(1)}°`}
          onChange={(value) => edit({ straighten: value || undefined }, 'straighten')}
          onRest={rest}
        />
      </fieldset>
      <fieldset>
        <legend>{say({ zh: '裁切', en: 'Crop' })}</legend>
        <fieldset className="editor-buttons" aria-label={say({ zh: '比例', en: 'Ratio' })}>
          {RATIOS.map(({ name, value }) => (
            <button key={name} type="button" aria-pressed={ratio === value} onClick={() => hold(value)}>
              {name === 'free' ? say({ zh: '自由', en: 'Free' }) : name}
            </button>
          ))}
        </fieldset>
        <div className="editor-buttons">
          <button type="button" onClick={() => void trim()}>
            {say({ zh: '裁到主体', en: 'Trim to subject' })}
          </button>
          <button
            type="button"
            disabled={!edits.crop}
            onClick={() => {
              onRatio(null)
              edit({ crop: undefined })
            }}
          >
            {say({ zh: '不裁切', en: 'No crop' })}
          </button>
        </div>
        {complaint ? (
          <p className="fangshi-hint fangshi-hint--bad" role="alert">
            {complaint}
          </p>
        ) : null}
      </fieldset>
    </>
  )
}

const NO_SUBJECT = {
  zh: '分不清主体和背景，请手动拉裁切框。',
  en: 'The subject cannot be told from its ground; set the crop by hand.',
}

/** The same part of the picture once that is turned a quarter. */
function turnedRegion({ x, y, width, height }: Region, by: 90 | 270): Region {
  return by === 90
    ? { x: 1 - y - height, y: x, width: height, height: width }
    : { x: y, y: 1 - x - width, width: height, height: width }
}
