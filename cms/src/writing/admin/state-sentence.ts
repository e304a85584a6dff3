import type { Words } from '../../admin/words.ts'
import type { WritingState } from '../rules/writing-state.ts'

/** What the state line says. */
export function stateSentence(
  state: WritingState,
  say: (words: Words) => string,
  when: (iso: string) => string,
): string {
  switch (state.kind) {
    case 'fresh':
      return say({ zh: '还没写过', en: 'Nothing written yet' })
    case 'keeping':
      return say({ zh: '正在保存……', en: 'Saving …' })
    case 'nowhere':
      return say({
        zh: '没能记下：连不上服务器，本机也没有空间。请先复制到别处。',
        en: 'Not kept: no server, and no room on this computer. Copy your words elsewhere.',
      })
    case 'saved':
      return say({ zh: `已保存 ${when(state.at)}`, en: `Saved ${when(state.at)}` })
    case 'kept':
      return say({
        zh: `改动已自动保存 ${when(state.at)}，还没存为草稿`,
        en: `Changes kept ${when(state.at)}, not a draft yet`,
      })
    case 'offline':
      return say({
        zh: `离线：已记在本机 ${when(state.at)}，连上后自动送到服务器`,
        en: `Offline: kept on this computer ${when(state.at)}, sent once connected`,
      })
    case 'signed_out':
      return say({
        zh: `登录已过期：已记在本机 ${when(state.at)}，重新登录后可恢复`,
        en: `Signed out: kept on this computer ${when(state.at)}, restorable after signing in`,
      })
    case 'only_here':
      return say({
        zh: `服务器不收自动保存：已记在本机 ${when(state.at)}`,
        en: `The server does not take it: kept on this computer ${when(state.at)}`,
      })
    case 'conflict':
      return say({
        zh: `有冲突：${state.by ?? '同事'} ${when(state.at)} 保存过这份内容`,
        en: `Conflict: ${state.by ?? 'a colleague'} saved this at ${when(state.at)}`,
      })
  }
}
