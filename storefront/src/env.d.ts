/// <reference types="astro/client" />

// biome-ignore lint/style/noNamespace: Astro learns the shape of its locals through this one name
declare namespace App {
  /** What the middleware tells every page. */
  interface Locals {
    /** Language of the page, from its address: `/en/…` is English, everything else Chinese. */
    locale: import('@fangshi/cms/store-api').StoreLocale
    /** Path without the language prefix, percent-encoded as in the address: `/products/a` for `/en/products/a`. */
    path: string
    /** What the shop knows of who looks: chooses among banners. Left out: nothing */
    visitor?: import('@fangshi/cms/store-api').StoreVisitor
    /** Public origin of the shop, for canonical addresses: `new URL(path, Astro.locals.site)`. */
    site: URL
    /** IP address of the visitor, on personal pages: the socket's, or what a known proxy says. */
    clientAddress?: string
    /** Epochs of the answers this page was made of; the front looks whether they agree. */
    epochs?: Set<string>
    /** The page is a preview: from which perspective, and the pass that shows it. */
    preview?: { pass: string; view: import('@fangshi/cms/preview').PreviewView }
    /** The page shows a document as it is being typed: answers come from this look, and say which document it is. */
    live?: Pick<import('./cms/live-look.ts').LiveLook, 'read' | 'subject' | 'adminUrl'>
    /** Set on the error page only: the CMS could not be reached, or something of ours broke. */
    failure?: 'unavailable' | 'error'
  }
}
