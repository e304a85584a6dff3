import { zhEn } from '../bilingual.ts'
import { textPage } from './define-page.ts'

export const RETURNS = textPage(
  'returns',
  zhEn('退换说明', 'Returns'),
  zhEn(
    '七天无理由、质量问题、哪些不能退，以及退款多久到账。',
    'Seven days without a reason, faults, exceptions, and how long a refund takes.',
  ),
  `## 七天无理由

  签收次日起七天内，商品完好、不影响再次销售的，可以退货，不用说理由。“完好”的意思是：配件、吊牌、说明书齐全；鞋底干净；电器没有激活保修以外的使用痕迹。打开包装看一看、试一试，不算影响。

  退货运费由你承担，一般 8 至 15 元；大件请先联系客服核算。

  ## 东西有问题

  收到即损坏、与描述不符、三十天内出现非人为故障的，来回运费由坊市承担，可选退货、换货或维修。旧光修造的修复件，快门与对焦质保十二个月。

  1. 在订单页点“申请售后”，选类型，附上照片或一小段视频
  2. 客服在工作时间四小时内答复
  3. 同意后四十八小时内寄出，填好运单号
  4. 仓库收到、验过，一个工作日内退款或寄出新件

  ## 不适用无理由的

  - 鲜花与活植物（状态不好按补发处理，见[配送说明](/pages/shipping)）
  - 按你的要求定做、裁剪的商品
  - 已激活的存储与软件类商品
  - 页面上单独写明且下单时请你确认过的

  ## 退款

  退款按原路返回，微信与支付宝即时到账，银行卡一至五个工作日。订单用了优惠的，按结算时分摊到每件的金额退，不按标价，也不会少退。部分退货时，原先免掉的运费不再补收。

  {{note info | 协商不一致时，可要求升级处理；我们在三个工作日内给出书面意见，你也可以拨打 12315。}}`,
  `## Seven days, no reason needed

  Within seven days from the day after delivery you may return anything that is intact and fit to be sold again. Intact means with its accessories, tags and papers; soles clean; electronics without marks of use. Opening the box to look and try is fine.

  You pay the return, usually 8 to 15 yuan. For large items ask service first.

  ## Something is wrong

  Damaged on arrival, not as described, or failing within thirty days through no fault of yours: we pay both ways, and you choose refund, exchange or repair. Restored cameras from Jiuguang carry twelve months on shutter and focus.

  1. Choose “Ask for help” in your order, say what kind, add a picture or a short film
  2. Service answers within four working hours
  3. Once agreed, send it within forty-eight hours and fill in the tracking number
  4. The refund or the new one leaves one working day after we have checked it

  ## What the seven days do not cover

  - Flowers and live plants (replaced when they arrive in poor shape, see [Delivery](/pages/shipping))
  - Things made or cut to your order
  - Storage and software once activated
  - What the page names and you confirmed when ordering

  ## Refunds

  Money goes back the way it came: WeChat and Alipay at once, cards in one to five working days. Where a discount was used you get back what that item really cost after its share, not the list price and not less. Returning part of an order does not bring back delivery charges that were waived.

  {{note info | If we do not agree you may ask for the case to be escalated. You will have our view in writing within three working days, and you may call 12315.}}`,
)
