import { zhEn } from '../bilingual.ts'
import { textPage } from './define-page.ts'

export const PRIVACY = textPage(
  'privacy',
  zhEn('隐私政策', 'Privacy'),
  zhEn(
    '我们收集什么、为什么、保存多久，以及你能要求什么。',
    'What we keep, why, for how long, and what you may ask of us.',
  ),
  `这一页写得短，是为了让人读完。坊市依照《个人信息保护法》处理你的信息；不需要的，不收。

  ## 我们收集什么

  - **账号**：称呼、邮箱或手机号，用于登录和联系
  - **订单**：收件人、电话、地址与买了什么，用于发货、售后与记账
  - **往来**：你与客服的对话和附图，用于把事情办完
  - **访问**：页面打开次数、横幅被看到和点击的次数、搜索词，都只记合计，不含是谁；浏览器设了“请勿跟踪”的，连合计也不计

  没有账号也能逛，也能下单；我们不在其他网站跟踪你，不向广告商出售信息。

  ## 谁能看见

  地址与电话只有处理你订单的配送与客服同事能看见，每一次查看电话都有记录。快递公司得到收件所需的几项，支付机构得到支付所需的几项，除此之外不提供给他人，法律要求的除外。

  ## 保存多久

  订单与付款记录依税法保存；客服对话在结案两年后删除；账号注销后十五天内，除依法须留存的，一律删除或去除身份。

  ## 你能要求什么

  查看、更正、导出、删除你的信息，撤回同意，注销账号，都可以在账号页自己办，或写信到 service@fangshi.test，我们在十五天内答复。

  ## Cookie

  只用三类：登录状态、购物车，以及初次来访的日期（since，保存 180 天，里面只有一个日期，用来区分新老访客看到的横幅；设了“请勿跟踪”的不写）。它们不含姓名，不用于广告，关掉也能浏览。

  {{note warning | 这是演示商城，请不要填写真实的个人信息。}}`,
  `This page is short so that it can be read to the end. We handle your data under China's Personal Information Protection Law, and what we do not need we do not take.

  ## What we keep

  - **Account**: a name, and an email or phone number, to sign you in and reach you
  - **Orders**: recipient, phone, address and what was bought, to deliver, help and keep books
  - **Conversations**: what you and service write, with pictures, to get things done
  - **Visits**: how often pages are opened, banners are seen and clicked, and what is searched for, in sums, without who; where your browser asks not to be tracked, not even in sums

  You can browse and order without an account. We do not follow you on other sites and do not sell data to advertisers.

  ## Who sees it

  Address and phone are seen by the colleagues in delivery and service who work on your order, and each look at a phone number is recorded. Carriers get what delivery needs, payment firms what payment needs, and nobody else gets anything unless the law demands it.

  ## How long

  Orders and payments as tax law requires. Conversations for two years after a case is closed. When you close an account we delete or anonymise the rest within fifteen days.

  ## What you may ask

  To see, correct, export or delete your data, withdraw consent or close the account: do it on your account page, or write to service@fangshi.test and have an answer within fifteen days.

  ## Cookies

  Three kinds: being signed in, the cart, and the day of your first visit (a cookie named since, kept for 180 days: a date and nothing else, so that new and returning visitors can be shown other banners; not written where your browser asks not to be tracked). They hold no name, serve no advertising, and you can browse without them.

  {{note warning | This is a demonstration mall. Please do not enter real personal data.}}`,
)
