'use client'
import { MAX_EXPOSURE } from '@fangshi/media/edits'
import { useWords } from '../../../admin/words.ts'
import type { Editing } from './editing.ts'
import { signed } from './editor-words.ts'
import { Slider } from './Slider.tsx'

/** Nudges of exposure and white balance. */
export function LightTool({ draft: { edits }, edit, rest }: Editing) {
  const say = useWords()
  return (
    <fieldset>
      <legend>{say({ zh: '光线与色彩', en: 'Light and colour' })}</legend>
      <Slider
        label={say({ zh: '曝光（档）', en: 'Exposure, stops' })}
        value={edits.exposure ?? 0}
        min={-MAX_EXPOSURE}
        max={MAX_EXPOSURE}
        step={0.05}
        rest={0}
        show={signed}
        onChange={(value) => edit({ exposure: value || undefined }, 'exposure')}
        onRest={rest}
      />
      <Slider
        label={say({ zh: '冷暖', en: 'Cool to warm' })}
        value={edits.warmth ?? 0}
        min={-1}
        max={1}
        step={0.05}
        rest={0}
        show={signed}
        onChange={(value) => edit({ warmth: value || undefined }, 'warmth')}
        onRest={rest}
      />
      <Slider
        label={say({ zh: '偏绿到偏洋红', en: 'Green to magenta' })}
        value={edits.tint ?? 0}
        min={-1}
        max={1}
        step={0.05}
        rest={0}
        show={signed}
        onChange={(value) => edit({ tint: value || undefined }, 'tint')}
        onRest={rest}
      />
      <p className="fangshi-hint">
        {say({
          zh: '只作微调：纯黑和纯白保持不变，高光不会被推爆。',
          en: 'A nudge only: black stays black, white stays white, and no highlight is burnt out.',
        })}
      </p>
    </fieldset>
  )
}
