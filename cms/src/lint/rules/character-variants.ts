/**
 * How characters of the dictionary are disguised: traditional and look-alike forms, sound-alikes, and pinyin. Only
 * characters that the dictionary uses; a test holds the pinyin against a pinyin library.
 */
const DISGUISES: Readonly<Record<string, string>> = {
  最: '朂㝡蕞 zui',
  好: ' hao',
  佳: '佶 jia',
  优: '優 you',
  低: ' di',
  高: '髙 gao',
  大: ' da',
  新: ' xin',
  强: '強 qiang',
  第: '苐弟 di',
  一: '1壹弌幺 yi',
  级: '級 ji',
  国: '國囯 guo',
  顶: '頂 ding',
  极: '極 ji',
  品: ' pin',
  唯: ' wei',
  独: '獨 du',
  牌: ' pai',
  冠: ' guan',
  军: '軍 jun',
  万: '萬 wan',
  能: ' neng',
  永: ' yong',
  久: ' jiu',
  绝: '絕 jue',
  对: '對 dui',
  销: '銷 xiao',
  网: '網 wang',
  价: '價 jia',
  选: '選 xuan',
  专: '專 zhuan',
  业: '業 ye',
  疗: '療 liao',
  愈: '癒 yu',
  减: '減 jian',
  药: '藥 yao',
  压: '壓 ya',
  转: '轉 zhuan',
  运: '運 yun',
  财: '財 cai',
  领: '領 ling',
  导: '導 dao',
  驰: '馳 chi',
  标: '標 biao',
  检: '檢 jian',
  无: '無 wu',
  敌: '敵 di',
  创: '創 chuang',
  当: '當 dang',
  胜: '勝 sheng',
  宝: '寶 bao',
  华: '華 hua',
  开: '開 kai',
  发: '發 fa',
  师: '師 shi',
  阳: '陽 yang',
  赚: '賺 zhuan',
  跃: '躍 yue',
  仅: '僅 jin',
  后: '後 hou',
  彻: '徹 che',
}

/** What may stand between the characters of a word without a reader taking it for the end of one. */
const SEPARATORS = '[\\s\\u00ad\\u200b-\\u200f\\u2060\\ufeff*·•・.。_~\\-—|/\\\\+^#]{0,3}'
const HAN = /\p{Script=Han}/u

/**
 * A pattern that finds a word however it is disguised, in folded text. In Chinese words each character may be replaced
 * by its look-alikes or its pinyin, with separators between; Latin words stand for themselves, between word boundaries.
 */
export function disguisedPattern(word: string): string {
  if (!HAN.test(word)) return `(?<![a-z0-9])${escaped(word).replaceAll(' ', '\\s+')}(?![a-z0-9])`
  const characters = [...word]
  return characters
    .map((character, index) => alternatives(character, index === 0, index === characters.length - 1))
    .join(SEPARATORS)
}

/** The pinyin syllables the table knows, for the test that checks them. */
export const KNOWN_PINYIN: readonly (readonly [string, string])[] = Object.entries(DISGUISES).map(
  ([character, forms]) => [character, forms.split(' ')[1] ?? ''],
)

function alternatives(character: string, isFirst: boolean, isLast: boolean): string {
  const forms = DISGUISES[character]
  if (forms === undefined) return escaped(character)
  const [lookAlikes = '', pinyin = ''] = forms.split(' ')
  return `(?:[${character}${lookAlikes}]|${isFirst ? '(?<![a-z])' : ''}${pinyin}${isLast ? '(?![a-z])' : ''})`
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
