type Marks = (field: string) => { 'data-edits'?: string }

/** For what belongs to no document that could be typed. */
export const noMarks: Marks = () => ({})

/**
 * Names the field an element shows, for the form beside a live preview. Only there, and only for the document that is
 * being typed: everywhere else it gives no attribute at all.
 */
export function marksOf({ live }: Pick<App.Locals, 'live'>, collection: string, id: string): Marks {
  const { subject = null } = live ?? {}
  return subject !== null && subject.collection === collection && subject.id === id
    ? (field) => ({ 'data-edits': field })
    : noMarks
}
