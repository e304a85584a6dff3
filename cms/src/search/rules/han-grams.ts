const HAN_RUN = /\p{Script=Han}+/gu

/**
 * Every single character and every pair of neighbours of the Chinese in these texts. The engine's dictionary
 * cuts 潜水泵 one way only; with grams 泵, 水泵 and 潜水 find it as well.
 */
export function hanGrams(texts: readonly string[]): string[] {
  const grams = new Set<string>()
  for (const text of texts) {
    for (const [run] of text.matchAll(HAN_RUN)) {
      const characters = [...run]
      for (const [index, character] of characters.entries()) {
        grams.add(character)
        const next = characters[index + 1]
        if (next !== undefined) grams.add(character + next)
      }
    }
  }
  return [...grams]
}
