import type { CollectionConfig, GlobalConfig } from 'payload'
import { AssetFolders } from './collections/asset-folders.ts'
import { assetCommands } from './endpoints/asset-commands.ts'
import { usesEndpoint } from './endpoints/asset-uses.ts'
import { campaignSetField } from './fields/campaign-set-field.ts'
import { libraryFields, usesField } from './fields/library-fields.ts'
import { describeForLibrary } from './hooks/describe-for-library.ts'
import { guardAssetsOfDocument, guardAssetsOfGlobal } from './hooks/guard-assets.ts'
import { forgetUsesOfDocument, keepUsesOfDocument, keepUsesOfGlobal } from './hooks/keep-uses.ts'
import { refuseDeletingUsed, refuseTrashingUsed, rememberDeleted } from './hooks/refuse-deleting-used.ts'

/**
 * Puts the library round all collections: the assets get folders, tags, colours, rights and safe deletion, films safe
 * deletion alone, and every other collection writes down which of them its documents use. A new collection is covered by being in the list.
 */
export const withLibrary = (collections: CollectionConfig[]): CollectionConfig[] => [
  ...collections.map((collection) =>
    collection.slug === 'media'
      ? keepingAssets(collection)
      : usingAssets(collection.slug === 'videos' ? keepingFilms(collection) : collection),
  ),
  AssetFolders,
]

/** As `withLibrary`, for globals. */
export const globalsWithLibrary = (globals: GlobalConfig[]): GlobalConfig[] =>
  globals.map((global) => ({
    ...global,
    hooks: {
      ...global.hooks,
      beforeChange: [...(global.hooks?.beforeChange ?? []), guardAssetsOfGlobal],
      afterChange: [...(global.hooks?.afterChange ?? []), keepUsesOfGlobal],
    },
  }))

const keepingAssets = (media: CollectionConfig): CollectionConfig => ({
  ...media,
  fields: [...media.fields, ...libraryFields],
  endpoints: [...(media.endpoints || []), usesEndpoint('media'), assetCommands],
  hooks: {
    ...media.hooks,
    beforeChange: [refuseTrashingUsed, ...(media.hooks?.beforeChange ?? []), describeForLibrary],
    beforeDelete: [refuseDeletingUsed, ...(media.hooks?.beforeDelete ?? [])],
    afterDelete: [...(media.hooks?.afterDelete ?? []), rememberDeleted],
  },
})

const keepingFilms = (videos: CollectionConfig): CollectionConfig => ({
  ...videos,
  fields: [...videos.fields, usesField],
  endpoints: [...(videos.endpoints || []), usesEndpoint('videos')],
  hooks: {
    ...videos.hooks,
    beforeDelete: [refuseDeletingUsed, ...(videos.hooks?.beforeDelete ?? [])],
    afterDelete: [...(videos.hooks?.afterDelete ?? []), rememberDeleted],
  },
})

const usingAssets = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  ...(collection.slug === 'campaigns' ? { fields: [...collection.fields, campaignSetField] } : {}),
  hooks: {
    ...collection.hooks,
    beforeChange: [...(collection.hooks?.beforeChange ?? []), guardAssetsOfDocument],
    afterChange: [...(collection.hooks?.afterChange ?? []), keepUsesOfDocument],
    afterDelete: [...(collection.hooks?.afterDelete ?? []), forgetUsesOfDocument],
  },
})
