import type { ModuleDescription } from '#core/module.ts'
import { module as evidence } from '#modules/evidence'
import { module as hygiene } from '#modules/hygiene'
import { module as institutions } from '#modules/institutions'
import { module as law } from '#modules/law'
import { module as people } from '#modules/people'
import { module as privacy } from '#modules/privacy'
import { module as publications } from '#modules/publications'
import { module as requests } from '#modules/requests'
import { module as rights } from '#modules/rights'
import { module as school } from '#modules/school'

/** Every part of the programme, in the order of the module graph: a part stands after those that it uses. */
export const modules: readonly ModuleDescription[] = [
  people,
  law,
  institutions,
  requests,
  evidence,
  publications,
  hygiene,
  school,
  rights,
  privacy,
]
