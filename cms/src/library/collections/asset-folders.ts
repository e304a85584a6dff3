import type { CollectionConfig } from 'payload'
import { hiddenUnlessReadable, staffAccess } from '../../permissions/permissions.ts'
import { keepFoldersATree, refuseDeletingFilled } from '../hooks/keep-folders-a-tree.ts'

/** Where assets lie, for people: a tree of folders. What shoppers see does not depend on it. */
export const AssetFolders: CollectionConfig = {
  slug: 'asset-folders',
  labels: { singular: { zh: '素材文件夹', en: 'Asset folder' }, plural: { zh: '素材文件夹', en: 'Asset folders' } },
  access: staffAccess('asset-folders'),
  lockDocuments: false,
  defaultSort: 'name',
  hooks: { beforeChange: [keepFoldersATree], beforeDelete: [refuseDeletingFilled] },
  admin: {
    group: { zh: '素材', en: 'Assets' },
    hidden: hiddenUnlessReadable('asset-folders'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'parent', 'updatedAt'],
    description: {
      zh: '在“素材库”里看树、拖动素材；这里改名、移动或删除空文件夹。',
      en: 'See the tree and drag assets in the library; rename, move and delete empty folders here.',
    },
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 40,
      label: { zh: '名称', en: 'Name' },
    },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'asset-folders',
      index: true,
      label: { zh: '上级文件夹', en: 'Inside' },
      admin: { description: { zh: '留空则在最上层', en: 'Left empty: at the top' } },
    },
  ],
}
