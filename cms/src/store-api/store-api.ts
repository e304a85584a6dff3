import type { Endpoint } from 'payload'

export const storeEndpoints: Endpoint[] = []
