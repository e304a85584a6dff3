'use client'
import type { Rendition } from '@fangshi/media/contract'
import { Button, toast, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { RENDER_WORDS } from './render-words.ts'

interface AssetProgress {
  renderState: string
  renderDone: number
  renderTotal: number
  renderError: string | null
  renditions: Rendition[]
}

/** While an asset renders, its progress is asked for this often. ms */
const ASK_EVERY = 1000

/** Progress and finished sizes of an asset, kept up to date while the worker is at it. */
export function RenderingField() {
  const { id } = useDocumentInfo()
  const say = useWords()
  const [asset, setAsset] = useState<AssetProgress | null>(null)
  const isBusy = asset !== null && asset.renderState !== 'done' && asset.renderState !== 'failed'

  const ask = useCallback(async () => {
    if (!id) return
    const response = await fetch(`/api/media/${id}/progress`, { credentials: 'include' })
    if (response.ok) setAsset((await response.json()) as AssetProgress)
  }, [id])

  useEffect(() => {
    void ask()
  }, [ask])

  useEffect(() => {
    if (!isBusy) return
    const timer = setInterval(() => void ask(), ASK_EVERY)
    return () => clearInterval(timer)
  }, [isBusy, ask])

  if (!id)
    return (
      <p className="fangshi-hint">{say({ zh: '保存后开始生成各种尺寸。', en: 'Sizes are made once it is saved.' })}</p>
    )
  if (!asset) return null

  const again = async (): Promise<void> => {
    const response = await fetch(`/api/media/${id}/render`, { method: 'POST', credentials: 'include' })
    if (!response.ok) toast.error(say({ zh: '没能重新排队，请稍后再试。', en: 'Could not queue it again; try later.' }))
    await ask()
  }

  const words = RENDER_WORDS[asset.renderState]
  return (
    <section className="fangshi-panel" aria-live="polite">
      <header className="fangshi-panel__head">
        <strong>{say({ zh: '生成进度', en: 'Rendering' })}</strong>
        <span className={`fangshi-state fangshi-state--${asset.renderState}`}>
          {words ? say(words) : asset.renderState}
        </span>
        <span className="fangshi-figure">
          {asset.renderDone} / {asset.renderTotal}
        </span>
        {asset.renderState === 'failed' ? (
          <Button size="small" buttonStyle="secondary" onClick={() => void again()}>
            {say({ zh: '重试', en: 'Try again' })}
          </Button>
        ) : null}
      </header>
      <progress max={Math.max(1, asset.renderTotal)} value={asset.renderDone} />
      {asset.renderError ? (
        <p className="fangshi-hint fangshi-hint--bad" role="alert">
          {asset.renderError}
        </p>
      ) : null}
      {asset.renditions.length > 0 ? (
        <details>
          <summary>
            {say({ zh: '已生成的尺寸', en: 'Finished sizes' })}（{asset.renditions.length}）
          </summary>
          <ul className="fangshi-sizes">
            {asset.renditions.map((rendition) => (
              <li key={rendition.file}>
                <a href={`/m/${rendition.file}`} target="_blank" rel="noreferrer">
                  {rendition.crop} {rendition.width}×{rendition.height} {rendition.format.toUpperCase()}
                </a>
                <span className="fangshi-figure">{Math.ceil(rendition.bytes / 1024)} KB</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
