import { zhEn } from '../bilingual.ts'
import type { DemoArticle } from './define-article.ts'

export const GOOD_CHAIR: DemoArticle = {
  slug: 'zufang-yiba-haoyizi',
  title: zhEn('租来的房子，也值得一把好椅子', 'A rented room deserves a good chair too'),
  summary: zhEn(
    '搬家五次，跟着走的家具只有三件。说说它们为什么留下来。',
    'Five moves, three pieces of furniture that came along, and why they did.',
  ),
  author: zhEn('陆青禾', 'Lu Qinghe'),
  topics: ['jujia', 'xuanwu'],
  cover: 'blue-armchair',
  window: { fromDays: -9, untilDays: null },
  body: zhEn(
    `八年里搬过五次家，扔掉的家具能装满一辆小货车。一路跟下来的只有三件：一把单人椅、一只小圆几、一盏吊灯。它们有几个共同点，可以当作租房买家具的尺子。

    ## 一个人搬得动

    椅子 17 公斤，抱起来走一层楼要歇一次，但不用求人。圆几拆掉三条腿，提着走。沙发就不行，五次搬家，三次卡在门口。后来学会先量：门宽、楼道转角、电梯对角线，写在手机里，看家具时先看那三个数。

    {{product wulan-danrenyi | 71 cm 宽，过得了老公房 75 cm 的门。}}

    ## 换一间房还合适

    租来的房子，墙的颜色、地板的深浅都不由你。跟得走的家具多半颜色安静、线条少，放在哪儿都像本来就在那里。雾蓝这种灰调的蓝，白墙、黄墙、水泥墙都接得住。

    圆几比方几好带：没有角，就没有“靠哪面墙”的问题。床边、沙发边、玄关，它都站过，现在当花架。

    {{gallery blue-armchair, round-side-table, pendant-lamp}}

    ## 坐得住一个晚上

    试椅子别只坐三分钟。我们建议带一本书去，读完一章再起来，看三处：

    - 大腿后侧有没有被坐面前沿压着，有就是坐面太深
    - 脚掌能不能放平，放不平就是坐高高了
    - 手肘落在扶手上时，肩膀有没有耸起来

    三处都舒服，再看价钱。一把 1,690 元的椅子用八年，每天五毛八分，比一杯豆浆便宜。

    {{pull 房子是租来的，腰是自己的。 | 陆青禾}}

    ## 灯换得走，房东也高兴

    房东留下的多是吸顶灯，白得像办公室。换吊灯之前记得两件事：拍下原来的接线，留好原来的灯。搬走那天换回去，押金一分不少。吊在桌上方 70 厘米左右，吃饭和写字都用得上，房间其余的地方暗着，反而觉得大。

    {{grid 跟得走的家具 | sanjiao-yuanji, baizhao-diaodeng, gangjiao-canyi}}

    {{note info | 换灯前请断开总闸。老房子线路情况不明时，请电工来，通常不超过一百元。}}`,
    `I have moved five times in eight years, and the furniture left behind would fill a small lorry. Three things have come all the way: an armchair, a little round table and a pendant lamp. What they share makes a fair ruler for furnishing a rented place.

    ## One person can carry it

    The chair weighs 17 kilos. I rest once on each flight, but need not ask anyone. The table loses its legs and goes in one hand. A sofa does not: three times out of five it stuck in the door. Since then I measure first, the door, the turn of the stairs, the diagonal of the lift, keep the figures in my phone, and look at those three before I look at anything else.

    {{product wulan-danrenyi | 71 cm wide: it clears the 75 cm doors of old blocks.}}

    ## It suits the next room

    Wall and floor are not yours to choose. What travels well is quiet in colour and sparing of line; wherever you put it, it seems to have been there. A greyed blue like this one gets on with white, with yellow and with bare concrete.

    Round tables travel better than square ones. Without corners there is no question of which wall. Mine has stood by the bed, by the sofa and in the hall; now it carries plants.

    {{gallery blue-armchair, round-side-table, pendant-lamp}}

    ## You can sit out an evening in it

    Three minutes in a shop tell you nothing. Take a book, read a chapter, then ask three things:

    - Does the front edge press behind your thighs? Then the seat is too deep
    - Do your feet lie flat? If not, it is too high
    - With elbows on the arms, do your shoulders rise?

    If all three are well, look at the price. A chair for 1,690 yuan over eight years is 58 fen a day, less than a cup of soy milk.

    {{pull The flat is rented. The back is your own. | Lu Qinghe}}

    ## A lamp you can take down again

    Landlords leave ceiling lights as white as an office. Before you change one, photograph the wiring and keep the old lamp; put it back on the day you leave and the deposit is safe. Hang yours some 70 centimetres above the table, good for supper and for writing. The rest of the room goes dim, and seems larger for it.

    {{grid Furniture that travels | sanjiao-yuanji, baizhao-diaodeng, gangjiao-canyi}}

    {{note info | Switch off at the board first. If the wiring is old and unknown, call an electrician.}}`,
  ),
}
