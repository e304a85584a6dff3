'use client'
import { Button, toast } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { useWords, type Words } from '../../admin/words.ts'
import type { JobView } from '../endpoints/job-endpoints.ts'

const STATES: Record<JobView['state'], Words> = {
  failed: { zh: '失败', en: 'Failed' },
  retrying: { zh: '将重试', en: 'Will retry' },
  running: { zh: '进行中', en: 'Running' },
  waiting: { zh: '排队中', en: 'Waiting' },
}

const TASKS: Record<string, Words> = {
  renderAsset: { zh: '生成图片尺寸', en: 'Render a picture' },
  refineAsset: { zh: '生成其余图片尺寸', en: 'Render the other sizes' },
  rehearse: { zh: '发布包彩排', en: 'Rehearse a release' },
  planRehearsals: { zh: '安排上线前彩排', en: 'Plan rehearsals' },
  dropOldRehearsals: { zh: '清理旧彩排报告', en: 'Drop old reports' },
  sendMail: { zh: '寄送邮件', en: 'Send a mail' },
  sendRefund: { zh: '向支付渠道发起退款', en: 'Send a refund' },
  closeUnpaidOrders: { zh: '关闭超时未付款订单', en: 'End unpaid orders' },
  dropOldCarts: { zh: '清理久未使用的购物车', en: 'Drop old carts' },
  recountAssetUses: { zh: '清点素材引用', en: 'Count where assets are used' },
  remarkPictures: { zh: '换上新版标志水印', en: 'Renew logo watermarks' },
  tellOfRights: { zh: '提醒素材授权到期', en: 'Tell of rights that end' },
  tellOfDueBriefs: { zh: '提醒需求单到期', en: 'Tell of briefs that are due' },
  tellOfGaps: { zh: '提醒活动缺图', en: 'Tell of missing creative' },
  mailNotifications: { zh: '寄送通知邮件', en: 'Mail notifications' },
  notifyShop: { zh: '沙箱网关通知商城', en: 'Sandbox gateway notifies the mall' },
}

/** The list is asked for again this often while the page is open. ms */
const ASK_EVERY = 3000

export function JobsTable() {
  const say = useWords()
  const [jobs, setJobs] = useState<JobView[] | null>(null)
  const [isAway, setAway] = useState(false)

  const ask = useCallback(async () => {
    try {
      const response = await fetch('/api/jobs', { credentials: 'include' })
      setAway(!response.ok)
      if (response.ok) setJobs(((await response.json()) as { jobs: JobView[] }).jobs)
    } catch {
      setAway(true)
    }
  }, [])

  useEffect(() => {
    void ask()
    const timer = setInterval(() => void ask(), ASK_EVERY)
    return () => clearInterval(timer)
  }, [ask])

  const retry = async (id: string): Promise<void> => {
    const response = await fetch(`/api/jobs/${id}/retry`, { method: 'POST', credentials: 'include' })
    if (response.ok) toast.success(say({ zh: '已重新排队', en: 'Queued again' }))
    else
      toast.error(
        ((await response.json()) as { errors?: { message: string }[] }).errors?.[0]?.message ?? String(response.status),
      )
    await ask()
  }

  if (isAway) {
    return (
      <p className="fangshi-hint fangshi-hint--bad" role="alert">
        {say({ zh: '暂时读不到任务列表，正在重试。', en: 'The list cannot be read right now; trying again.' })}
      </p>
    )
  }
  if (!jobs) return <p className="fangshi-hint">{say({ zh: '读取中…', en: 'Loading…' })}</p>
  if (jobs.length === 0)
    return (
      <p className="fangshi-hint">
        {say({ zh: '没有等待或失败的任务。', en: 'Nothing is waiting and nothing has failed.' })}
      </p>
    )

  return (
    <div className="fangshi-scroll">
      <table className="fangshi-table">
        <thead>
          <tr>
            <th>{say({ zh: '任务', en: 'Job' })}</th>
            <th>{say({ zh: '状态', en: 'State' })}</th>
            <th>{say({ zh: '次数', en: 'Attempts' })}</th>
            <th>{say({ zh: '原因', en: 'Reason' })}</th>
            <th>{say({ zh: '操作', en: 'Action' })}</th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <tr key={job.id}>
              <td>{TASKS[job.task] ? say(TASKS[job.task] as Words) : job.task}</td>
              <td>
                <span className={`fangshi-state fangshi-state--${job.state}`}>{say(STATES[job.state])}</span>
              </td>
              <td className="fangshi-figure">
                {job.attempts}/{job.maxAttempts}
              </td>
              <td>{job.error ?? '—'}</td>
              <td>
                {job.state === 'failed' || job.state === 'retrying' ? (
                  <Button size="small" buttonStyle="secondary" margin={false} onClick={() => void retry(job.id)}>
                    {say({ zh: '立即重试', en: 'Try now' })}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
