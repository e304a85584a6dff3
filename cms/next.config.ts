import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Content-Security-Policy', value: "frame-ancestors 'self'; object-src 'none'; base-uri 'self'" },
]

const config: NextConfig = {
  poweredByHeader: false,
  // `pnpm dev` answers on 127.0.0.1, which Next's watch mode takes for a foreign origin of localhost.
  allowedDevOrigins: ['127.0.0.1'],
  turbopack: { root: path.resolve(import.meta.dirname, '..') },
  serverExternalPackages: ['opentype.js', 'sharp', 'graphile-worker', 'pg'],
  transpilePackages: ['@fangshi/media'],
  // The test command checks types of the whole workspace; a start should not do it again.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [{ source: '/:path*', headers: SECURITY_HEADERS }],
}

export default withPayload(config, { devBundleServerPackages: false })
