'use client'
import { OutOfService } from '../admin/OutOfService.tsx'

/** Shown when not even the frame of the admin could be drawn: usually the database is away. */
const GlobalError = () => (
  <html lang="zh">
    <body>
      <OutOfService />
    </body>
  </html>
)

export default GlobalError
