import { zhEn } from './bilingual.ts'

/** What the shop says of itself on every page. The number is in no numbering plan, the mail in a reserved domain. */
export const MALL = {
  name: zhEn('坊市', 'Fangshi'),
  tagline: zhEn(
    '一座按街巷摆开的商城：东西讲清楚，价格写明白',
    'A mall laid out in streets: things explained, prices plain',
  ),
  phone: '400-000-0000',
  email: 'service@fangshi.test',
  hours: zhEn('每天 9:00–21:00，节假日照常', '9 am to 9 pm every day, holidays included'),
  legalLine: zhEn(
    '演示商城：商品、品牌、订单与联系方式均为虚构；备案号处为占位',
    'A demonstration mall: goods, brands, orders and contacts are invented; no filing number applies',
  ),
} as const
