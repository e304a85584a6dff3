import { DEMO_EMAILS } from '../demo-accounts.ts'
import { mallEnvironment, problemsBeforeStart, WrongConfiguration } from './mall-environment.ts'
import { startServices } from './mall-services.ts'
import type { Progress } from './progress.ts'
import { runningMallEnvironment } from './running-mall-record.ts'
import { openStateFolder } from './state-folder.ts'

/**
 * Gives a command the mall's environment: the one it was started with when that is complete, that of the
 * mall that runs from the folder, or that of services started for as long as the command takes.
 */
export async function withMallEnvironment<T>(
  data: string,
  progress: Progress,
  work: (env: Record<string, string>) => Promise<T>,
): Promise<T> {
  const given = process.env
  if (given.DATABASE_URL && given.PAYLOAD_SECRET && given.STORE_KEY) {
    return await work(given as Record<string, string>)
  }
  const running = runningMallEnvironment(openStateFolder(data))
  if (running) return await work({ ...(given as Record<string, string>), ...running })
  const problems = problemsBeforeStart(given, 'production')
  if (problems.length > 0) throw new WrongConfiguration(problems)
  const services = await startServices({ data, env: given, progress, accountEmails: DEMO_EMAILS })
  try {
    return await work(
      mallEnvironment({
        given,
        mode: 'production',
        data: services.state,
        secrets: services.secrets,
        databaseUrl: services.databaseUrl,
        meili: services.meili,
        cmsPort: Number(given.CMS_PORT || 3000),
        storefrontPort: Number(given.STOREFRONT_PORT || 4321),
      }),
    )
  } finally {
    await services.stop()
  }
}
