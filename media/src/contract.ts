/** The kinds of picture a mall keeps, and what is made of each. Pure types: no sharp here. */

export type AssetKind = 'product' | 'banner-desktop' | 'banner-mobile' | 'article' | 'detail' | 'logo' | 'evidence'

export type RenditionFormat = 'avif' | 'webp' | 'jpeg'

/**
 * `full` keeps the picture's own ratio; `part` is one of the pieces a detail strip is served in; the others are cut
 * round the focal point.
 */
export type CropName = 'full' | 'square' | 'wide' | 'share' | 'part'

/** From the top left, 0..1 of width and height. */
export interface FocalPoint {
  x: number
  y: number
}

/** One finished file of an asset. */
export interface Rendition {
  /**
   * Of the step that made it: crop, cut-out, size, format and recipe. Keep it with the rendition: a key that is no
   * longer planned (the focal point moved, the recipe changed) marks a stale file.
   */
  key: string
  crop: CropName
  /** Of a `part`: its place in the strip, from 0 at the top */
  part?: number
  format: RenditionFormat
  /** px */
  width: number
  /** px */
  height: number
  bytes: number
  /** Content-addressed name, `<hash>.<format>`: the same bytes always have the same name. */
  file: string
}

/** What was measured on a copy of 512 px, for the photo gate. */
export interface PhotoMeasures {
  /** Variance of the Laplacian where the picture is sharpest; null: too small or too even to tell */
  sharpness: number | null
  /** Brightness 0..255 below which the darkest hundredth lies */
  darkest: number
  /** Brightness 0..255 above which the brightest twentieth lies */
  brightest: number
  /** Share 0..1 of the frame that the longer side of the subject takes; null: it stands on no plain ground */
  subjectFill: number | null
  /** Darkest channel 0..255 of a light and even ground; null: there is no such ground */
  whiteness: number | null
  /** Share 0..1 of pixels one can see through */
  transparentShare: number
  /** The file says that its colours are not sRGB and has no profile to tell what they are */
  isUncalibrated: boolean
}

/** What a look at the file tells before anything is rendered. Sizes in px of the upright picture. */
export interface Inspection {
  format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'heif'
  mimeType: string
  width: number
  height: number
  bytes: number
  /** SHA-256 of the original, hex */
  sha256: string
  /** EXIF orientation of the original, 1..8 */
  orientation: number
  colourSpace: string
  hasAlpha: boolean
  hasProfile: boolean
  /** The original holds a GPS position. It is never served; the designer is told. */
  hasGps: boolean
  animated: boolean
  /** 64-bit difference hash, hex: near-duplicates differ in few bits */
  perceptualHash: string
  /** `#rrggbb` */
  dominantColour: string
  /** base64 */
  thumbhash: string
  measures: PhotoMeasures
  /** Things to tell the designer that refuse nothing */
  warnings: PhotoFinding[]
}

/** A finding about a photograph: a code for the catalogue of sentences and the figures that belong in it. */
export interface PhotoFinding {
  code:
    | 'smaller_than_recommended'
    | 'ratio_differs'
    | 'cmyk_converted'
    | 'no_profile'
    | 'has_gps'
    | 'blurred'
    | 'under_exposed'
    | 'over_exposed'
    | 'subject_small'
    | 'ground_not_white'
    | 'transparent_parts'
    | 'animation_flattened'
  figures: Record<string, number | string>
}

export interface PhotoRefusal {
  code:
    | 'not_an_image'
    | 'type_not_accepted'
    | 'type_mismatch'
    | 'too_many_bytes'
    | 'too_many_pixels'
    | 'too_small'
    | 'corrupt'
    | 'too_many_frames'
    | 'animation_refused'
  figures: Record<string, number | string>
}

export type InspectResult = { ok: true; inspection: Inspection } | { ok: false; refusal: PhotoRefusal }
