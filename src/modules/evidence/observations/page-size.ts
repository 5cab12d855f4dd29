/** Observations on one page of the desk's list. */
export const OBSERVATIONS_PER_PAGE = 50
