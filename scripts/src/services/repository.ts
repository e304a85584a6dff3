import { join, resolve } from 'node:path'

/** The root of the checkout. */
export const REPOSITORY = resolve(import.meta.dirname, '../../..')

/** A path inside the checkout. */
export const inRepository = (...parts: string[]): string => join(REPOSITORY, ...parts)

/** Where a mall keeps its state unless told otherwise. */
export const DEFAULT_DATA = inRepository('.data')
