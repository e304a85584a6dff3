import { describe, expect, it } from 'vitest'
import { cleanPaste } from './clean-paste.ts'
import { withoutTracking } from './without-tracking.ts'

const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- /* Font Definitions */ @font-face {font-family:宋体;} p.MsoNormal {mso-style-unhide:no; margin:0cm;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<h1 style='mso-pagination:widow-orphan'><span lang=EN-US style='font-family:宋体'>春季露营指南<o:p></o:p></span></h1>
<p class=MsoNormal style='text-indent:21.0pt'><span style='font-family:宋体;mso-ascii-font-family:Calibri'>　　第一次露营，先挑一个
好走的营地。</span><b style='mso-bidi-font-weight:normal'><span lang=EN-US>三件事</span></b><span style='font-family:宋体'>要先想好。<o:p></o:p></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='margin-left:21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]><span>帐篷<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='margin-left:42.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span></span><![endif]><span>三季帐</span></p>
<h2>装备表</h2>
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='mso-yfti-irow:0'><td width=100 colspan=2 style='border:solid'><p class=MsoNormal><b>名称</b><o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>睡袋</p></td><td><p class=MsoNormal>１个</p></td></tr></table>
<p class=MsoNormal><img width=300 height=200 src="file:///C:/Users/wang/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png" alt="营地"></p>
<!--EndFragment--></body></html>`

const FROM_WEIXIN = `<section style="margin:0px;padding:0px;max-width:100%;box-sizing:border-box !important;font-family:mp-quote,-apple-system;" data-tools="135编辑器" class="_135editor"><section style="text-align:center"><section style="display:inline-block;border-bottom:2px solid red"><p style="font-size:18px"><strong style="color:rgb(255,0,0)"><span style="letter-spacing:1px">郁金香的<br></span></strong></p></section></section>
<p style="margin-bottom:16px;text-indent:2em"><span style="font-size:15px;color:rgb(63,63,63)">　　球根要在<span style="font-weight:700">十一月</span>下地，</span><span style="font-size:15px">早了容易烂。&nbsp;</span></p><p><br></p><p style="display:none">关键词堆砌</p>
<p style="text-align:center"><img class="rich_pages wxw-img" data-ratio="0.66" data-src="https://mmbiz.qpic.cn/mmbiz_jpg/abc/640?wx_fmt=jpeg" data-w="1080" src="data:image/gif;base64,iVBORw0KGgo=" alt="花田"></p>
<p><img src="https://example.cn/count.gif" width="1" height="1"></p><mp-common-profile data-id="x"></mp-common-profile>
<p>详见<a href="https://mp.weixin.qq.com/s?__biz=MzA&mid=22&idx=1&sn=ab&chksm=ff&scene=21#wechat_redirect" data-linktype="2">上一篇</a><script>track()</script></p></section>`

const FROM_A_PAGE = `<meta charset='utf-8'><div class="post" id="a1"><h2 class="title" onclick="steal()">How to <i>choose</i></h2>
<p>First line<br><br>Second line<br>after a break</p><ul class="x"><li><p>One</p></li><li>Two<ul><li>Inner</li></ul></li></ul>
<a href="javascript:alert(1)">bad</a> <a href="https://shop.example/p/1?utm_source=mail&id=7&spm=a.b">good</a>
<blockquote><p>Said so</p></blockquote><iframe src="https://evil.example"></iframe><svg><script>1</script></svg>
<table><tr><td><p>Only a box</p></td></tr></table>
<figure><img src="//cdn.example/p.jpg" alt=""><figcaption>By the window</figcaption></figure></div>`

describe('cleanPaste', () => {
  it('keeps the structure of a Word document and nothing of its looks', () => {
    expect(cleanPaste(FROM_WORD)).toEqual({
      html: [
        '<h2>春季露营指南</h2>',
        '<p>第一次露营，先挑一个好走的营地。<strong>三件事</strong>要先想好。</p>',
        '<ul><li>帐篷</li><li><ol><li>三季帐</li></ol></li></ul>',
        '<h3>装备表</h3>',
        '<table><tbody><tr><td colspan="2"><p><strong>名称</strong></p></td></tr><tr><td><p>睡袋</p></td><td><p>１个</p></td></tr></tbody></table>',
      ].join(''),
      pictures: [
        {
          address: 'file:///C:/Users/wang/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png',
          alt: '营地',
          after: 5,
        },
      ],
    })
  })

  it('unwraps what 公众号 editors nest, drops what hides and what counts readers, and lists pictures', () => {
    expect(cleanPaste(FROM_WEIXIN)).toEqual({
      html: [
        '<p><strong>郁金香的</strong></p>',
        '<p>球根要在<strong>十一月</strong>下地，早了容易烂。</p>',
        '<p>详见<a href="https://mp.weixin.qq.com/s?__biz=MzA&#38;mid=22&#38;idx=1&#38;sn=ab#wechat_redirect">上一篇</a></p>',
      ].join(''),
      pictures: [{ address: 'https://mmbiz.qpic.cn/mmbiz_jpg/abc/640?wx_fmt=jpeg', alt: '花田', after: 2 }],
    })
  })

  it('keeps headings, lists, links and quotes of a web page, and no script by any door', () => {
    expect(cleanPaste(FROM_A_PAGE)).toEqual({
      html: [
        '<h2>How to <em>choose</em></h2>',
        '<p>First line</p><p>Second line<br>after a break</p>',
        '<ul><li>One</li><li>Two</li><li><ul><li>Inner</li></ul></li></ul>',
        '<p>bad <a href="https://shop.example/p/1?id=7">good</a></p>',
        '<blockquote>Said so</blockquote>',
        '<p>Only a box</p>',
        '<p>By the window</p>',
      ].join(''),
      pictures: [{ address: '//cdn.example/p.jpg', alt: '', after: 7 }],
    })
  })

  it('does not take for bold what Google Docs wraps round everything', () => {
    expect(cleanPaste('<b style="font-weight:normal" id="docs-internal-guid-1"><p>plain</p></b>').html).toBe(
      '<p>plain</p>',
    )
  })

  it('keeps the bytes of an inline picture apart from the text', () => {
    const address = 'data:image/png;base64,iVBORw0KGgo='
    expect(cleanPaste(`<p>前</p><p><img src="${address}" alt="截图"></p>`)).toEqual({
      html: '<p>前</p>',
      pictures: [{ address, alt: '截图', after: 1 }],
    })
  })

  it('lets no markup through that somebody wrote as text', () => {
    expect(cleanPaste('<p>&lt;img src=x onerror=alert(1)&gt;</p>').html).toBe(
      '<p>&#60;img src=x onerror=alert(1)&#62;</p>',
    )
  })

  it('joins lines that only wrapped the source and keeps the space between Latin words', () => {
    expect(cleanPaste('<p>中文被\n 换行\n了, then\n English</p>').html).toBe('<p>中文被换行了, then English</p>')
  })

  it.each(['', '<p>　　</p>', '<p>&nbsp;</p><br><div> \u200b</div>', '<style>p{}</style>'])(
    'finds nothing in %j',
    (html) => expect(cleanPaste(html)).toEqual({ html: '', pictures: [] }),
  )
})

describe('withoutTracking', () => {
  it.each([
    ['https://a.example/?utm_source=x', 'https://a.example/'],
    ['https://a.example/?from=2020', 'https://a.example/?from=2020'],
    ['https://mp.weixin.qq.com/s?sn=1&from=timeline', 'https://mp.weixin.qq.com/s?sn=1'],
    ['/products/lamp', '/products/lamp'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['//evil.example', null],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
  ])('makes of %s %s', (href, clean) => expect(withoutTracking(href)).toBe(clean))
})
