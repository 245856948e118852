/**
 * The version of the form in which each collection's rows are written now. Rows bear it as `formVersion`; those without one,
 * and collections that are not named here, are of version 1. A new version comes with its migration (`migrations/`).
 */
export const forms = { activities: 2, bindRequests: 3, members: 2 } as const satisfies Readonly<
  Record<string, number>
>;
