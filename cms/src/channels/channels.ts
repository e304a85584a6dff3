import { ChannelVariants } from './collections/channel-variants.ts'

export { CHANNEL_LIMITS, CHANNELS, type Channel, countedLength } from './rules/channels.ts'
export { plainText } from './rules/plain-text.ts'
export { packVariant, type VariantFields } from './variant-pack.ts'

export const channelCollections = [ChannelVariants]
