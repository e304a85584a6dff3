import type { PhotoMeasures } from './contract.ts'
import { findSubject } from './edits/find-subject.ts'
import { saysUncalibratedColour } from './exif-gps.ts'
import { exposure, greyOf, type SmallCopy, sharpness } from './pixel-measures.ts'

/** Everything the photo gate looks at in the pixels of a small upright copy. */
export function measurePhoto(copy: SmallCopy, exif: Buffer | undefined): PhotoMeasures {
  const grey = greyOf(copy)
  const edge = sharpness(grey, copy.width, copy.height)
  const subject = findSubject(copy)
  return {
    sharpness: edge === null ? null : Math.round(edge * 100) / 100,
    ...exposure(grey),
    subjectFill: subject ? Math.round(Math.max(subject.region.width, subject.region.height) * 1000) / 1000 : null,
    whiteness: subject?.ground ? darkestChannel(subject.ground) : null,
    transparentShare: transparentShare(copy),
    isUncalibrated: saysUncalibratedColour(exif),
  }
}

/** Of `#rrggbb`, 0..255. */
function darkestChannel(colour: string): number {
  return Math.min(...[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)))
}

/** Share of pixels that let more than half of the ground through. */
function transparentShare({ data }: SmallCopy): number {
  let through = 0
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 255) < 128) through++
  return Math.round((through / (data.length / 4)) * 1000) / 1000
}
