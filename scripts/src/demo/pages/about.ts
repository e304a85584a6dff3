import { zhEn } from '../bilingual.ts'
import type { DemoPage } from './define-page.ts'

export const ABOUT: DemoPage = {
  slug: 'about',
  title: zhEn('关于坊市', 'About Fangshi'),
  description: zhEn('我们是谁，怎么选品，怎么定价。', 'Who we are, how we choose, how we price.'),
  inFooter: true,
  blocks: [
    {
      block: 'richText',
      text: zhEn(
        `唐代的城里，住人的叫坊，做买卖的叫市。坊有墙，市有时辰，日中击鼓而会，日落击钲而散。我们借这两个字，开一座有街有巷、到点开张也到点收摊的商城。

        ## 怎么选

        每一样东西上架之前，由负责那条街的同事用满七天。量一遍尺寸，称一遍重量，写下三处喜欢和一处不喜欢。不喜欢的那一处，会写在商品页上。

        - 不卖自己不敢用的
        - 不卖说不清来路的
        - 修不了、也没有备件的，少卖

        ## 怎么定价

        页面上的价格就是要付的价格，运费在结算前算给你看。划线的价格，是我们此前真正卖过的价格，卖了多久可以问客服。不设凑单的门槛，不做倒数三秒的提醒。`,
        `In the cities of the Tang, people lived in wards, fang, and traded in markets, shi. Wards had walls and markets had hours: a drum at noon to open, a gong at sunset to close. We borrow both words for a mall of streets and lanes that opens on time and closes on time.

        ## How we choose

        Before a thing goes on a stall, the colleague in charge of that street uses it for seven days, measures it, weighs it, and writes down three things to like and one not to. The one is on the product page.

        - Nothing we would not use
        - Nothing whose origin we cannot tell
        - Little that cannot be repaired and has no spare parts

        ## How we price

        The price on the page is the price you pay, and delivery is shown before you check out. A price struck through is one we really charged; ask service for how long. There are no thresholds to reach and no clocks counting three seconds.`,
      ),
    },
    {
      block: 'split',
      title: zhEn('守门的石狮', 'The lion at the gate'),
      text: zhEn(
        '坊门口常有一对石狮。我们把它当作提醒：进门的货要看一看，出门的话要算数。',
        'A pair of stone lions often stood at a ward gate. Ours reminds us to look at what comes in, and to stand by what goes out.',
      ),
      photo: 'stone-lion',
      pictureSide: 'end',
      link: { label: zhEn('退换怎么办', 'About returns'), href: '/pages/returns' },
    },
    {
      block: 'richText',
      text: zhEn(
        `## 图片与演示

        你看到的是一座演示商城。品牌、商品、订单与顾客都是虚构的；照片来自 Unsplash 的摄影师，署名在每张照片的资料里。照片里若出现真实厂商的标识，归各自所有者，与坊市没有关系。`,
        `## Pictures, and a word on this demonstration

        What you see is a demonstration. Brands, goods, orders and customers are invented. The photographs are by photographers on Unsplash, whose names are kept with every picture. Marks of real makers that may be seen in them belong to their owners and have no connection with Fangshi.`,
      ),
    },
  ],
}
