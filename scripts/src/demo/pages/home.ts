import { zhEn } from '../bilingual.ts'
import type { DemoPage } from './define-page.ts'

export const HOME: DemoPage = {
  slug: 'home',
  title: zhEn('首页', 'Home'),
  description: zhEn(
    '坊市是一座按街巷摆开的商城：摄影、电脑、鞋靴、家居、绿植、运动户外。东西讲清楚，价格写明白。',
    'Fangshi is a mall laid out in streets: photography, computers, shoes, home, plants, outdoors. Things explained, prices plain.',
  ),
  inFooter: false,
  blocks: [
    { block: 'placement', placement: 'home.hero' },
    { block: 'categoryStreet', title: zhEn('六条街', 'Six streets') },
    {
      block: 'productGrid',
      title: zhEn('新摆上来的', 'New on the stalls'),
      subtitle: zhEn(
        '近来上架，量过、称过、用过几天',
        'Lately arrived; measured, weighed and lived with for some days',
      ),
      layout: 'feature',
      source: 'picked',
      products: ['fugu-shumaji', 'zhenzhi-yundongxie', 'jiying-xiangji', 'duorou-baxiang', 'gangjiao-canyi'],
      more: { label: zhEn('全部新品', 'All that is new'), href: '/search?sort=newest' },
    },
    { block: 'campaignTeaser', campaign: 'dongqilai' },
    {
      block: 'productGrid',
      title: zhEn('坐下来', 'Take a seat'),
      subtitle: zhEn('坐高、坐深都写在页面上', 'Seat height and depth are on the page'),
      layout: 'row',
      source: 'picked',
      products: [
        'jiaotang-pishafa',
        'wulan-danrenyi',
        'heike-fushouyi',
        'qianhui-badeng',
        'sanjiao-yuanji',
        'baizhao-diaodeng',
        'lakou-bushafa',
        'baimian-chaji',
      ],
      more: { label: zhEn('逛家居街', 'To the street'), href: '/categories/jiaju' },
    },
    {
      block: 'split',
      title: zhEn('旧光修造的工作台', 'On the bench at Jiuguang'),
      text: zhEn(
        '苏州的一间小铺，北窗下一张桌子。收来的老相机先听再拆，快门逐档测三遍，修不了的地方写进检测单。我们把他们的货架搬到了坊市，一台一份单子，买前看得清清楚楚。',
        'A small shop in Suzhou with a table under a north window. Old cameras are listened to before they are opened, every speed is timed three times, and what cannot be mended goes on the sheet. Their shelf is with us now: one camera, one sheet, for you to read before you buy.',
      ),
      photo: 'twin-lens-camera',
      pictureSide: 'start',
      link: { label: zhEn('读这篇文章', 'Read the story'), href: '/articles/xiu-yitai-laoxiangji' },
    },
    {
      block: 'articleRow',
      title: zhEn('街谈', 'Street talk'),
      limit: 3,
      more: { label: zhEn('更多文章', 'More articles'), href: '/articles' },
    },
    { block: 'placement', placement: 'home.promo' },
    {
      block: 'productGrid',
      title: zhEn('书桌上的配角', 'Supporting parts for a desk'),
      layout: 'grid',
      source: 'category',
      category: 'diannao',
      limit: 8,
      more: { label: zhEn('逛电脑办公', 'Computers and desk'), href: '/categories/diannao' },
    },
  ],
}
