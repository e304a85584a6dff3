import { Articles } from './collections/articles.ts'
import { Topics } from './collections/topics.ts'

export const articleCollections = [Articles, Topics]
