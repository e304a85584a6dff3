import { zhEn } from '../bilingual.ts'
import type { DemoArticle } from './define-article.ts'

export const WATERING: DemoArticle = {
  slug: 'jiaoshui-zhe-jianshi',
  title: zhEn('浇水这件事，少做一点', 'Watering: do a little less of it'),
  summary: zhEn(
    '花房里死得多的植物，不是渴死的。给忙人的一份浇水笔记。',
    'Most plants we lose were not thirsty. Notes on watering for busy people.',
  ),
  author: zhEn('陆青禾', 'Lu Qinghe'),
  topics: ['jujia'],
  cover: 'succulent-set',
  window: { fromDays: -14, untilDays: null },
  body: zhEn(
    `原野花房的人说，售后照片看多了，十盆里有七盆是浇死的。根泡在水里喘不过气，先烂根，再黄叶；主人看见黄叶，以为渴了，又浇一杯。

    这篇不讲一周几次。一周几次取决于你家的窗、盆和那一周的天气。讲三个更可靠的办法。

    ## 掂一掂

    浇透之后把盆端起来，记住它的分量。过几天再端，轻了三分之一，就该浇。塑料盆尤其好用，陶盆本身重，要多练几回。

    {{photo soil-scoop | 换盆时把一半旧土留着，根不至于一下子换了天地。}}

    ## 戳一戳

    竹筷插进土里五厘米，停一分钟抽出来。筷子干净，浇；沾着泥，再等。多肉和仙人掌要等到筷子插到底都是干的，再多等两天。

    - 吊兰、垂叶：土面下两厘米干了就浇
    - 蝴蝶兰：水苔摸着干脆了再浇，浇在根上
    - 多肉、十二卷：叶子微微变薄再浇
    - 盆景：浅盆存水少，夏天早晚都看一眼，例外

    {{pull 植物不认日历，它认的是干和湿。 | 原野花房}}

    ## 浇就浇透

    少浇不是每次少给。要浇，就浇到盆底孔流出水来，沥干，把接水盘倒掉。每次只湿一层皮，根都往上长，越长越娇气。

    {{product duorou-baxiang | 八盆各插一枚竹签，写着隔多少天。}}

    ## 出门一周怎么办

    出差五到七天，大多数植物不用托人。走之前浇透，挪到离窗一米远的地方，光弱一点，它喝得也慢。十天以上，把几盆挤在一起，旁边放一盆水，空气湿着，能撑过去。剩下的只有盆景和郁金香，请邻居吧，顺便送他一小盆十二卷。

    {{grid 忙人的窗台 | diaolan, tiaowen-shierjuan, zhuzhuang-xianrenzhang}}

    {{gallery haworthia-pot, column-cactus, hanging-fern, moth-orchid}}

    到货的头三天什么都别做。路上颠了两天，叶子耷拉是正常的。放在阴处，别晒，别施肥，也别急着换盆。第四天再浇水，它会自己站起来。`,
    `The people at the nursery have looked at many photographs from customers. Seven in ten of the sad ones were drowned. Roots in standing water cannot breathe; they rot, the leaves go yellow, and the owner, seeing yellow, pours another cup.

    So nothing here about how many times a week. That depends on your window, your pot and the weather of that week. Here are three ways that are safer.

    ## Lift it

    Water well, lift the pot, and remember its weight. Lift it again some days later; when it has lost a third, it is time. Plastic pots make this easy. Terracotta is heavy in itself and takes practice.

    {{photo soil-scoop | When repotting, keep half of the old soil, so that the roots do not wake in another country.}}

    ## Poke it

    Push a chopstick five centimetres into the soil, wait a minute, draw it out. Clean: water. Muddy: wait. For succulents and cacti it should be dry to the bottom, and then wait two more days.

    - Spider plants and trailers: when the top two centimetres are dry
    - Orchids: when the moss feels crisp, and on the roots
    - Succulents: when the leaves thin a little
    - Bonsai are the exception: shallow pots, look twice a day in summer

    {{pull Plants do not read the calendar. They read wet and dry. | Yuanye Nursery}}

    ## And when you water, water

    Less often does not mean less at a time. Water until it runs from the hole, let it drain, empty the saucer. If only the skin is wet the roots grow upwards, and get more delicate as they go.

    {{product duorou-baxiang | Each of the eight has a tag that tells the days between.}}

    ## A week away

    For five to seven days most plants need nobody. Water well before you leave and move them a metre from the window: with less light they drink slowly. For ten days push the pots together with a bowl of water among them. That leaves bonsai and tulips. Ask a neighbour, and give her a haworthia.

    {{grid A sill for busy people | diaolan, tiaowen-shierjuan, zhuzhuang-xianrenzhang}}

    {{gallery haworthia-pot, column-cactus, hanging-fern, moth-orchid}}

    For the first three days after a delivery, do nothing. Two days on the road make any leaf droop. Shade, no feed, no new pot. Water on the fourth day, and it will stand up by itself.`,
  ),
}
