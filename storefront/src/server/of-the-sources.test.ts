import { expect, it } from 'vitest'
import { isOfTheSources } from './of-the-sources.ts'

const isFile = (path: string) => path === '/favicon.svg'
const of = (url: string) => isOfTheSources(url, isFile)

it('knows what a browser asks of the sources', () => {
  expect(
    [
      '/@vite/client',
      '/@id/astro:scripts/page.js',
      '/src/pages/index.astro?astro&type=style&index=0&lang.css',
      '/node_modules/.vite/deps/idiomorph.js?v=1',
      '/favicon.svg',
    ].filter((url) => !of(url)),
  ).toEqual([])
})

it('leaves to the shop what is the shop\u2019s', () => {
  expect(
    [
      '/',
      '/en',
      '/feed.xml',
      '/products/src',
      '/_preview/enter?t=1',
      '/_f/me',
      '/m/abc.webp',
      '/../favicon.svg',
    ].filter(of),
  ).toEqual([])
})
