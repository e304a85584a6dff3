import node from '@astrojs/node'
import type { AstroIntegration } from 'astro'
import { defineConfig, passthroughImageService } from 'astro/config'

/** Below `/_f/`. `refused` is a whole page, but one that only the front asks for. */
const FRAGMENTS = {
  suggest: './src/features/search/suggest-fragment.astro',
  cart: './src/features/cart/cart-fragment.astro',
  me: './src/features/cart/me-fragment.ts',
  regions: './src/features/checkout/regions-fragment.ts',
  refused: './src/features/form/refused-fragment.astro',
}

/**
 * Routes that cannot be files of `pages/`. `/en/…` gives every page its English address without a second file: Astro
 * needs a route there, and the middleware rewrites it to the page itself. `/_f/…` are parts of pages that scripts ask
 * for; Astro takes no names with an underscore from `pages/`.
 */
const furtherRoutes: AstroIntegration = {
  name: 'further-routes',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      const english = new URL('./src/server/english-address.ts', import.meta.url)
      injectRoute({ pattern: '/en/[...path]', entrypoint: english, prerender: false })
      for (const [name, file] of Object.entries(FRAGMENTS)) {
        injectRoute({ pattern: `/_f/${name}`, entrypoint: new URL(file, import.meta.url), prerender: false })
      }
    },
  },
}

export default defineConfig({
  site: process.env.STOREFRONT_URL ?? 'http://127.0.0.1:4321',
  output: 'server',
  // Streaming would answer before child components have declared what they depend on, and turn their errors
  // into half a page with status 200. The front sends whole pages anyway, and holds each route to its own length of
  // a body; this is the longest of them.
  adapter: node({ mode: 'middleware', bodySizeLimit: 52_000_000, experimentalDisableStreaming: true }),
  integrations: [furtherRoutes],
  session: false,
  trailingSlash: 'never',
  build: { inlineStylesheets: 'auto' },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  // Highlighted code would come with inline styles, which the content security policy forbids.
  markdown: { syntaxHighlight: false },
  cache: { provider: { name: 'front', entrypoint: new URL('./src/server/cache-provider.ts', import.meta.url) } },
  security: {
    // The front does it, for every kind of body, and knows the public address behind a proxy that ends TLS.
    checkOrigin: false,
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data: https:",
        "media-src 'self' https:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
        "frame-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "object-src 'none'",
      ],
      scriptDirective: { resources: ["'self'", "'inline-speculation-rules'"] },
      // Style attributes carry the focal point and colour of a photograph; they cannot run anything.
      styleDirective: { resources: [{ resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
})
