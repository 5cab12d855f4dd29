import { definePersonData, traceData } from '#core/about-person.ts'

/** Who entered what into files of requests. */
export const personData = definePersonData(
  traceData({
    id: 'requests.staff',
    title: { sr: 'Рад на захтевима', en: 'Work on requests' },
    places: [
      { table: 'request_request', user: 'created_by', record: 'id', at: 'created_at' },
      { table: 'request_event', user: 'by_user', record: 'request_id', at: 'at' },
    ],
  }),
)
