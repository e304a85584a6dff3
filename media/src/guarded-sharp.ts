import sharp from 'sharp'

/**
 * Sharp with every loader shut except those of the formats we accept. This holds for the whole process, which is
 * the point: SVG, TIFF, PDF, VIPS and the rest have had the remote-code advisories, and a file's bytes choose the
 * loader. The Ultra-HDR loader stays shut as well, so that such a JPEG is read as its standard-range picture.
 */
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpeg',
    'VipsForeignLoadPng',
    'VipsForeignLoadWebp',
    'VipsForeignLoadNsgif',
    'VipsForeignLoadHeif',
  ],
})
// One thread a picture: the worker runs several pictures at once and memory stays countable.
sharp.concurrency(1)
// Nothing is read twice, so a cache of operations would only hold pixels of past pictures.
sharp.cache(false)

/** Threads libvips may use for one picture, in the whole process. The default here is 1; 0 asks for all cores. */
export function setRenderThreads(threads: number): void {
  sharp.concurrency(threads)
}

export { sharp }
