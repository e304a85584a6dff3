import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { Activity } from './activity/activity.ts'
import { articleCollections } from './articles/articles.ts'
import { briefCollections } from './briefs/briefs.ts'
import { Campaigns } from './campaigns/campaigns.ts'
import { catalogCollections } from './catalog/catalog.ts'
import { channelCollections } from './channels/channels.ts'
import { paymentNotifications, shopEndpoints } from './checkout/checkout.ts'
import { keepSentence } from './commands/commands.ts'
import { accountEndpoints, Customers, closePayloadLogin } from './customers/customers.ts'
import { logWithoutValues } from './database/failed-statement.ts'
import { TolerantClient } from './database/tolerant-client.ts'
import { databaseOf } from './database/transaction.ts'
import { transactionsInLine } from './database/transactions-in-line.ts'
import { readStages, richText } from './editorial/editorial.ts'
import { factSheetEndpoints, withFactSheets } from './fact-sheets/fact-sheets.ts'
import { guardEndpoints, watchForWorker } from './guard/guard.ts'
import { reportEndpoints } from './insight/insight.ts'
import { intakeEndpoints } from './intake/intake.ts'
import { inventoryCollections } from './inventory/inventory.ts'
import { jobEndpoints } from './jobs/jobs.ts'
import { globalsWithLibrary, libraryEndpoints, withLibrary } from './library/library.ts'
import { lintCollections, lintEndpoint } from './lint/lint.ts'
import { mailer } from './mail/mailer.ts'
import { MallSettings } from './mall/mall-settings.ts'
import { Media, photoTodo, renderingEndpoints } from './media/media.ts'
import { notificationEndpoints } from './notifications/notifications.ts'
import { orderCollections } from './orders/orders.ts'
import { gatewayEndpoints, paymentCollections } from './payments/payments.ts'
import { closeInternals } from './permissions/close-internals.ts'
import { placementCollections, placementEndpoints } from './placements/placements.ts'
import { planningEndpoints } from './planning/planning.ts'
import { previewEndpoints, withPreview } from './preview/preview.ts'
import { pricingCollections, pricingGlobals } from './pricing/pricing.ts'
import { proofingCollections, proofingEndpoints, withProofing } from './proofing/proofing.ts'
import { redirectCollections, withOldAddresses } from './redirects/redirects.ts'
import { releaseCollections, releaseEndpoints, withReleases } from './releases/releases.ts'
import { withReview } from './review/review.ts'
import { Pins } from './search/search.ts'
import { serviceCollections, ticketShopEndpoints } from './service/service.ts'
import { currentSettings } from './settings/current-settings.ts'
import { Staff } from './staff/staff.ts'
import { Pages } from './standing-pages/standing-pages.ts'
import { storeEndpoints } from './store-api/store-api.ts'
import { withMallTime } from './time/time.ts'
import { Videos } from './videos/videos.ts'
import { writingEndpoints } from './writing/writing.ts'

const here = path.dirname(fileURLToPath(import.meta.url))
const settings = currentSettings()

export default buildConfig({
  secret: settings.PAYLOAD_SECRET,
  serverURL: settings.CMS_URL,
  csrf: [settings.CMS_URL],
  cors: [settings.CMS_URL],
  cookiePrefix: 'fangshi-staff',
  telemetry: false,
  logger: {
    options: {
      level: settings.NODE_ENV === 'test' ? 'silent' : 'info',
      // What fails is written down, what people have entered is not.
      hooks: { logMethod: logWithoutValues },
    },
  },
  email: mailer(settings),
  sharp,
  defaultDepth: 1,
  maxDepth: 3,
  graphQL: { disable: true },
  i18n: {
    supportedLanguages: { zh, en },
    fallbackLanguage: 'zh',
    // Payload's own words speak of one file where many are meant.
    translations: {
      zh: { upload: { selectFile: '选择文件', dragAndDrop: '把文件拖到这里', filesToUpload: '个文件待上传' } },
      en: { upload: { selectFile: 'Choose files', dragAndDrop: 'drop files here' } },
    },
  },
  localization: {
    locales: [
      { code: 'zh', label: { zh: '中文', en: 'Chinese' } },
      { code: 'en', label: { zh: '英文', en: 'English' } },
    ],
    defaultLocale: 'zh',
    fallback: true,
  },
  admin: {
    user: Staff.slug,
    avatar: 'default',
    dateFormat: 'yyyy-MM-dd HH:mm',
    // A reason takes longer to read than a confirmation; several are read together. ms
    toast: { duration: 8000, expand: true },
    timezones: {
      defaultTimezone: settings.MALL_TIME_ZONE,
      supportedTimezones: [{ label: settings.MALL_TIME_ZONE, value: settings.MALL_TIME_ZONE }],
    },
    importMap: {
      baseDir: here,
      importMapFile: path.join(here, 'app/(payload)/admin/importMap.js'),
      autoGenerate: false,
    },
    meta: {
      titleSuffix: ' · 坊市',
      defaultOGImageType: 'off',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/seal.svg' }],
    },
    components: {
      graphics: { Logo: '/admin/Brand.tsx#BrandLogo', Icon: '/admin/Brand.tsx#BrandSeal' },
      actions: ['/notifications/admin/NotificationBell.tsx#NotificationBell'],
      afterNavLinks: [
        '/notifications/admin/NotificationsNavLink.tsx#NotificationsNavLink',
        '/planning/admin/PlanningNavLinks.tsx#PlanningNavLinks',
        '/fact-sheets/admin/FactSheetsNavLink.tsx#FactSheetsNavLink',
        '/placements/admin/PlacementsNavLink.tsx#PlacementsNavLink',
        '/library/admin/LibraryNavLinks.tsx#LibraryNavLinks',
        '/intake/admin/IntakeNavLink.tsx#IntakeNavLink',
        '/orders/admin/BulkShipNavLink.tsx#BulkShipNavLink',
        '/proofing/admin/ProofingNavLink.tsx#ProofingNavLink',
        '/preview/admin/TimeTravelNavLink.tsx#TimeTravelNavLink',
        '/insight/admin/SalesNavLink.tsx#SalesNavLink',
        '/media/admin/PhotoTodoNavLink.tsx#PhotoTodoNavLink',
        '/media/admin/RenderingNavLink.tsx#RenderingNavLink',
        '/jobs/admin/JobsNavLink.tsx#JobsNavLink',
        '/guard/admin/HealthNavLink.tsx#HealthNavLink',
      ],
      views: {
        dashboard: { Component: '/admin/RoleHome.tsx#RoleHome' },
        board: { Component: '/planning/admin/BoardPage.tsx#BoardPage', path: '/board' },
        calendar: { Component: '/planning/admin/CalendarView.tsx#CalendarView', path: '/calendar' },
        intake: { Component: '/intake/admin/IntakeView.tsx#IntakeView', path: '/intake' },
        bulkShip: { Component: '/orders/admin/BulkShipView.tsx#BulkShipView', path: '/bulk-ship' },
        placements: { Component: '/placements/admin/PlacementsView.tsx#PlacementsView', path: '/placements' },
        release: { Component: '/releases/admin/ReleasePage.tsx#ReleasePage', path: '/releases/:id' },
        proofingQueue: {
          Component: '/proofing/admin/ProofingPages.tsx#ProofingQueuePage',
          path: '/proofing',
          exact: true,
        },
        proofing: { Component: '/proofing/admin/ProofingPages.tsx#ProofingPage', path: '/proofing/:id' },
        review: { Component: '/review/admin/ReviewPage.tsx#ReviewPage', path: '/review/:collection/:id' },
        timeTravel: { Component: '/preview/admin/TimeTravelView.tsx#TimeTravelView', path: '/time-travel' },
        sales: { Component: '/insight/admin/SalesView.tsx#SalesView', path: '/sales' },
        photoTodo: { Component: '/media/admin/PhotoTodoView.tsx#PhotoTodoView', path: '/photo-todo' },
        rendering: { Component: '/media/admin/RenderingView.tsx#RenderingView', path: '/rendering' },
        library: { Component: '/library/admin/LibraryView.tsx#LibraryView', path: '/library' },
        notifications: {
          Component: '/notifications/admin/NotificationsView.tsx#NotificationsView',
          path: '/notifications',
        },
        factSheets: { Component: '/fact-sheets/admin/FactSheetsView.tsx#FactSheetsView', path: '/fact-sheets' },
        rights: { Component: '/library/admin/RightsView.tsx#RightsView', path: '/rights' },
        health: { Component: '/guard/admin/HealthPage.tsx#HealthPage', path: '/health' },
        jobs: { Component: '/jobs/admin/JobsView.tsx#JobsView', path: '/jobs' },
      },
    },
  },
  hooks: { afterError: [keepSentence] },
  editor: richText,
  collections: withMallTime(
    withReleases(
      withReview(
        withPreview(
          withLibrary(
            withOldAddresses([
              ...catalogCollections,
              withProofing(Media),
              Videos,
              ...proofingCollections,
              ...placementCollections,
              Pages,
              ...articleCollections,
              ...withFactSheets([Campaigns]),
              ...releaseCollections,
              ...redirectCollections,
              Pins,
              ...briefCollections,
              ...lintCollections,
              ...channelCollections,
              ...orderCollections,
              ...paymentCollections(paymentNotifications),
              ...pricingCollections,
              ...inventoryCollections,
              ...serviceCollections,
              Customers,
              Staff,
              Activity,
            ]),
          ),
        ),
      ),
    ),
  ),
  globals: globalsWithLibrary([MallSettings, ...pricingGlobals]),
  endpoints: [
    ...storeEndpoints,
    ...previewEndpoints,
    lintEndpoint,
    readStages,
    ...writingEndpoints,
    ...shopEndpoints,
    ...gatewayEndpoints,
    ...accountEndpoints,
    ...ticketShopEndpoints,
    ...proofingEndpoints,
    ...reportEndpoints,
    ...placementEndpoints,
    ...planningEndpoints,
    ...jobEndpoints,
    ...guardEndpoints,
    ...intakeEndpoints,
    ...renderingEndpoints,
    photoTodo,
    ...libraryEndpoints,
    ...releaseEndpoints,
    ...notificationEndpoints,
    ...factSheetEndpoints,
  ],
  // Half of the connections for those inside transactions, which now and then need a second one.
  db: transactionsInLine(
    postgresAdapter({
      idType: 'uuidv7',
      push: false,
      blocksAsJSON: true,
      disableCreateDatabase: true,
      migrationDir: path.join(here, 'migrations'),
      pool: {
        Client: TolerantClient,
        connectionString: settings.DATABASE_URL,
        // Said aloud: a database user named like our schema `mall` would otherwise put new tables there.
        options: '-c search_path=public,mall',
        max: settings.DATABASE_POOL,
        connectionTimeoutMillis: 5000,
        idleTimeoutMillis: 30_000,
        statement_timeout: 15_000,
        idle_in_transaction_session_timeout: 30_000,
      },
    }),
    Math.max(1, Math.floor(settings.DATABASE_POOL / 2)),
  ),
  upload: {
    limits: { fileSize: 60_000_000 },
    requestSizeLimit: 80_000_000,
    useTempFiles: true,
    abortOnLimit: true,
  } as never,
  onInit: (payload) => {
    // In the CMS alone: what looks for a living worker must not be one.
    if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build')
      watchForWorker(payload)
    // An idle connection lost with the server is no crash: the pool connects anew when it is back.
    databaseOf(payload).pool.on('error', (error) =>
      payload.logger.warn({ msg: 'lost a database connection', code: (error as { code?: string }).code }),
    )
  },
  typescript: { outputFile: path.join(here, 'payload-types.ts'), autoGenerate: false },
})
  .then(closeInternals)
  .then(closePayloadLogin)
