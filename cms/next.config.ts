import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  turbopack: { root: path.resolve(import.meta.dirname, '..') },
  serverExternalPackages: ['sharp', 'graphile-worker', 'pg'],
  transpilePackages: ['@fangshi/media'],
  experimental: { serverActions: { bodySizeLimit: '80mb' } },
}

export default withPayload(config, { devBundleServerPackages: false })
