import { zhEn } from '../bilingual.ts'
import { textPage } from './define-page.ts'

export const SHIPPING = textPage(
  'shipping',
  zhEn('配送说明', 'Delivery'),
  zhEn('发货时间、运费、大件预约与植物配送。', 'When things leave, what it costs, large items and plants.'),
  `## 什么时候发出

  付款在每天 15:00 之前的，当天发出；之后的，次日发出。周日与法定节假日不发货，照常可以下单。多数省份两到四天到，新疆、西藏、青海、内蒙古五到八天。预售与定做的商品，页面上写明日期，以页面为准。

  ## 运费

  - 每单收一次运费 10 元，优惠后商品满 199 元免运费，各省相同
  - 大件家具不另收费，送货上楼并安装
  - 鲜花绿植的冬季保温箱不另收费

  结算页会在付款之前把运费算清楚，页面没有写到的费用，我们不会在送货时收取。

  ## 大件怎么送

  付款后一个工作日内，配送同事来电约时间。请先量一量门宽、楼道转角与电梯；进不了门的，可以改约吊装或取消，取消不收费用。安装完成、你看过没有问题，再签字。

  ## 绿植怎么送

  周一到周四发货，免得在路上过周末；路上要五天以上的地区，开花的盆栽暂时不发。到货请在二十四小时内开箱拍照；折断、冻伤、脱水的，凭照片补发，不必寄回。气温低于零下十度或高于三十八度时，我们会先打电话商量。

  ## 查件

  发货后订单页会显示快递公司与运单号。四十八小时没有新的轨迹，请联系客服，我们去查，不用你催。`,
  `## When it leaves

  Paid before 15:00, it leaves the same day; after that, the next. Nothing leaves on Sundays and public holidays, though you can order. Most provinces take two to four days, Xinjiang, Tibet, Qinghai and Inner Mongolia five to eight. Pre-orders and things made to order show their date on the page, and that date holds.

  ## What it costs

  - 10 yuan for an order, nothing from 199 yuan of goods after discounts, the same in every province
  - Large furniture costs no more, stairs and assembly included
  - The insulated box for plants in winter costs nothing

  The sum is shown before you pay. What the page does not mention is never asked for at the door.

  ## Large things

  A colleague calls within one working day of payment to agree on a time. Measure your door, the turn of the stairs and the lift first. If it will not go in you may have it hoisted or cancel, and cancelling is free. Sign when it stands there and you have found nothing wrong.

  ## Plants

  They leave Monday to Thursday, so as not to spend a weekend on the road; pots in flower do not go where the way takes five days or more. Open the box within twenty-four hours and take a picture. Broken, frozen or parched plants are replaced on the picture alone. Below minus ten or above thirty-eight degrees we call you first.

  ## Where is it?

  Carrier and tracking number appear in your order when it has left. If nothing moves for forty-eight hours, tell us. We do the chasing.`,
)
