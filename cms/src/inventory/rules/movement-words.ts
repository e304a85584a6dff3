import type { MovementKind } from './stock-movements.ts'

export const MOVEMENT_WORDS: Record<MovementKind, { zh: string; en: string }> = {
  receive: { zh: '入库', en: 'Received' },
  reserve: { zh: '预留', en: 'Reserved' },
  release: { zh: '释放预留', en: 'Released' },
  ship: { zh: '出库', en: 'Shipped' },
  return: { zh: '退货入库', en: 'Returned' },
  count: { zh: '盘点调整', en: 'Counted' },
  damage: { zh: '报损', en: 'Damaged' },
}
