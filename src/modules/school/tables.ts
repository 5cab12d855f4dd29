export type { LessonTables as SchoolTables } from './lessons/tables.ts'
