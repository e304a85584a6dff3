'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useWords } from '../../admin/words.ts'
import { CAPTION_LANGUAGE_NAMES, CAPTION_LANGUAGES, type CaptionFiles } from '../rules/caption-languages.ts'
import './videos.css'

interface SavedVideo {
  publicFile?: string
  width?: number
  height?: number
  seconds?: number | null
  codecs?: string
  captionFiles?: CaptionFiles | null
}

/** `3:07` */
const clock = (seconds: number): string => {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** The film as readers see it, with its captions, and its figures. */
export function PlayerField() {
  const { savedDocumentData } = useDocumentInfo()
  const say = useWords()
  const { publicFile: file, width, height, seconds, codecs, captionFiles } = (savedDocumentData ?? {}) as SavedVideo
  if (!file) return null
  return (
    <figure className="fangshi-player">
      {/* Captions are the tracks below; a film without any has none to show. */}
      {/* biome-ignore lint/a11y/useMediaCaption: each language that was written is a track */}
      <video key={file} controls preload="metadata" playsInline width={width} height={height} src={`/m/${file}`}>
        {CAPTION_LANGUAGES.map((language) => {
          const track = captionFiles?.[language]
          const label = CAPTION_LANGUAGE_NAMES[language]
          return track && <track key={track} kind="captions" src={`/m/${track}`} srcLang={language} label={label} />
        })}
      </video>
      <figcaption>
        {[
          `${width} × ${height}`,
          seconds ? clock(seconds) : say({ zh: '时长未知', en: 'length unknown' }),
          codecs,
          CAPTION_LANGUAGES.some((language) => captionFiles?.[language])
            ? say({ zh: '有字幕', en: 'with captions' })
            : say({ zh: '还没有字幕', en: 'no captions yet' }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </figcaption>
    </figure>
  )
}
