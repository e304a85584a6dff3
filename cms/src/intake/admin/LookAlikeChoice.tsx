'use client'
import { Button } from '@payloadcms/ui'
import { useWords } from '../../admin/words.ts'
import type { AssetView, IntakeFileView } from '../rules/intake-view.ts'
import type { FileAtHand } from './collect-dropped.ts'
import { sizeWords } from './intake-words.ts'
import { Thumb } from './Thumb.tsx'

/** Two pictures that look alike, side by side, and what to do about it. */
export function LookAlikeChoice({
  file,
  atHand,
  onDecide,
}: {
  file: IntakeFileView
  atHand: FileAtHand | undefined
  onDecide: (decision: 'keep' | 'replace' | 'use') => void
}) {
  const say = useWords()
  if (!file.asset || !file.lookAlike) return null
  return (
    <div className="intake-alike">
      <Side words={say({ zh: '刚上传', en: 'Just sent' })} asset={file.asset} file={atHand} />
      <Side words={say({ zh: '库里已有', en: 'In the library' })} asset={file.lookAlike} />
      <div className="intake-alike__choice">
        <p>
          {say({
            zh: '两张几乎一样，字节不同。要怎么办？',
            en: 'Nearly the same picture, other bytes. What shall be done?',
          })}
        </p>
        <div className="intake-alike__ways">
          <Button size="small" buttonStyle="secondary" margin={false} onClick={() => onDecide('replace')}>
            {say({ zh: '用新的换下旧的', en: 'Replace the old one' })}
          </Button>
          <Button size="small" buttonStyle="secondary" margin={false} onClick={() => onDecide('use')}>
            {say({ zh: '用库里那张', en: 'Use the one there' })}
          </Button>
          <Button size="small" buttonStyle="secondary" margin={false} onClick={() => onDecide('keep')}>
            {say({ zh: '两张都留', en: 'Keep both' })}
          </Button>
        </div>
      </div>
    </div>
  )
}

function Side({ words, asset, file }: { words: string; asset: AssetView; file?: FileAtHand | undefined }) {
  return (
    <figure>
      <Thumb asset={asset} file={file} size={132} mustBeSeen />
      <figcaption>
        <strong>{words}</strong>
        <span>{asset.name}</span>
        <span className="fangshi-figure">
          {asset.width} × {asset.height} px · {sizeWords(asset.bytes)}
        </span>
      </figcaption>
    </figure>
  )
}
