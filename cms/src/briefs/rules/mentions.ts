/** A person who can be mentioned. */
export interface Mentionable {
  id: string
  name: string
}

/**
 * Who is meant by `@name` in a text, each once. Of names that begin alike the longest counts, and a mail address is no
 * mention.
 */
export function mentionsIn(text: string, people: readonly Mentionable[]): string[] {
  const longestFirst = people.filter(({ name }) => name !== '').toSorted((a, b) => b.name.length - a.name.length)
  const found = new Set<string>()
  for (const { index } of text.matchAll(/(?<![\w.])[@＠]/g)) {
    const rest = text.slice(index + 1)
    const person = longestFirst.find(({ name }) => rest.startsWith(name) && !/^\w/.test(continuation(rest, name)))
    if (person) found.add(person.id)
  }
  return [...found]
}

/** What follows a Latin name must not go on with it: `@Ann` is not meant by `@Anna`. Chinese has no such ends. */
const continuation = (rest: string, name: string): string => (/\w$/.test(name) ? rest.slice(name.length) : '')
