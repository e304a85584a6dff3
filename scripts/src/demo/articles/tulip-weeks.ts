import { zhEn } from '../bilingual.ts'
import type { DemoArticle } from './define-article.ts'

export const TULIP_WEEKS: DemoArticle = {
  slug: 'yujinxiang-de-liangzhou',
  title: zhEn('郁金香开的这两周', 'Two weeks of tulips'),
  summary: zhEn(
    '从花苞转色到花瓣落下，一盆郁金香的日记。本季已结束。',
    'A diary of one pot, from the first colour to the last petal. The season is over.',
  ),
  author: zhEn('陆青禾', 'Lu Qinghe'),
  topics: ['jujia'],
  cover: 'tulip-pot',
  window: { fromDays: -45, untilDays: -4 },
  body: zhEn(
    `郁金香不陪你很久。一盆十二颗球，从到家到花谢，凉快时两周，暖和时一周不到。正因为短，值得每天看它一眼。这是编辑部窗台上那一盆的日记。

    ## 到家那天

    纸箱开了一个口透气，花苞紧闭，尖上一点红。叶子有两片在路上压弯了，没有管它，过一夜自己就直了。室温 16 ℃，放在离窗一臂远的地方，浇了半杯水。随箱有一张纸，写着别急着晒太阳，先让它在阴处缓一晚。

    ## 到家两天

    花梗夜里长了三厘米，全部歪向窗户。转了半圈。据花房的人说，郁金香剪下来以后还会长，插在瓶里也是一样，所以瓶子要深。

    {{photo tulip-pot | 到家四天，下午三点，开到一半，是好看的时候。}}

    ## 到家四天

    下午三点开了七朵。它白天开，夜里合，像有人管着。温度一高就开得快，想多看几天，晚上端到阳台门边去。办公室的人路过都要停一下，有位同事问是不是真的，摸了一下，说凉的。

    {{pull 花期短不是缺点，是它请你今天就看。 | 陆青禾}}

    ## 到家八天

    全开了。早开的那几朵花瓣薄了，透光，能看见里面的花蕊。每天转四分之一圈，花梗才不会倒。有两朵的瓣尖卷了起来，像喝空的纸杯，也好看。水不能断，也不能积，盆底的托盘每天倒一次。

    - 浇水：每天一小杯，沿盆边
    - 温度：12–18 ℃，离暖气远
    - 猫狗：球根有毒，放在够不着的地方

    ## 到家十三天

    头一片花瓣落在键盘上。剪掉花梗，叶子留着，它还要替球根存些力气。叶黄了把球挖出来，阴干，装进纸袋，写上颜色。明年开不开，看它；我们会再买一盆。

    {{product yujinxiang-penzai | 带苞发货，本季已售完，来年二月再见。}}

    {{grid 花期长一些的 | hudielan, diaolan, yuanyi-chan}}

    {{gallery tulip-pot, moth-orchid}}`,
    `Tulips do not stay long. A pot of twelve bulbs lasts two weeks when it is cool and less than one when it is warm. Being short, it is worth a look every day. This is the diary of the pot on our sill.

    ## The day it came

    The box has a hole for air. The buds are shut, with a point of red. Two leaves were bent on the way; I left them, and by morning they had straightened. Sixteen degrees in the room, an arm's length from the window, half a cup of water. A slip in the box asks for one night of shade before any sun.

    ## Two days in

    The stalks have grown three centimetres overnight and all lean to the glass. Half a turn. The nursery says that tulips go on growing after they are cut, in a vase as well, so choose a deep one.

    {{photo tulip-pot | Four days in, three in the afternoon, half open: a good hour.}}

    ## Four days in

    Seven were open by three in the afternoon. They open by day and close by night as if someone saw to it. Warmth hurries them. To keep them longer, carry the pot to the balcony door at night. Everyone who passes stops. One colleague asked whether they were real, touched a petal, and said: cold.

    {{pull A short season is no fault. It is an invitation for today. | Lu Qinghe}}

    ## Eight days in

    All open. On the early ones the petals have thinned and let light through, and you can see the stamens. A quarter turn a day keeps the stalks from falling over. Two have curled at the tips like emptied paper cups, and look well so. They must neither go dry nor stand in water; I empty the saucer every evening.

    - Water: a small cup daily, round the edge
    - Warmth: 12–18 °C, away from radiators
    - Pets: the bulbs are poisonous, keep them out of reach

    ## Thirteen days in

    The first petal fell on the keyboard. I cut the stalks and left the leaves, which still have work to do for the bulb. When they yellow, lift the bulbs, dry them in the shade, and keep them in a paper bag with the colour written on it. Whether they flower next year is up to them. We shall buy another pot.

    {{product yujinxiang-penzai | Sent in bud. Sold out this season; back in February.}}

    {{grid Longer in flower | hudielan, diaolan, yuanyi-chan}}

    {{gallery tulip-pot, moth-orchid}}`,
  ),
}
