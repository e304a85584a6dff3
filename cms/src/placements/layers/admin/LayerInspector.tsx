'use client'
import { useWords } from '../../../admin/words.ts'
import {
  ANCHORS,
  type BannerLayout,
  FORMATS,
  type Format,
  GROUNDS,
  type Layer,
  placeIn,
} from '../rules/banner-layout.ts'
import { BRAND_STYLES, COLOURS, type ColourToken, type LayerStyle, styleOf } from '../rules/brand-styles.ts'
import {
  changeGroup,
  changeLayer,
  headOf,
  moveLayer,
  placeLayer,
  removeLayer,
  writeWords,
} from '../rules/edit-layout.ts'
import { FORMAT_LABELS } from '../rules/format-sizes.ts'
import { MOST_SCRIM } from '../rules/scrim.ts'
import { COLOUR_WORDS, GROUND_WORDS, SAY } from './canvas-words.ts'
import { ProductPicker } from './ProductPicker.tsx'

interface Props {
  layout: BannerLayout
  layer: Layer
  format: Format
  mayDesign: boolean
  mayWrite: boolean
  onChange: (layout: BannerLayout) => void
}

/** What can be said of the selected layer: its words in both languages, and for designers its look and place. */
export function LayerInspector({ layout, layer, format, mayDesign, mayWrite, onChange }: Props) {
  const say = useWords()
  const head = headOf(layout, layer.id) ?? layer
  const place = placeIn(head, format)
  const kin = (Object.keys(BRAND_STYLES) as LayerStyle[]).filter((style) => BRAND_STYLES[style].kind === layer.kind)
  return (
    <div className="fangshi-canvas__inspector">
      {(['zh', 'en'] as const).map((locale) => (
        <label key={locale}>
          <span>
            {say(layer.kind === 'price' ? SAY.before : SAY.words)} · {say(locale === 'zh' ? SAY.chinese : SAY.english)}
          </span>
          <textarea
            rows={layer.style === 'subtitle' ? 2 : 1}
            value={layer.words[locale]}
            maxLength={200}
            disabled={!mayWrite}
            data-words={locale}
            onChange={(event) => onChange(writeWords(layout, layer.id, locale, event.target.value.replace(/\n/g, ' ')))}
          />
        </label>
      ))}
      {layer.kind === 'price' && (
        <ProductPicker
          product={layer.product}
          sku={layer.sku}
          disabled={!mayDesign}
          onChange={(product, sku) => onChange(changeLayer(layout, layer.id, { product, sku } as Partial<Layer>))}
        />
      )}
      <fieldset className="fangshi-canvas__design" disabled={!mayDesign}>
        {kin.length > 1 && (
          <Choice
            label={styleOf(layer).label}
            options={kin.map((style) => [style, BRAND_STYLES[style].label])}
            value={layer.style}
            onChoose={(style) => onChange(changeLayer(layout, layer.id, { style: style as LayerStyle }))}
          />
        )}
        <Choice
          label={SAY.colour}
          options={(Object.keys(COLOURS) as ColourToken[]).map((colour) => [
            colour,
            COLOUR_WORDS[colour] ?? SAY.colour,
          ])}
          value={layer.colour}
          onChoose={(colour) => onChange(changeLayer(layout, layer.id, { colour: colour as ColourToken }))}
        />
        <Choice
          label={SAY.ground}
          options={GROUNDS.map((ground) => [ground, GROUND_WORDS[ground] ?? SAY.ground])}
          value={head.ground}
          onChoose={(ground) =>
            onChange(
              changeGroup(layout, head.id, {
                ground: ground as Layer['ground'],
                ...(ground === 'scrim' && head.scrim === 0 ? { scrim: 0.5 } : {}),
              }),
            )
          }
        />
        {head.ground === 'scrim' && (
          <Slider
            label={`${say(SAY.strength)} ${Math.round(head.scrim * 100)}%`}
            value={head.scrim}
            max={MOST_SCRIM}
            onSlide={(scrim) => onChange(changeGroup(layout, head.id, { scrim }))}
          />
        )}
        <div className="fangshi-canvas__row">
          <div>
            <span className="fangshi-canvas__label">{say(SAY.anchor)}</span>
            <div className="fangshi-canvas__anchors">
              {ANCHORS.map((anchor) => (
                <button
                  key={anchor}
                  type="button"
                  aria-label={anchor}
                  aria-pressed={place.anchor === anchor}
                  onClick={() => onChange(placeLayer(layout, head.id, format, { ...place, anchor, x: 0, y: 0 }))}
                />
              ))}
            </div>
          </div>
          <Slider
            label={`${say(SAY.width)} ${Math.round(place.width * 100)}%`}
            value={place.width}
            min={0.2}
            max={1}
            onSlide={(width) => onChange(placeLayer(layout, head.id, format, { ...place, width }))}
          />
        </div>
        <div>
          <span className="fangshi-canvas__label">{say(SAY.shownIn)}</span>
          <div className="fangshi-canvas__checks">
            {FORMATS.map((one) => (
              <label key={one}>
                <input
                  type="checkbox"
                  checked={!layer.hiddenIn.includes(one)}
                  onChange={({ target }) =>
                    onChange(
                      changeLayer(layout, layer.id, {
                        hiddenIn: target.checked
                          ? layer.hiddenIn.filter((other) => other !== one)
                          : [...layer.hiddenIn, one],
                      }),
                    )
                  }
                />
                {say(FORMAT_LABELS[one])}
              </label>
            ))}
          </div>
        </div>
        {layout.layers[0]?.id !== layer.id && (
          <label className="fangshi-canvas__check">
            <input
              type="checkbox"
              checked={layer.below}
              onChange={({ target }) => onChange(changeLayer(layout, layer.id, { below: target.checked }))}
            />
            {say(SAY.below)}
          </label>
        )}
        <div className="fangshi-canvas__acts">
          <button type="button" onClick={() => onChange(moveLayer(layout, layer.id, -1))}>
            {say(SAY.up)}
          </button>
          <button type="button" onClick={() => onChange(moveLayer(layout, layer.id, 1))}>
            {say(SAY.down)}
          </button>
          <button type="button" className="is-danger" onClick={() => onChange(removeLayer(layout, layer.id))}>
            {say(SAY.remove)}
          </button>
        </div>
      </fieldset>
    </div>
  )
}

interface ChoiceProps {
  label: { zh: string; en: string }
  options: [string, { zh: string; en: string }][]
  value: string
  onChoose: (value: string) => void
}

function Choice({ label, options, value, onChoose }: ChoiceProps) {
  const say = useWords()
  return (
    <div>
      <span className="fangshi-canvas__label">{say(label)}</span>
      <div className="fangshi-canvas__choice" data-choice={label.en.toLowerCase()}>
        {options.map(([option, words]) => (
          <button
            key={option}
            type="button"
            data-option={option}
            aria-pressed={option === value}
            onClick={() => onChoose(option)}
          >
            {say(words)}
          </button>
        ))}
      </div>
    </div>
  )
}

interface SliderProps {
  label: string
  value: number
  min?: number
  max: number
  onSlide: (value: number) => void
}

export function Slider({ label, value, min = 0, max, onSlide }: SliderProps) {
  return (
    <label className="fangshi-canvas__slider">
      <span>{label}</span>
      <input
        type="range"
        min={min}
        max={max}
        step={0.05}
        value={value}
        onChange={(event) => onSlide(Math.round(Number(event.target.value) * 100) / 100)}
      />
    </label>
  )
}
