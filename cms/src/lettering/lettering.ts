export { glyphOf } from './bundled-fonts.ts'
export { drawMark } from './draw-mark.ts'
export { fillOutlines } from './fill-outline.ts'
