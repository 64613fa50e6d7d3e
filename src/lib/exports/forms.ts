/** What a table can leave as. */
export const forms = ['csv', 'xlsx'] as const;
export type Form = (typeof forms)[number];
