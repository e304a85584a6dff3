import { expect, test } from 'vitest'
import { readMallArguments } from './mall-arguments.ts'

test('without arguments the mall lives in .data, with the demo in an empty database', () => {
  const { data, seed, cmsPort, flags } = readMallArguments(['help'], [])
  expect(data).toMatch(/\.data$/)
  expect(seed).toBe(true)
  expect(cmsPort).toBeUndefined()
  expect(flags.size).toBe(0)
})

test('folder, ports, the demo and own flags can be chosen', () => {
  const argv = ['--data', '/mall', '--cms-port', '3100', '--storefront-port', '4400', '--no-seed', '--services']
  expect(readMallArguments(['services'], argv)).toEqual({
    data: '/mall',
    seed: false,
    cmsPort: 3100,
    storefrontPort: 4400,
    flags: new Set(['services']),
  })
})

test('a port that is none is refused with an example', () => {
  expect(() => readMallArguments([], ['--cms-port', 'three'])).toThrow('for example --cms-port 3100')
})

test('an unknown option is refused', () => {
  expect(() => readMallArguments([], ['--speed'])).toThrow('--speed')
})
