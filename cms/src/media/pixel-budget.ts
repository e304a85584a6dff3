/** Bytes of memory that decoding takes at worst for each pixel: a progressive JPEG, an AVIF (measured). */
const BYTES_PER_PIXEL: Readonly<Record<string, number>> = { jpeg: 4, png: 4, webp: 6, gif: 6, avif: 20, heif: 20 }

/** Bytes a picture may take while it is rendered; a stranger's format counts as the dearest. */
export function decodingBytes(format: string, width: number, height: number): number {
  return width * height * (BYTES_PER_PIXEL[format] ?? 20)
}

/**
 * Lets work begin as long as what is under way stays below `limit`, in the order of asking; work that is larger than
 * the limit runs alone. So memory is bounded by the limit and the largest single picture, whatever is queued.
 */
export function memoryBudget(limit: number) {
  let inUse = 0
  const waiting: { cost: number; begin: () => void }[] = []
  const admit = (): void => {
    for (let next = waiting[0]; next && (inUse === 0 || inUse + next.cost <= limit); next = waiting[0]) {
      waiting.shift()
      inUse += next.cost
      next.begin()
    }
  }
  return async <T>(cost: number, work: () => Promise<T>): Promise<T> => {
    await new Promise<void>((begin) => {
      waiting.push({ cost, begin })
      admit()
    })
    try {
      return await work()
    } finally {
      inUse -= cost
      admit()
    }
  }
}
