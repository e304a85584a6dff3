import { expect, it } from 'vitest'
import { writeLetter } from './letter.ts'

const letter = {
  subject: '关于您的工单\r\nBcc: victim@test.example',
  paragraphs: ['第一行\n第二行', '<script>alert(1)</script>'],
  link: { label: '打开', address: 'https://mall.example/t?a=1&b="2"' },
  foot: '坊市',
}

it('a letter says the same in plain text and in HTML', () => {
  const { text, html } = writeLetter(letter)
  expect(text).toContain('第一行\n第二行')
  expect(text).toContain('打开\nhttps://mall.example/t?a=1&b="2"')
  expect(html).toContain('第一行<br>第二行')
  expect(html).toContain('href="https://mall.example/t?a=1&amp;b=&quot;2&quot;"')
})

it('what a shopper wrote is neither markup nor a header', () => {
  const { subject, html } = writeLetter(letter)
  expect(html).not.toContain('<script>')
  expect(subject).not.toMatch(/[\r\n]/)
})
