'use client'

import { Button, useDocumentInfo, useTranslation } from '@payloadcms/ui'

/** From the form of a release to its page, where everything is done to it. */
export function ReleaseLink() {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  if (!id) return null
  return (
    <Button el="link" url={`/admin/releases/${id}`} buttonStyle="primary" size="medium" margin={false}>
      {i18n.language === 'en' ? 'Open the release' : '打开发布包'}
    </Button>
  )
}
