import { zhEn } from '../bilingual.ts'
import { textPage } from './define-page.ts'

export const TERMS = textPage(
  'terms',
  zhEn('服务条款', 'Terms'),
  zhEn('下单、价格、发票、评价与争议。', 'Ordering, prices, invoices, and when we disagree.'),
  `在坊市下单，即表示你读过并同意以下条款。条款以中文为准，英文供参考。

  ## 下单与成立

  你提交订单并付款后，合同成立。付款前我们为你留货三十分钟，银行转账留三天，过时未付，订单自动取消，货回到架上。系统出错导致价格明显不合理的，我们会在发货前与你联系，你可以按正确价格购买，或全额退款。

  ## 价格与优惠

  - 价格含税，以人民币计，以下单那一刻为准
  - 划线价是此前真实成交过的价格
  - 活动有起止时间，到点开始，到点结束，以页面标示的北京时间为准

  ## 发票

  默认开具电子发票，付款后二十四小时内发到邮箱。抬头填错的，当月可以换开。

  ## 账号

  一人一个账号，请保管好密码。发现被他人使用，请立即告诉客服，我们先冻结，再核实。

  ## 内容与权利

  文章与照片归各自作者所有。引用请注明出处，商用请先来信。

  ## 争议

  先找客服，再找主管；仍不能一致的，可向消费者协会投诉，或向坊市所在地的人民法院起诉。适用中华人民共和国法律。

  {{note warning | 演示商城不会真正收款，也不会发货；以上条款仅作示例，不构成要约。}}`,
  `By ordering from Fangshi you agree to what follows. The Chinese text governs; the English is for your convenience.

  ## Ordering

  A contract is made when you have placed and paid an order. We hold the goods for thirty minutes, three days for a bank transfer; unpaid, the order is cancelled and they return to the shelf. If a fault of the system has made a price plainly absurd, we contact you before sending, and you may buy at the right price or have all your money back.

  ## Prices and offers

  - Prices include tax, are in yuan, and are those of the moment you order
  - A price struck through is one we really charged
  - Campaigns begin and end on time, in the Beijing time shown

  ## Invoices

  An electronic invoice goes to your email within twenty-four hours. A wrong title can be changed within the month.

  ## Accounts

  One person, one account; keep your password safe. If someone else is using it tell service at once: we lock it first and ask questions after.

  ## Texts and pictures

  They belong to their authors. Quote with a credit; write to us before any commercial use.

  ## When we disagree

  Service first, then a supervisor. Failing that you may turn to a consumers' association or to the people's court at our seat. The law of the People's Republic of China applies.

  {{note warning | The demonstration takes no money and sends no goods. These terms are an example and no offer.}}`,
)
