'use client'
import { OutOfService } from '../../../../admin/OutOfService.tsx'

export default OutOfService
