import { zhEn } from '../bilingual.ts'
import type { DemoArticle } from './define-article.ts'

export const DOWNSTAIRS_COURT: DemoArticle = {
  slug: 'louxia-de-qiuchang',
  title: zhEn('楼下的球场，几点人少', 'The court downstairs, and when it is empty'),
  summary: zhEn(
    '我们在一块社区球场坐了一整天，记下谁在什么时候来，带着什么球。',
    'We sat by a neighbourhood court for a day and wrote down who came, when, and with which ball.',
  ),
  author: zhEn('何乔', 'He Qiao'),
  topics: ['chumen'],
  cover: 'basketball',
  window: { fromDays: 4, untilDays: null },
  body: zhEn(
    `球场夹在两排六层楼中间，一个半篮球场，一块五人制草地，角落有两副单杠。周六早上五点半，我们带着折叠凳和保温壶来，想弄清一件事：它几点人少。

    ## 五点半到八点：一个人的时段

    来的人彼此不说话。穿灰背心的先生绕场快走，三十圈，收工。一位女士在白线上跳绳，一组一百下，歇四十秒，共十组，绳子拍地的声音很匀。七点有个少年来投篮，独自投了两百个，进了多少他自己在心里数。

    {{product tiaosheng | 两端到腋下，长短正好。}}

    ## 八点到十一点：家长与车

    草地归小孩。球有三只，抢的永远是那只。一位父亲教女儿用脚弓传球，示范了六遍，第七遍她踢得比他直。滑板少年在场边的水泥道上来回，没有进过草地，这是他们之间的约定。

    {{gallery basketball, worn-football, red-cruiser-board}}

    {{pull 球场不大，大家都让一点，就都够用。 | 场边下棋的老人}}

    ## 正午：空

    十一点半到两点半，整个场子只有影子。地面四十一度，篮球放在太阳下半小时，气压涨了一成，弹得老高。想一个人投篮的，这时候来，戴帽子，带两升水，四十分钟就回去。

    ## 三点以后：排队

    下午三点半起开始凑人，四点半要排队。规矩写在篮架上：三对三，先进七个，输的下。陌生人来了报一声，等两轮就能上。天黑以后灯亮到九点半，九点一过，大家自动把球声压下来，楼上有人要睡。

    - 想独自练：六点前，或正午
    - 带孩子：上午八点到十点
    - 想打比赛：下午四点半以后
    - 想认识人：哪个钟点都行，多带一瓶水

    我们在场边借出去三次气针，回来两次。若你也常去球场，包里放一根吧。

    {{grid 球场上见过的 | shiwai-lanqiu, shoufeng-zuqiu, wangqiu-sanzhi, xiaoyuban}}

    {{note info | 各社区开放时间与灯光安排不同，以场地公告为准。}}`,
    `The court lies between two rows of six-storey flats: a court and a half for basketball, a small green for five-a-side, two pull-up bars in the corner. We came on a Saturday at half past five with stools and a flask, to find out one thing: when is it empty?

    ## Half past five to eight: people alone

    They do not speak. A gentleman in a grey vest walks thirty laps and is done. A woman skips on the white line, a hundred, forty seconds' rest, ten times over; the rope strikes the ground as evenly as a clock. At seven a boy comes to shoot. He takes two hundred shots and counts the good ones to himself.

    {{product tiaosheng | Ends to the armpits: that is the length.}}

    ## Eight to eleven: parents and wheels

    The green belongs to the children. There are three balls and all of them want the same one. A father shows his daughter how to pass with the inside of the foot, six times; the seventh time hers goes straighter than his. The skateboarders go up and down the concrete beside it and never on the grass. That is the treaty.

    {{gallery basketball, worn-football, red-cruiser-board}}

    {{pull It is not a big court. If everyone gives way a little there is room for all. | An old man playing chess by the fence}}

    ## Noon: nobody

    From half past eleven to half past two there are only shadows. The ground is at forty-one degrees. A ball left in the sun for half an hour gains a tenth in pressure and bounces over your head. If you want to shoot alone this is the time: a hat, two litres of water, forty minutes and home.

    ## After three: the queue

    At half past three they begin to make up teams, and an hour later there is a queue. The rules are painted on the post: three against three, first to seven, losers off. Strangers say so and are on after two rounds. The lamps burn till half past nine. After nine the dribbling grows softer by itself, since people upstairs are going to bed.

    - Alone: before six, or at noon
    - With children: eight to ten
    - For a game: after half past four
    - For company: any time, with a spare bottle of water

    We lent our needle three times and got it back twice. If you go often, keep one in your bag.

    {{grid Seen on the court | shiwai-lanqiu, shoufeng-zuqiu, wangqiu-sanzhi, xiaoyuban}}

    {{note info | Hours and lights differ from court to court; go by the notice on the gate.}}`,
  ),
}
