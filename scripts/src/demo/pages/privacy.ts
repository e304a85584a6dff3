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

  订单里的地址与电话，只有配送、客服、运营的同事和管理员能看见。快递公司得到收件所需的几项，支付机构得到支付所需的几项，除此之外不提供给他人，法律要求的除外。

  ## 保存多久

  订单与付款记录依税法保存。账号、存下的地址和客服对话留到你要求删除为止，没有自动删除的期限；收到要求后十五天内，除依法须留存的，一律删除或去除身份。

  ## 你能要求什么

  称呼、电话、密码和存下的地址，可以在账号页自己查看和更正；订单与提问也在那里。其余的，要一份副本、删除、撤回同意、注销账号，请用注册的邮箱写信到 service@fangshi.test：客服核对是你本人之后，由管理员手工办理，十五天内办好并回信。

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

  Address and phone of an order are seen by colleagues in delivery, service and operations, and by administrators. Carriers get what delivery needs, payment firms what payment needs, and nobody else gets anything unless the law demands it.

  ## How long

  Orders and payments as tax law requires. Your account, saved addresses and conversations stay until you ask us to delete them; nothing deletes them by itself. Within fifteen days of your asking we delete or anonymise everything the law does not make us keep.

  ## What you may ask

  Name, phone, password and saved addresses you can see and correct yourself on your account page, where your orders and questions are as well. For everything else, a copy of your data, its deletion, withdrawing consent or closing the account, write to service@fangshi.test from the address you signed up with: service makes sure that it is you, an administrator does it by hand, and you have an answer within fifteen days.

  ## Cookies

  Three kinds: being signed in, the cart, and the day of your first visit (a cookie named since, kept for 180 days: a date and nothing else, so that new and returning visitors can be shown other banners; not written where your browser asks not to be tracked). They hold no name, serve no advertising, and you can browse without them.

  {{note warning | This is a demonstration mall. Please do not enter real personal data.}}`,
)
