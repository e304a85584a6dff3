import { zhEn } from '../bilingual.ts'
import type { DemoArticle } from './define-article.ts'

export const THREE_COPIES: DemoArticle = {
  slug: 'zhaopian-cun-sanfen',
  title: zhEn('照片存三份', 'Three copies of every photograph'),
  summary: zhEn(
    '硬盘早晚会坏。用一个周末，把十年的照片安顿好。',
    'Every disk fails some day. One weekend to settle ten years of pictures.',
  ),
  author: zhEn('沈知微', 'Shen Zhiwei'),
  topics: ['xuanwu', 'shouyi'],
  cover: 'hard-disk',
  window: { fromDays: -27, untilDays: null },
  body: zhEn(
    `编辑部去年坏了一块硬盘，里面是四年的外拍。数据恢复公司报价八千元，能救回六成。我们付了钱，然后用一个周末把规矩立起来。规矩不新鲜，业内叫“三二一”：三份拷贝，两种介质，一份放在别处。

    ## 先数一数

    大多数人不知道自己有多少照片。把手机、旧手机、旧电脑、存储卡都摊在桌上，逐个看容量。一个三口之家，十年下来多半在 500 GB 到 2 TB 之间。数出来，才知道买多大的盘。不必买得太大，盘三五年要换，那时同样的钱能买到更多。

    {{product jixie-yingpan | 4 TB 够大多数家庭用五年。}}

    ## 三份放在哪

    - **常用份**：电脑里，平时看的那一份
    - **离线份**：机械硬盘，每月接上同步一次，用完拔下
    - **异地份**：另一处屋檐下，父母家的抽屉、单位的柜子，或一家靠谱的云端

    离线份要拔下来，是因为勒索软件和手滑删除都会顺着线走过去。异地份在别处，是因为水管爆裂不会只淹一块盘。

    {{pull 备份不是为了坏盘那天，是为了之前每一天能安心睡觉。 | 沈知微}}

    ## 一个周末的顺序

    1. 周六上午：把所有来源拷进一个文件夹，按年份分，别急着删重复
    2. 周六下午：用去重工具过一遍，只删完全一样的
    3. 周日上午：拷到硬盘，比对校验，不是“拷完了”就算完
    4. 周日下午：把异地份送走，写上日期

    网线比无线稳。几百 GB 走无线要一整夜，中途断一次就得查；一根网线插上，吃顿饭的工夫。内存不够的老电脑去重时会卡，加一条就好。

    {{grid 周末要用的 | wangxian, neicuntiao, usb-shujuxian}}

    ## 每年做一次的事

    挑一天，比如元旦，随便打开十张老照片，看得见，才算备份还活着。我们见过有人备份了六年，硬盘一次也没读过，读的时候已经读不出了。

    顺手把当年的五十张洗出来，放进盒子。纸不需要格式，也不需要电。一张六寸照片不到一块钱，二十年后它还在。

    {{gallery hard-disk, memory-module, network-cable}}

    {{photo pocket-camera | 这台相机里的照片，当年洗出来的那些都还在。}}`,
    `Last year a disk failed in our office with four years of shoots on it. The recovery firm asked eight thousand yuan and could save sixty per cent. We paid, and then took a weekend to make a rule. It is not a new one. The trade calls it three-two-one: three copies, two kinds of medium, one of them elsewhere.

    ## Count first

    Few people know how many pictures they have. Put the phone, the old phones, the old laptop and every card on the table and look. A family of three has between 500 GB and 2 TB after ten years, as a rule. Then you know what size to buy. Do not buy much more: a disk is changed after some years, and by then the same money buys a larger one.

    {{product jixie-yingpan | 4 TB will serve most families for five years.}}

    ## Where the three live

    - **In use**: on your computer, the one you look at
    - **Offline**: on a disk, connected once a month, then unplugged
    - **Elsewhere**: under another roof. A drawer at your parents', a locker at work, a cloud you trust

    The second is unplugged because ransomware and slips of the hand travel along cables. The third is elsewhere because a burst pipe does not stop at one disk.

    {{pull You do not keep backups for the day the disk dies, but for all the nights before it. | Shen Zhiwei}}

    ## The order of the weekend

    1. Saturday morning: copy every source into one folder by year. Delete nothing yet
    2. Saturday afternoon: run a tool for duplicates and remove only exact ones
    3. Sunday morning: copy to the disk and verify; “finished copying” is not finished
    4. Sunday afternoon: take the third copy away and write the date on it

    A cable beats the air. Some hundred gigabytes over wireless take a night, and one break means checking all of it; by cable it is over by the end of lunch. An old machine short of memory will struggle with duplicates: give it another module.

    {{grid For the weekend | wangxian, neicuntiao, usb-shujuxian}}

    ## Once a year

    Choose a day, New Year's for instance, and open ten old pictures at random. If you can see them the backup is alive. We know of someone who backed up for six years and never read the disk; when he did, it would not.

    And print fifty from the year and put them in a box. Paper needs no format and no current. A small print costs less than a yuan, and in twenty years it will be there.

    {{gallery hard-disk, memory-module, network-cable}}

    {{photo pocket-camera | Whatever this camera took and somebody had printed is still with us.}}`,
  ),
}
