import type { PaymentProvider } from '../payment-provider.ts'
import type { ProviderName } from '../rules/payment-methods.ts'
import { sandbox } from '../sandbox/sandbox.ts'
import { offline } from './offline.ts'

/** Whoever takes money for the shop. A new provider is a folder with its port and its place here. */
const PROVIDERS: Record<ProviderName, PaymentProvider> = { offline, sandbox }

export const providerOf = (name: ProviderName): PaymentProvider => PROVIDERS[name]
