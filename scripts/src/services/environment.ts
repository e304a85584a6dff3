/** Environment variables by name; looser than Node's own type, to which frameworks add required ones. */
export type Environment = Record<string, string | undefined>
