import type { UIFieldServerComponent } from 'payload'
import { canCommand, type Principal } from '../../permissions/permissions.ts'
import { DownloadForm } from './DownloadForm.tsx'
import './library.css'

/** On a campaign: everything it, its banners and its articles show, as one download set (物料包). */
export const CampaignSetField: UIFieldServerComponent = ({ id, user }) =>
  id !== undefined && canCommand(user as Principal, 'library.download') ? (
    <DownloadForm
      of={{ campaign: String(id) }}
      mayOriginals={canCommand(user as Principal, 'library.downloadOriginals')}
    />
  ) : null
