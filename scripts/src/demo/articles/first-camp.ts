import { zhEn } from '../bilingual.ts'
import type { DemoArticle } from './define-article.ts'

export const FIRST_CAMP: DemoArticle = {
  slug: 'touyihui-luying',
  title: zhEn('头一回在林子里过夜', 'A first night in the woods'),
  summary: zhEn(
    '两个人，一顶帐篷，六公里路。带了什么，没带什么，哪些带错了。',
    'Two people, one tent, six kilometres: what we took, what we did not, what we took in vain.',
  ),
  author: zhEn('何乔', 'He Qiao'),
  topics: ['chumen'],
  cover: 'forest-tent',
  window: { fromDays: -20, untilDays: null },
  body: zhEn(
    `下午两点从镇上的车站走进去，到营地是五点。六公里的土路，背包十一公斤，走走停停。这是我们头一回自己背着帐篷过夜，写一份账，给也想去的人。

    ## 先看地，再看景

    好看的地方多在水边，水边不能扎：夜里涨水，清早有雾，蚊子也多。我们挑了林间一块略高的平地，离溪水两百步。抬头看了看，没有枯枝悬在头顶。躺下去试了一分钟，确认头比脚高。

    {{photo forest-tent | 早上七点，光从树梢斜下来，外帐上的露水还没干。}}

    帐篷四分钟搭好是在家练过三次的结果，头一次用了二十分钟。请务必在家练，天黑以后说明书是看不清的。

    {{product sanji-zhangpeng | 内帐上半截是网，躺着看得见树。}}

    ## 带对了的

    - 头灯每人一只，另备一副电池
    - 垃圾袋三只：一只装垃圾，一只装湿衣，一只垫背包
    - 一双干袜子，睡前换上，比多一件外套管用
    - 跳绳一根。清早四度，跳两分钟就暖了

    称过的几样，供你估背包：

    | 东西 | 重量 | 值不值 |
    | 帐篷（含地钉） | 2.1 公斤 | 值 |
    | 睡袋与垫子 | 1.9 公斤 | 值 |
    | 炉子、气罐、锅 | 0.9 公斤 | 值，早上要喝热的 |
    | 折叠椅 | 2.0 公斤 | 不值 |

    {{gallery forest-tent, skipping-rope, pocket-camera}}

    ## 带错了的

    三本书，一本没翻开。玻璃罐的酱，太重。一把大号折叠椅，两公斤，坐了不到半小时，树桩更高。还有一支三脚架，本想拍星星，云把星星都收走了；倒是清早用它拍了张合影。

    {{pull 背包里每一百克，走到第五公里都会来跟你说话。 | 何乔}}

    ## 夜里的声音

    十点以后林子并不安静。松鼠在落叶上跑，听起来像一头鹿；风过树梢，像远处的高速路。头一回都会睡不着，不要紧，没有人要你第二天上班。真正需要当心的是火和食物：炉子离帐篷三米以外，吃的封好，挂在离人远一点的树上。

    走的时候把地钉孔踩平，把别人留下的两只瓶子也带走了。来时什么样，走时也什么样，这是规矩。

    {{grid 这趟用上的 | zhuomian-sanjiaojia, tiaosheng, koudai-shumaji, qingliang-xunlianxie}}

    {{video https://commons.wikimedia.org/wiki/Category:Camping | 看看别处的营地（维基共享资源） | forest-tent}}

    > 来时什么样，走时也什么样。

    ## 想趁入冬前去一次

    山里见霜以后，夜里要换厚睡袋。按往年，还有三个星期。

    {{countdown 离山里头一场霜大约还有 | 21}}

    {{coupon XINKE20 | 头一回来坊市的，置办行头可用}}

    {{button 看看“动起来”这一场 | /campaigns/dongqilai}}

    ---

    {{note warning | 林区用火、扎营的规定各地不同，出发前请查当地公告；雷雨、大风预警时改期。}}`,
    `We set out from the bus stop at two and reached the place at five: six kilometres of dirt track, eleven kilos each, many stops. It was our first night out with a tent on our own backs. Here is the account, for anyone who would like to go.

    ## Ground first, view second

    The pretty spots are by the water, and there you do not camp: it rises at night, it steams in the morning, and mosquitoes live there. We took a flat place among the trees, a little higher, two hundred paces from the stream. We looked up for dead branches and found none, and lay down for a minute to be sure that heads were above feet.

    {{photo forest-tent | Seven in the morning, light slanting from the tops, dew still on the fly.}}

    Pitching it in four minutes was the fruit of three rehearsals at home. The first took twenty. Do rehearse: after dark nobody can read the instructions.

    {{product sanji-zhangpeng | The upper half of the inner is mesh: you lie there and see the trees.}}

    ## Rightly taken

    - A head torch each, and one spare set of cells
    - Three bin bags: for rubbish, for wet clothes, for lining a pack
    - Dry socks for the night, worth more than another jacket
    - A skipping rope. At four degrees, two minutes warm you up

    What we weighed, so that you can guess at your pack:

    | Thing | Weight | Worth it |
    | Tent with pegs | 2.1 kg | Yes |
    | Sleeping bag and mat | 1.9 kg | Yes |
    | Stove, gas, pot | 0.9 kg | Yes, for a hot drink at dawn |
    | Folding chair | 2.0 kg | No |

    {{gallery forest-tent, skipping-rope, pocket-camera}}

    ## Wrongly taken

    Three books, none opened. A glass jar of sauce, heavy. A big folding chair of two kilos in which we sat for less than half an hour; a stump was the better seat. And a tripod for the stars, which the clouds kept to themselves, though in the morning it did take a picture of us both.

    {{pull At the fifth kilometre every hundred grams in the pack will want a word with you. | He Qiao}}

    ## What you hear at night

    After ten the woods are not quiet at all. A squirrel on dry leaves sounds like a deer, and wind in the tops like a motorway. Nobody sleeps much on a first night, and nobody expects you at work. What does need care is fire and food: the stove three metres from the tent, food sealed, and hung from a tree some way off.

    Leaving, we trod the peg holes flat and took along two bottles that were not ours. As you found it, so you leave it. That is the rule.

    {{grid What earned its place | zhuomian-sanjiaojia, tiaosheng, koudai-shumaji, qingliang-xunlianxie}}

    {{video https://commons.wikimedia.org/wiki/Category:Camping | Camps elsewhere, on Wikimedia Commons | forest-tent}}

    > As you found it, so you leave it.

    ## Once more before winter

    After the first frost the nights ask for a thicker bag. By other years that leaves three weeks.

    {{countdown Until the first frost up there, about | 21}}

    {{coupon XINKE20 | For a first order here, to fit yourself out}}

    {{button What “Get moving” has | /campaigns/dongqilai}}

    ---

    {{note warning | Rules on fires and camping differ from place to place: look them up first, and stay at home when storms are forecast.}}`,
  ),
}
