'use client'
import { useEffect } from 'react'

/** The page is asked for again this often until it answers. ms */
const TRY_AGAIN_AFTER = 5000

/**
 * What staff see while the CMS cannot reach what it needs: true, in both languages because the person's own
 * is not known now, and gone by itself once things are back. What was saved is saved.
 */
export function OutOfService() {
  useEffect(() => {
    const timer = setTimeout(() => window.location.reload(), TRY_AGAIN_AFTER)
    return () => clearTimeout(timer)
  }, [])
  return (
    <main
      style={{
        maxWidth: '36rem',
        margin: '18vh auto',
        padding: '0 1.5rem',
        fontFamily: 'system-ui, sans-serif',
        lineHeight: 1.7,
      }}
    >
      <p style={{ color: '#b3321f', letterSpacing: '0.2em' }}>坊市</p>
      <h1 style={{ fontSize: '1.5rem', lineHeight: 1.3 }}>后台暂时打不开</h1>
      <p>数据库或服务正在恢复。已保存的内容都在；没保存的请先留在原来的窗口里，不要关闭。本页每 5 秒自动重试。</p>
      <h2 lang="en" style={{ fontSize: '1.125rem' }}>
        The desk is out of reach for a moment
      </h2>
      <p lang="en">
        The database or a service is coming back. Everything saved is safe; keep windows with unsaved work open. This
        page tries again every 5 seconds.
      </p>
    </main>
  )
}
