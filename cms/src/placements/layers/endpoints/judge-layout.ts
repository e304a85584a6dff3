import type { Endpoint } from 'payload'
import { can, canField, type Principal } from '../../../permissions/permissions.ts'
import { isPlacementName } from '../../rules/placement-registry.ts'
import { openArt } from '../art-pixels.ts'
import { judgeBanner, textOfLayer } from '../judge-banner.ts'
import { readLayerPrices } from '../read-prices.ts'
import { faultSentence } from '../rules/fault-sentences.ts'
import { parseLayout } from '../rules/parse-layout.ts'

/**
 * `POST /api/banners/judge`: how a layout that is being edited reads over its art, with figures, faults in words and
 * remedies; saves nothing. Body: `{ placement, desktopArt, mobileArt, composition }`.
 */
export const judgeLayout: Omit<Endpoint, 'root'> = {
  path: '/judge',
  method: 'post',
  handler: async (req) => {
    const zh = req.i18n.language !== 'en'
    const refuse = (status: number, message: string): Response => Response.json({ errors: [{ message }] }, { status })
    // Whoever only looks at a banner sees its prices and figures on the canvas too.
    if (!can(req.user as Principal, 'read', 'banners'))
      return refuse(403, zh ? '你的岗位不能查看横幅。' : 'Your role may not look at banners.')
    const body = (await req.json?.().catch(() => null)) as Record<string, unknown> | null
    const parsed = parseLayout(body?.composition)
    const placement = String(body?.placement ?? '')
    if (!body || !parsed.ok || !isPlacementName(placement))
      return refuse(
        400,
        zh ? '请先选择位置，并在画布里编辑版面。' : 'Choose a placement and edit the layout on the canvas.',
      )
    const idOf = (value: unknown): string | null => (typeof value === 'string' && UUID.test(value) ? value : null)
    const { layout } = parsed
    const [desktop, phone, prices] = await Promise.all([
      openArt(req.payload, idOf(body.desktopArt)),
      openArt(req.payload, idOf(body.mobileArt)),
      readLayerPrices(req.payload, layout.layers, new Date()),
    ])
    const judgement = await judgeBanner({ layout, placement, desktop, phone, priceOf: prices.of })
    const texts = Object.fromEntries(
      layout.layers.map((layer) => [
        layer.id,
        { zh: textOfLayer(layer, 'zh', prices.of) ?? '', en: textOfLayer(layer, 'en', prices.of) ?? '' },
      ]),
    )
    return Response.json({
      figures: judgement.figures,
      remedies: judgement.remedies,
      faults: judgement.faults.map((fault) => ({ ...fault, sentence: faultSentence(fault, layout, zh ? 'zh' : 'en') })),
      texts,
      mayDesign: canField(req.user as Principal, 'update', 'banners.layout'),
    })
  },
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
