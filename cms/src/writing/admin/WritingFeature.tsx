'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { CleanPaste } from './CleanPaste.tsx'
import { TellTheForm } from './TellTheForm.tsx'

export const WritingFeature = createClientFeature({
  plugins: [
    { Component: TellTheForm, position: 'normal' },
    { Component: CleanPaste, position: 'normal' },
  ],
})
