'use client'
import { FieldLabel, useAuth, useField, useFormFields } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../../admin/words.ts'
import { canField, type Principal } from '../../../permissions/permissions.ts'
import { isPlacementName } from '../../rules/placement-registry.ts'
import { type BannerLayout, EMPTY_LAYOUT, FORMATS, type Format, MOST_LAYERS } from '../rules/banner-layout.ts'
import { addLayer, NEW_LAYERS, type NewLayer, placeLayer, writeWords } from '../rules/edit-layout.ts'
import { FORMAT_LABELS } from '../rules/format-sizes.ts'
import type { Locale } from '../rules/judgement.ts'
import { CanvasStage } from './CanvasStage.tsx'
import { ContrastPanel } from './ContrastPanel.tsx'
import { NEW_LAYER_WORDS, SAY } from './canvas-words.ts'
import { FlatPictures } from './FlatPictures.tsx'
import { LayerInspector, Slider } from './LayerInspector.tsx'
import { useArt } from './use-art.ts'
import { useJudgement } from './use-judgement.ts'
import './layout-canvas.css'

/** px on the desk: one format has the width to itself, all five share it. */
const HIGHEST = 600
const SHARED = { width: 420, height: 260 }

const idOf = (value: unknown): string | null => {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return typeof id === 'string' ? id : null
}

/** The canvas of a banner: words, prices and buttons over its art in the true sizes, in both languages. */
export const LayoutField: JSONFieldClientComponent = ({ field, path: givenPath, readOnly }) => {
  const say = useWords()
  const { user } = useAuth()
  const { value, setValue, path, disabled } = useField<BannerLayout | null>({ potentiallyStalePath: givenPath })
  const placement = String(useFormFields(([fields]) => fields.placement?.value) ?? '')
  const desktopArt = idOf(useFormFields(([fields]) => fields.desktopArt?.value))
  const mobileArt = idOf(useFormFields(([fields]) => fields.mobileArt?.value))
  const [tab, setTab] = useState<Format | 'all'>('desktop')
  const [locale, setLocale] = useState<Locale>('zh')
  const [selected, setSelected] = useState<string | null>(null)
  const layout: BannerLayout = { ...EMPTY_LAYOUT, ...value }
  const art = { desktop: useArt(desktopArt), phone: useArt(mobileArt) }
  const { judged, isAsking } = useJudgement(layout, { placement, desktopArt, mobileArt })
  const mayWrite = !(readOnly || disabled)
  const mayDesign = mayWrite && canField(user as Principal, 'update', 'banners.layout')
  const stages = useRef<HTMLDivElement>(null)
  const width = useWidth(stages)
  const layer = layout.layers.find(({ id }) => id === selected) ?? null
  const formats = tab === 'all' ? FORMATS : [tab]
  const change = (next: BannerLayout): void => setValue(next)

  const textOf = (id: string, language: Locale): string => {
    const one = layout.layers.find((other) => other.id === id)
    if (one?.kind === 'price') return judged?.texts[id]?.[language] ?? ''
    return one?.words[language] || one?.words.zh || ''
  }
  const faultyIn = (format: Format): Set<string> =>
    new Set(
      (judged?.faults ?? []).flatMap((fault) =>
        'format' in fault && fault.format === format && (!('locale' in fault) || fault.locale === locale)
          ? [fault.layer]
          : [],
      ),
    )

  if (!isPlacementName(placement))
    return (
      <div className="field-type fangshi-canvas">
        <FieldLabel label={field.label ?? ''} path={path} />
        <p className="fangshi-hint">{say(SAY.noPlacement)}</p>
      </div>
    )
  return (
    <div className="field-type fangshi-canvas" id="field-composition">
      <div className="fangshi-canvas__bar">
        <FieldLabel label={field.label ?? ''} path={path} />
        <div className="fangshi-canvas__choice">
          {([...FORMATS, 'all'] as const).map((one) => (
            <button key={one} type="button" data-format={one} aria-pressed={tab === one} onClick={() => setTab(one)}>
              {one === 'all' ? say(SAY.all) : say(FORMAT_LABELS[one])}
            </button>
          ))}
        </div>
        <div className="fangshi-canvas__choice">
          {(['zh', 'en'] as const).map((one) => (
            <button
              key={one}
              type="button"
              data-locale={one}
              aria-pressed={locale === one}
              onClick={() => setLocale(one)}
            >
              {say(one === 'zh' ? SAY.chinese : SAY.english)}
            </button>
          ))}
        </div>
      </div>
      <div className="fangshi-canvas__desk">
        <div ref={stages} className={`fangshi-canvas__stages${tab === 'all' ? ' is-all' : ''}`}>
          {formats.map((format) => (
            <CanvasStage
              key={format}
              layout={layout}
              placement={placement}
              format={format}
              locale={locale}
              art={format === 'phone' || format === 'square' ? (art.phone ?? art.desktop) : art.desktop}
              room={tab === 'all' ? SHARED : { width, height: HIGHEST }}
              selected={selected}
              mayDesign={mayDesign}
              faulty={faultyIn(format)}
              textOf={textOf}
              onSelect={setSelected}
              onPlace={(id, place) => change(placeLayer(layout, id, format, place))}
              onWords={(id, text) => mayWrite && change(writeWords(layout, id, locale, text))}
            />
          ))}
          <p className="fangshi-hint">{say(mayDesign ? SAY.hint : SAY.onlyWords)}</p>
          {mayDesign && tab !== 'all' && tab !== 'desktop' && tab !== 'phone' && (
            <FocalSliders
              layout={layout}
              format={tab}
              focal={layout.focal[tab] ?? art.desktop?.focal}
              onChange={change}
            />
          )}
        </div>
        <aside>
          {mayDesign && (
            <div className="fangshi-canvas__add">
              {layout.layers.length === 0 && (
                <button
                  type="button"
                  className="is-main"
                  data-add="standard"
                  onClick={() => {
                    change(STANDARD.reduce(addNew, layout))
                    setSelected('title')
                  }}
                >
                  {say(SAY.standard)}
                </button>
              )}
              <span className="fangshi-canvas__label">{say(SAY.add)}</span>
              {NEW_LAYERS.map((style) => (
                <button
                  key={style}
                  type="button"
                  data-add={style}
                  disabled={layout.layers.length >= MOST_LAYERS}
                  onClick={() => {
                    const next = addNew(layout, style)
                    change(next)
                    setSelected(next.layers.at(-1)?.id ?? null)
                  }}
                >
                  {say(NEW_LAYER_WORDS[style])}
                </button>
              ))}
            </div>
          )}
          {layout.layers.length > 0 && (
            <div className="fangshi-canvas__choice is-layers">
              {layout.layers.map(({ id, style }) => (
                <button
                  key={id}
                  type="button"
                  data-select={id}
                  aria-pressed={id === selected}
                  onClick={() => setSelected(id === selected ? null : id)}
                >
                  {textOf(id, locale) || say(NEW_LAYER_WORDS[style === 'quiet' ? 'solid' : style])}
                </button>
              ))}
            </div>
          )}
          {layer && (
            <LayerInspector
              key={layer.id}
              layout={layout}
              layer={layer}
              format={tab === 'all' ? 'desktop' : tab}
              mayDesign={mayDesign}
              mayWrite={mayWrite}
              onChange={change}
            />
          )}
          {layout.layers.length > 0 && (
            <ContrastPanel
              layout={layout}
              judged={judged}
              isAsking={isAsking}
              formats={formats}
              locale={locale}
              mayDesign={mayDesign}
              onChange={change}
            />
          )}
          {layout.layers.length > 0 && <FlatPictures locale={locale} />}
        </aside>
      </div>
    </div>
  )
}

const STANDARD = ['title', 'subtitle', 'solid'] as const

/** Words are the team's to write; only a button says by itself what it does. */
const addNew = (layout: BannerLayout, style: NewLayer): BannerLayout =>
  addLayer(layout, style, style === 'solid' ? { zh: '去看看', en: 'Have a look' } : { zh: '', en: '' })

/** px an element is wide now; a stage is drawn to fill it. */
function useWidth(element: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(SHARED.width)
  // Runs after every drawing: the element is there only once a placement is chosen.
  useEffect(() => {
    const own = element.current
    if (!own) return
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)))
    watch.observe(own)
    return () => watch.disconnect()
  })
  return width
}

interface FocalProps {
  layout: BannerLayout
  format: Format
  focal: { x: number; y: number } | undefined
  onChange: (layout: BannerLayout) => void
}

/** Channels cut the art to shapes it was not made for; what they keep is chosen here. */
function FocalSliders({ layout, format, focal = { x: 0.5, y: 0.5 }, onChange }: FocalProps) {
  const say = useWords()
  const set = (next: { x: number; y: number }): void =>
    onChange({ ...layout, focal: { ...layout.focal, [format]: next } })
  return (
    <div className="fangshi-canvas__row">
      <Slider label={say(SAY.focalX)} value={focal.x} max={1} onSlide={(x) => set({ ...focal, x })} />
      <Slider label={say(SAY.focalY)} value={focal.y} max={1} onSlide={(y) => set({ ...focal, y })} />
    </div>
  )
}
