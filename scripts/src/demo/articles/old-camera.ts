import { zhEn } from '../bilingual.ts'
import type { DemoArticle } from './define-article.ts'

export const OLD_CAMERA: DemoArticle = {
  slug: 'xiu-yitai-laoxiangji',
  title: zhEn('修一台老相机，要多少个下午', 'How many afternoons an old camera takes'),
  summary: zhEn(
    '旧光修造的工作台上，一台双反从进门到上架的三周。',
    'Three weeks on the bench at Jiuguang, from the door to the shelf.',
  ),
  author: zhEn('沈知微', 'Shen Zhiwei'),
  topics: ['shouyi'],
  cover: 'twin-lens-camera',
  window: { fromDays: -2, untilDays: null },
  body: zhEn(
    `工作台靠北窗，光是凉的，一整天变化不大。旧光修造的周师傅说，看镜片上的霉，北窗的光好用：它不奉承，也不吓人。

    这台双反是年初从一户搬家的人那里收来的，在衣柜顶上躺了二十多年。过片扳手还能走，快门慢速全黏在一起，取景屏像隔着一层雾。他先不拆，拿一张纸记下所有毛病，一共十一条。

    ## 头一个下午：听

    修快门之前先听。1 秒那一档应当是“嘀——嗒”，这台是“嘀”，然后没有了。慢速齿轮组里的油干成了胶，动不得，硬拨会崩齿。他把整组拆下来泡进清洗液，盖上盖子，去吃饭。

    {{photo twin-lens-camera | 清洁后的机身。皮面右下角的磕碰没有补，买的人会看见它。}}

    镜组上的霉只长在前片内侧，呈放射状，是近两年才起的。擦掉以后对着灯看，镀膜上留一点很浅的痕迹，拍照看不出来，检测单上还是要写。

    {{pull 修旧东西，手要轻，话要实。修不了的地方写上去，比补得看不见要紧。 | 周师傅，旧光修造}}

    ## 中间几个下午：等

    清洗、上油、装回，大约三个小时。剩下的时间是等：等油走匀，等皮腔胶干透，等天气晴下来好校无穷远。校焦用的是对岸一座水塔，两公里外，塔顶有一根避雷针，取景屏上能看清它，才算准。

    快门逐档测三遍，取中间的数。1/500 秒测出来是 1/430 秒，他没有再调：弹簧五十年了，拉得太紧反而不长久。曝光差不到四分之一挡，胶片宽容得了。

    - 慢速齿轮组：清洗、上油
    - 取景屏：换新，旧屏一并交给买家
    - 对焦绳：重新校准，误差 1 cm 以内
    - 皮面：未补

    ## 末一个下午：拍

    上架前要拍一卷。他拍楼下的菜摊、河边晾的被子、隔壁店的猫。十二张里有一张漏了光，查下来是后盖密封条短了两毫米，换掉，再拍一卷。

    前后三个礼拜，摊到每天不过半小时，可是少一天都不行。我们问他值不值，他说机器值多少是一回事，能接着用又是一回事。

    {{product shuangfan-xiangji | 文中这一台的同批，随机附检测表。}}

    {{grid 也在工作台上 | danfan-jiaopianji, piqiang-xinwenji, pi-beidai}}`,
    `The bench stands by a north window. The light is cool and hardly changes all day. For looking at fungus in a lens it is good light, says Zhou, who repairs cameras at Jiuguang: it neither flatters nor frightens.

    This twin-lens came in the new year from a family moving house, after twenty-odd years on top of a wardrobe. The wind lever still turned. The slow speeds were stuck fast, and the screen looked like fog. He did not open it. He took a sheet of paper and wrote down what was wrong: eleven things.

    ## The first afternoon: listening

    Before you mend a shutter you listen to it. At one second it ought to go tick, and then tock. This one went tick. The oil in the slow train had dried to glue; force it and a tooth will go. He lifted the whole train out, put it in a bath of cleaner, put the lid on, and went to lunch.

    {{photo twin-lens-camera | Clean again. The knock at the lower right was left as it is; whoever buys it will see it.}}

    The fungus was on the inner face of the front element alone, in a star, and not two years old. Wiped off and held to the lamp, it has left a very pale trace in the coating. You will not find it in a picture. It goes on the test sheet all the same.

    {{pull With old things, a light hand and plain words. Saying what could not be mended matters more than hiding it. | Zhou, Jiuguang Works}}

    ## The afternoons between: waiting

    Cleaning, oiling and putting back take some three hours. The rest is waiting: for oil to creep, for glue to dry, for a clear day to set infinity. He does that on a water tower two kilometres off, across the river. When the lightning rod on its roof is sharp on the screen, it is right.

    Each speed is timed three times and the middle figure kept. 1/500 came out at 1/430, and there he stopped: the spring is fifty years old and will not thank you for tightening. It is less than a quarter of a stop, and film forgives that.

    - Slow train: washed, oiled
    - Screen: replaced, the old one goes with the camera
    - Focus: re-set to within 1 cm
    - Covering: left alone

    ## The last afternoon: shooting

    No camera goes on the shelf before it has had a roll through it. He photographs the vegetable stall downstairs, quilts on the river bank, next door's cat. One frame of twelve was fogged. The seal of the back turned out to be two millimetres short; he replaced it and shot another roll.

    Three weeks in all, half an hour a day if you spread it out, and not a day to spare. We asked whether it pays. What a machine is worth is one thing, he said. That somebody goes on using it is another.

    {{product shuangfan-xiangji | From the same batch as the one in this story, with its test sheet.}}

    {{grid Also on the bench | danfan-jiaopianji, piqiang-xinwenji, pi-beidai}}`,
  ),
}
