/** Most yuan anybody may tell; the server's own limit. */
export const MOST_YUAN = 100_000_000_000;

/** Whether this is a whole number of yuan that may be told. */
export const isYuan = (typed: string) =>
  /^\d{1,12}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= MOST_YUAN;
