/** A mail as its template says it: plain words, paragraph by paragraph, and at most one link to press. */
export interface Letter {
  subject: string
  paragraphs: readonly string[]
  link?: { label: string; address: string }
  /** below the line: who writes and why */
  foot: string
}

/** The letter as plain text and as HTML that says the same. */
export function writeLetter({ subject, paragraphs, link, foot }: Letter): {
  subject: string
  text: string
  html: string
} {
  const text = [...paragraphs, ...(link ? [`${link.label}\n${link.address}`] : []), `— \n${foot}`].join('\n\n')
  const html = [
    '<!doctype html><html><body style="font:16px/1.7 sans-serif;color:#222;max-width:36em;margin:2em auto;padding:0 1em">',
    ...paragraphs.map((paragraph) => `<p>${asHtml(paragraph)}</p>`),
    ...(link
      ? [
          `<p><a href="${asHtml(link.address)}" style="color:#a32a1f">${asHtml(link.label)}</a></p>`,
          `<p style="color:#666;font-size:13px;word-break:break-all">${asHtml(link.address)}</p>`,
        ]
      : []),
    `<hr style="border:0;border-top:1px solid #ddd"><p style="color:#666;font-size:13px">${asHtml(foot)}</p>`,
    '</body></html>',
  ].join('\n')
  // A subject is one header line, whatever a shopper wrote into it.
  return { subject: subject.replaceAll(/[\r\n]+/g, ' '), text, html }
}

const asHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>')
