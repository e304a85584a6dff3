import { expect, it } from 'vitest'
import { type RenderRun, secondsLeft } from './time-left.ts'

const run = (pass: RenderRun['pass'], beganSecond: number, seconds: number): RenderRun => ({
  pass,
  began: beganSecond * 1000,
  ended: (beganSecond + seconds) * 1000,
})
const oneByOne = [0, 1, 2].flatMap((at) => [run('quick', at * 10, 1), run('fine', at * 10 + 1, 4)])

it('counts both passes of what has not begun and the fine one of what is on the page', () => {
  expect(secondsLeft(oneByOne, { both: 10, fine: 5 })).toBe(10 * 1 + 15 * 4)
})

it('two at a time take half as long', () => {
  const pairs = oneByOne.flatMap((each) => [each, each])
  expect(secondsLeft(pairs, { both: 10, fine: 0 })).toBe(25)
})

it('a pause between the passes does not make the estimate worse', () => {
  const later = oneByOne.map(({ pass, began, ended }) => ({ pass, began: began + 3.6e6, ended: ended + 3.6e6 }))
  expect(secondsLeft([...oneByOne, ...later], { both: 4, fine: 0 })).toBe(20)
})

it('says that it does not know while a kind of pass has not been measured', () => {
  expect(secondsLeft([], { both: 1, fine: 0 })).toBeNull()
  expect(
    secondsLeft(
      oneByOne.filter(({ pass }) => pass === 'quick'),
      { both: 1, fine: 0 },
    ),
  ).toBeNull()
  expect(
    secondsLeft(
      oneByOne.filter(({ pass }) => pass === 'fine'),
      { both: 0, fine: 2 },
    ),
  ).toBe(8)
})

it('nothing left takes no time, measured or not', () => {
  expect(secondsLeft([], { both: 0, fine: 0 })).toBe(0)
})
