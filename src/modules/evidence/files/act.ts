/** Who acts (null: the program itself), when (UTC ISO-8601), and which day it is where the institutions are. */
export type Act = { readonly byUser: string | null; readonly at: string; readonly today: string }
