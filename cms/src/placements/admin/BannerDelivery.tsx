'use client'

/** How a banner does. */
export function BannerDelivery() {
  return null
}
