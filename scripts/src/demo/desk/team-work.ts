/** A document of the demo by what it is found by: the slug of an article, the internal title of a banner. */
export type WorkRef = { articles: string } | { banners: string }
