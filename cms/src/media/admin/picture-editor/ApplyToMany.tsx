'use client'
import { Button } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useWords, type Words } from '../../../admin/words.ts'
import { SHARED_PARTS, type SharedPart } from '../../rules/asset-edits.ts'
import { thumbnailOf } from '../../thumbnail.ts'
import type { Editing } from './editing.ts'
import { sentenceOf } from './use-preview.ts'

interface Found {
  id: string
  originalName?: string | null
  renditions?: unknown
}

interface Result {
  id: string
  name: string
  ok: boolean
  error?: string
}

const PART_WORDS: Record<SharedPart, Words> = {
  turn: { zh: '旋转', en: 'Turn' },
  straighten: { zh: '校直', en: 'Straighten' },
  trim: { zh: '裁到各自主体', en: 'Trim each to its subject' },
  whiteSquare: { zh: '白底图', en: 'White square' },
  exposure: { zh: '曝光', en: 'Exposure' },
  warmth: { zh: '冷暖', en: 'Cool to warm' },
  tint: { zh: '偏绿到偏洋红', en: 'Green to magenta' },
  watermark: { zh: '水印', en: 'Watermark' },
}

const SHOWN = 48

/** The same parts of the recipe for several assets at once; each says whether it took them. */
export function ApplyToMany({ assetId, draft: { edits } }: Editing) {
  const say = useWords()
  const [parts, setParts] = useState<readonly SharedPart[]>(
    SHARED_PARTS.filter((part) => part !== 'trim' && edits[part] !== undefined),
  )
  const [words, setWords] = useState('')
  const [found, setFound] = useState<Found[]>([])
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [results, setResults] = useState<Result[] | null>(null)
  const [complaint, setComplaint] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ limit: String(SHOWN), depth: '0', sort: '-createdAt' })
      query.set('where[and][0][id][not_equals]', assetId)
      query.set('where[and][1][kind][not_in]', 'evidence,logo')
      if (words.trim()) query.set('where[and][2][originalName][like]', words.trim())
      const answer = await fetch(`/api/media?${query}`, { credentials: 'include', signal: stop.signal }).catch(
        () => null,
      )
      if (answer?.ok) setFound(((await answer.json()) as { docs: Found[] }).docs)
    }, 200)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [words, assetId])

  const flip = <T,>(list: readonly T[], item: T): T[] =>
    list.includes(item) ? list.filter((one) => one !== item) : [...list, item]

  const apply = async (): Promise<void> => {
    setBusy(true)
    setComplaint(null)
    setResults(null)
    try {
      const answer = await fetch('/api/media/edits/apply', {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ids: [...chosen], parts, edits }),
      })
      if (answer.ok) setResults(((await answer.json()) as { results: Result[] }).results)
      else setComplaint(await sentenceOf(answer))
    } catch {
      setComplaint(
        say({ zh: '网络断了，没有应用；请再试一次。', en: 'The network is away and nothing was applied; try again.' }),
      )
    }
    setBusy(false)
  }
  const failed = results?.filter((result) => !result.ok) ?? []

  return (
    <div className="editor-many">
      <fieldset>
        <legend>{say({ zh: '用哪些', en: 'Which parts' })}</legend>
        <div className="editor-choices">
          {SHARED_PARTS.map((part) => (
            <label key={part} className="editor-check">
              <input
                type="checkbox"
                checked={parts.includes(part)}
                disabled={part === 'whiteSquare' && !edits.whiteSquare && !parts.includes(part)}
                onChange={() => setParts(flip(parts, part))}
              />
              {say(PART_WORDS[part])}
              {parts.includes(part) && part !== 'trim' && edits[part] === undefined ? (
                <small>{say({ zh: '（去掉）', en: '(take off)' })}</small>
              ) : null}
            </label>
          ))}
        </div>
        <p className="fangshi-hint">
          {say({
            zh: '其他编辑不动；主体按每张照片各自识别。立即保存，原图不变，随时可改回。',
            en: 'Other edits stay; the subject is found in each photograph by itself. Saved at once; originals stay as they are.',
          })}
        </p>
      </fieldset>
      <fieldset>
        <legend>{say({ zh: '用到哪些素材', en: 'To which assets' })}</legend>
        <input
          type="search"
          value={words}
          placeholder={say({ zh: '按原始名称查找', en: 'Find by original name' })}
          aria-label={say({ zh: '按原始名称查找', en: 'Find by original name' })}
          onChange={(event) => setWords(event.target.value)}
        />
        <ul className="editor-grid">
          {found.map((asset) => (
            <li key={asset.id}>
              <button
                type="button"
                aria-pressed={chosen.has(asset.id)}
                onClick={() => setChosen(new Set(flip([...chosen], asset.id)))}
              >
                <img src={thumbnailOf({ doc: { ...asset } }) ?? ''} alt="" loading="lazy" />
                <span>{asset.originalName}</span>
              </button>
            </li>
          ))}
        </ul>
        {found.length === 0 ? (
          <p className="fangshi-hint">{say({ zh: '没有这个名称的素材。', en: 'No asset of this name.' })}</p>
        ) : null}
      </fieldset>
      <div className="editor-many__end">
        <Button
          size="small"
          margin={false}
          disabled={isBusy || chosen.size === 0 || parts.length === 0}
          onClick={() => void apply()}
        >
          {isBusy
            ? say({ zh: '正在应用…', en: 'Applying…' })
            : say({ zh: `应用到 ${chosen.size} 张`, en: `Apply to ${chosen.size}` })}
        </Button>
        <div role="status">
          {complaint ? <p className="fangshi-hint fangshi-hint--bad">{complaint}</p> : null}
          {results ? (
            <p>
              {say({
                zh: `${results.length - failed.length} 张已应用，正在重新生成${failed.length > 0 ? `；${failed.length} 张没有` : ''}。`,
                en: `${results.length - failed.length} applied and being rendered${failed.length > 0 ? `; ${failed.length} not` : ''}.`,
              })}
            </p>
          ) : null}
          {failed.length > 0 ? (
            <ul className="fangshi-findings">
              {failed.map((result) => (
                <li key={result.id}>
                  {result.name}: {result.error}
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
    </div>
  )
}
