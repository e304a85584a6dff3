import { ChannelVariants } from './collections/channel-variants.ts'

export { CHANNEL_LIMITS, CHANNELS, type Channel } from './rules/channels.ts'

export const channelCollections = [ChannelVariants]
