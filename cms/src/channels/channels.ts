import { ChannelVariants } from './collections/channel-variants.ts'

export const channelCollections = [ChannelVariants]
