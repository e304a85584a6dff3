import type { Endpoint } from 'payload'
import { fileCommands } from './endpoints/file-commands.ts'
import { findProducts, readBoard } from './endpoints/read-board.ts'
import { announceFiles, startBatch } from './endpoints/start-batch.ts'
import { takeFile } from './endpoints/take-file.ts'

export { setSkuPictures } from './hooks/set-sku-pictures.ts'

export const intakeEndpoints: Endpoint[] = [
  readBoard,
  findProducts,
  startBatch,
  announceFiles,
  takeFile,
  ...fileCommands,
]
