'use client'
import { MAX_MARGIN } from '@fangshi/media/edits'
import { useState } from 'react'
import { useWords } from '../../../admin/words.ts'
import { askSubject } from './ask-subject.ts'
import type { Editing } from './editing.ts'
import { Slider } from './Slider.tsx'

const FIRST_MARGIN = 0.08

/** The subject in the middle of a white square (白底图). */
export function WhiteSquareTool({ assetId, draft: { edits }, edit, rest }: Editing) {
  const say = useWords()
  const [complaint, setComplaint] = useState<string | null>(null)
  const [isLooking, setLooking] = useState(false)
  const square = edits.whiteSquare

  const toggle = async (): Promise<void> => {
    setComplaint(null)
    if (square) return edit({ whiteSquare: undefined })
    if (isLooking) return
    setLooking(true)
    const found = await askSubject(assetId, edits)
    setLooking(false)
    if (!found.ok) return setComplaint(found.sentence)
    if (!found.subject)
      return setComplaint(
        say({
          zh: '分不清主体和背景：请先裁切，或换一张背景干净的照片。',
          en: 'The subject cannot be told from its ground: crop first, or take a photograph on a plain ground.',
        }),
      )
    edit({ whiteSquare: { subject: found.subject, margin: FIRST_MARGIN, ground: found.ground ?? null } })
  }

  return (
    <fieldset>
      <legend>{say({ zh: '白底图', en: 'White square' })}</legend>
      <label className="editor-check">
        <input type="checkbox" checked={square !== undefined || isLooking} onChange={() => void toggle()} />
        {say({ zh: '主体居中，铺满白底方图', en: 'Subject in the middle of a white square' })}
      </label>
      {isLooking ? (
        <p className="fangshi-hint" role="status">
          {say({ zh: '正在识别主体…', en: 'Looking for the subject…' })}
        </p>
      ) : null}
      {square ? (
        <>
          <Slider
            label={say({ zh: '四周留白', en: 'Margin' })}
            value={square.margin}
            min={0}
            max={MAX_MARGIN}
            step={0.01}
            rest={FIRST_MARGIN}
            show={(value) => `${Math.round(value * 100)}%`}
            onChange={(margin) => edit({ whiteSquare: { ...square, margin } }, 'margin')}
            onRest={rest}
          />
          <p className={square.ground ? 'fangshi-hint' : 'fangshi-hint fangshi-hint--bad'}>
            {square.ground
              ? say({
                  zh: `识别到底色 ${square.ground}，已提亮为纯白。`,
                  en: `The ground ${square.ground} has become pure white.`,
                })
              : say({
                  zh: '背景不是均匀的浅色，无法变成纯白：边缘会看得出来，建议重拍。',
                  en: 'The ground is not light and even, so it cannot become white; its edge will show. Better take the photograph again.',
                })}
          </p>
        </>
      ) : null}
      {complaint ? (
        <p className="fangshi-hint fangshi-hint--bad" role="alert">
          {complaint}
        </p>
      ) : null}
    </fieldset>
  )
}
