import type { Payload } from 'payload'

export async function followForSearch(_payload: Payload, _signal: AbortSignal): Promise<void> {}
