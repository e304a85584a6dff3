export interface DemoTerm {
  preferred: string
  avoided: string[]
  note?: string
  isForbidden?: boolean
}

/** How the demo team writes: spellings that get mixed up, and names of their own. */
export const TEAM_TERMS: readonly DemoTerm[] = [
  { preferred: '账号', avoided: ['帐号', '帐户'], note: '“帐”是蚊帐的帐。' },
  { preferred: '登录', avoided: ['登陆'], note: '“登陆”是上岸。' },
  { preferred: '下单', avoided: ['拍下', '秒拍'] },
  { preferred: '顾客', avoided: ['亲们', '宝子', '家人们'], note: '对顾客说话不套近乎。' },
  { preferred: 'Wi-Fi', avoided: ['WIFI', 'Wifi', 'wifi', 'WiFi'] },
  { preferred: 'USB-C', avoided: ['Type-C', 'type-c', 'TYPE-C'] },
  { preferred: '坊市', avoided: ['坊巿'], note: '“巿”音 fú，是另一个字。', isForbidden: true },
]
