/** Filters of the desk's overview that people keep under a name of their own. */
export type DeskViewTables = {
  core_desk_view: {
    id: string
    user_id: string
    name: string
    /** The query of the address, without the question mark. */
    query: string
    created_at: string
  }
}
