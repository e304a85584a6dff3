import { zhEn } from '../bilingual.ts'
import type { DemoArticle } from './define-article.ts'

export const RUNNING_SHOES: DemoArticle = {
  slug: 'mai-yundongxie-zhiqian',
  title: zhEn('买运动鞋之前，先量一量脚', 'Before you buy trainers, measure your feet'),
  summary: zhEn(
    '一张纸、一支笔、一把尺，十分钟，比看十篇评测有用。',
    'A sheet of paper, a pen and a ruler: ten minutes that beat ten reviews.',
  ),
  author: zhEn('何乔', 'He Qiao'),
  topics: ['xuanwu', 'chumen'],
  cover: 'black-running-shoe',
  window: { fromDays: -5, untilDays: null },
  body: zhEn(
    `退货单上写得多的一句话是“有点挤”。鞋没有错，脚也没有错，只是两个人没见过面。量一次脚，能省下一半的来回运费。

    ## 傍晚量，站着量

    脚在一天里会变大，早晚差 3 到 5 毫米。所以在傍晚量，穿上打算跑步时穿的袜子，把体重放在脚上。

    1. 把一张 A4 纸贴墙放平，脚跟轻触墙面站上去
    2. 笔竖直，沿着脚尖画一道，再在前掌左右宽处各点一点
    3. 换另一只脚，取长的那只的数
    4. 脚长加 10 毫米，就是跑步鞋该有的内长

    多出来的 10 毫米留给前冲。下坡时脚往前走，没有这一截，指甲会先知道。冬天袜子厚，再多留两毫米也不算多。

    {{note info | 青步的楦型前掌加宽半码。量出来前掌宽超过 104 mm（42 码），再考虑加一码。}}

    ## 一双鞋做一件事

    跑步鞋为往前走做，脚跟厚、前掌弯。训练鞋为站住做，底平、边硬。穿跑步鞋做深蹲，像站在枕头上；穿训练鞋跑十公里，小腿第二天会来找你。预算只够一双时，看自己一周里哪件事做得多。

    {{product huanzhen-paobuxie | 落差 8 mm，给每次五到十公里的人。}}
    {{product qingliang-xunlianxie | 落差 4 mm，给力量、跳绳和折返跑。}}

    {{pull 鞋合不合脚，头三百米就知道；耐不耐穿，要三百公里才知道。 | 何乔}}

    ## 什么时候该换

    看底，也看中底。外底花纹磨平是看得见的；中底老化看不见，可以按：拇指按下脚跟处，新鞋慢慢弹回，老鞋按下去就那样了。一般六百到八百公里，体重大的人早一些。换下来的别急着扔，下雨天买菜、给花浇水，它还能走一年。

    {{gallery black-running-shoe, knit-trainer, black-training-shoe}}

    ## 不买也行

    如果只是每天走八千步，你现在脚上那双多半就够。把鞋垫换一副，鞋带重新系一遍，脚跟不滑，就先穿着。真要换，散步穿针织的舒服些。

    {{grid 走路也够用 | zhenzhi-yundongxie, gaobang-fanbuxie, xiedai}}`,
    `The line we read most often on a returns slip is “a bit tight”. Nothing is wrong with the shoe and nothing with the foot. They had simply not met. Measure once and you save half of that postage.

    ## In the evening, standing up

    Feet grow through the day, by three to five millimetres. So measure towards evening, in the socks you mean to run in, with your weight on the foot.

    1. Lay a sheet of A4 against the wall and stand on it, heel just touching
    2. Hold the pen upright; draw a line at your toes and a dot at either side of the forefoot
    3. Do the other foot and keep the longer figure
    4. Add 10 mm: that is the inside length of a running shoe

    Those ten millimetres are for going downhill. Your foot slides forward, and without them your nails are the first to hear. With thick winter socks two more do no harm.

    {{note info | Qingbu lasts run half a size wide in front. If your forefoot is more than 104 mm at EU 42, think about one size up.}}

    ## One pair, one job

    A running shoe is made to go forward: thick heel, curved toe. A training shoe is made to stand: flat, firm at the edge. Squat in running shoes and you are on a pillow; run ten kilometres in trainers for the gym and your calves will call the next day. If there is money for one pair only, look at what you do more often in a week.

    {{product huanzhen-paobuxie | 8 mm drop, for five to ten kilometres at a time.}}
    {{product qingliang-xunlianxie | 4 mm drop, for weights, ropes and shuttle runs.}}

    {{pull Whether it fits you know in three hundred metres. Whether it lasts takes three hundred kilometres. | He Qiao}}

    ## When it is time

    Look at the sole, and then press the midsole. Worn tread you can see. A tired midsole you cannot, but your thumb can tell: push at the heel, and a young shoe comes back slowly while an old one stays as it is. Six to eight hundred kilometres is usual, sooner if you are heavy. Keep the old pair for wet markets and watering the plants; there is a year left in them.

    {{gallery black-running-shoe, knit-trainer, black-training-shoe}}

    ## Or do not buy

    If you walk eight thousand steps a day and leave it at that, the shoes you have on will probably do. Change the insoles, lace them again so the heel stops slipping, and carry on. If you do want a new pair for walking, knitted ones are comfortable.

    {{grid Good for walking too | zhenzhi-yundongxie, gaobang-fanbuxie, xiedai}}`,
  ),
}
