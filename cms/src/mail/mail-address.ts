/**
 * An address people can be written to: what Zod takes by itself, and no part of the domain that ends in a hyphen.
 * Payload's own fields refuse those (RFC 1035), so that an order with one could be placed and not be worked on.
 */
export const MAIL_ADDRESS =
  /^(?!\.)(?!.*\.\.)[a-z0-9_'+\-.]*[a-z0-9_+-]@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i
