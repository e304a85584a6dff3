import type { DocumentStage } from '../stages-of.ts'

type Answered = (standing: DocumentStage | null) => void

let waiting: { collection: string; id: string; answered: Answered }[] = []

/** Where a document stands; what the rows of a list ask at once goes to the server as one question. */
export function askStage(api: string, collection: string, id: string): Promise<DocumentStage | null> {
  return new Promise((answered) => {
    if (waiting.length === 0) queueMicrotask(() => void askTogether(api))
    waiting.push({ collection, id, answered })
  })
}

async function askTogether(api: string): Promise<void> {
  const asked = waiting
  waiting = []
  for (const [collection, rows] of Map.groupBy(asked, (row) => row.collection)) {
    const ids = rows.map(({ id }) => id).join(',')
    const stages = await read(`${api}/editorial/stages?collection=${collection}&ids=${ids}`)
    for (const { id, answered } of rows) answered(stages.find((stage) => stage.id === id) ?? null)
  }
}

async function read(address: string): Promise<DocumentStage[]> {
  try {
    const response = await fetch(address, { credentials: 'same-origin' })
    return response.ok ? ((await response.json()) as { stages: DocumentStage[] }).stages : []
  } catch {
    return []
  }
}
