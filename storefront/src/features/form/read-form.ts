/** The form of a request; what cannot be read is an empty one, and the page says what is missing. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    return new FormData()
  }
}

/** A text of a form, trimmed and with full-width letters and digits made plain; '' when it is missing or a file. */
export function typed(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
