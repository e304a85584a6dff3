import { describe, expect, it } from 'vitest'
import type { BannerRow } from '../reading/placement-banners.ts'
import { type BannerPlace, bannersFor } from './banners.ts'
import { samplePicture } from './sample-pictures.ts'

const at = new Date('2026-11-11T02:00:00Z')
const row = (id: string, rest: Partial<BannerRow> = {}): BannerRow => ({
  id,
  placement: 'home.hero',
  desktopArt: `${id}-art`,
  alt: `picture of ${id}`,
  priority: 0,
  weight: 100,
  hindrance: null,
  ...rest,
})
const shelf = {
  product: () => null,
  variantsOf: () => [],
  picture: (id: string | null, alt?: string) =>
    id === null || id.includes('gone')
      ? null
      : { ...samplePicture(id, { rendered: !id.includes('waiting') }), ...(alt ? { alt } : {}) },
  path: (kind: string, id: string) => (id.includes('gone') ? null : `/${kind}/${id}`),
}
const show = (rows: BannerRow[], place: BannerPlace = { placement: 'home.hero' }) =>
  bannersFor(place, rows, shelf, { at, visitor: 'new', locale: 'zh' })
const ids = (rows: BannerRow[], place?: BannerPlace) => show(rows, place).map(({ id }) => id)

describe('bannersFor', () => {
  it('shows the highest priority and falls back when its art is gone', () => {
    expect(ids([row('fallback'), row('sale', { priority: 5 })])).toEqual(['sale'])
    expect(ids([row('fallback'), row('sale', { priority: 5, desktopArt: 'gone' })])).toEqual(['fallback'])
  })

  it('lets a banner that is ready stand in for one still being rendered', () => {
    expect(ids([row('fallback'), row('waiting', { priority: 5 })])).toEqual(['fallback'])
  })

  it('falls back while a banner is held back, and is for those whom it is meant for', () => {
    expect(ids([row('fallback'), row('sold', { priority: 5, hindrance: 'target_sold_out' })])).toEqual(['fallback'])
    const rows = [row('everyone'), row('members', { priority: 5, audience: 'member' })]
    expect(ids(rows)).toEqual(['everyone'])
    const asMember = bannersFor({ placement: 'home.hero' }, rows, shelf, { at, visitor: 'member', locale: 'zh' })
    expect(asMember.map(({ id }) => id)).toEqual(['members'])
  })

  it('shows a placeholder when no banner of the place is rendered', () => {
    expect(ids([row('waiting')])).toEqual(['waiting'])
  })

  it('uses desktop art on phones while the phone art is being rendered', () => {
    expect(show([row('a', { mobileArt: 'm' })])[0]?.mobile?.id).toBe('m')
    expect(show([row('a', { mobileArt: 'm-waiting' })])[0]?.mobile).toBeNull()
    expect(show([row('a', { mobileArt: 'gone' })])[0]?.mobile).toBeNull()
  })

  it('says what this banner shows, not what the asset was called', () => {
    expect(show([row('a')])[0]?.desktop.alt).toBe('picture of a')
  })

  it('is no link when its target is not in the shop, even with an address beside it', () => {
    const target = (value: string) =>
      ({ link: { target: { relationTo: 'products', value }, url: '/elsewhere' } }) as const
    expect(show([row('a', target('lamp'))])[0]?.href).toBe('/products/lamp')
    expect(show([row('a', target('gone'))])[0]?.href).toBeNull()
  })

  it('follows no hostile address', () => {
    expect(show([row('a', { link: { url: 'javascript:alert(1)' } })])[0]?.href).toBeNull()
    expect(show([row('a', { link: { url: '/products/x' } })])[0]?.href).toBe('/products/x')
  })

  it('shows a banner of a category only in it and below it', () => {
    const rows = [
      row('all', { placement: 'category.top' }),
      row('shoes', { placement: 'category.top', category: 'shoes', priority: 1 }),
    ]
    expect(ids(rows, { placement: 'category.top', categories: ['shoes', 'running'] })).toEqual(['shoes'])
    expect(ids(rows, { placement: 'category.top', categories: ['plants'] })).toEqual(['all'])
    expect(ids(rows, { placement: 'category.top' })).toEqual(['all'])
  })

  it("shows a campaign's own art before art for all campaigns, and never another's", () => {
    const rows = [
      row('all', { placement: 'campaign.top', priority: 9 }),
      row('own', { placement: 'campaign.top', campaign: 'eleven' }),
      row('other', { placement: 'campaign.top', campaign: 'twelve', priority: 9 }),
    ]
    expect(ids(rows, { placement: 'campaign.top', campaign: 'eleven' })).toEqual(['own'])
    expect(ids(rows, { placement: 'campaign.top', campaign: 'spring' })).toEqual(['all'])
  })
})
