import { ABOUT } from './about.ts'
import type { DemoPage } from './define-page.ts'
import { HOME } from './home.ts'
import { PRIVACY } from './privacy.ts'
import { RETURNS } from './returns.ts'
import { SHIPPING } from './shipping.ts'
import { TERMS } from './terms.ts'

/** The home page and the standing pages, in the order of the footer. */
export const PAGES: readonly DemoPage[] = [HOME, ABOUT, SHIPPING, RETURNS, PRIVACY, TERMS]
