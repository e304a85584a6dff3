import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import { importMap } from './admin/importMap.js'
import './admin.css'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return handleServerFunctions({
    ...args,
    config,
    importMap,
    serverFunctions: { 'schedule-publish': refuseScheduledPublish },
  })
}

/**
 * Payload's own scheduler publishes whatever the latest draft is at that time, and lets anybody in the admin
 * cancel anybody's schedule. The visibility window replaces it; this closes the door it would leave open.
 */
async function refuseScheduledPublish(): Promise<never> {
  throw new Error('Scheduled publishing is replaced by the visibility window of the document.')
}

const Layout = ({ children }: { children: ReactNode }) => (
  <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
    {children}
  </RootLayout>
)

export default Layout
