/** What opens a line that names the category of the questions below it. */
export const categoryMark = '$CATEGORY:'

/** Moodle's name for the place above all categories. */
export const topCategory = 'top'
