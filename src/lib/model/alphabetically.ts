const collator = new Intl.Collator('en', { numeric: true });

/** Orders names for reading: letters before their case and accents, "Team 2" before "Team 10". The same on every machine. */
export const alphabetically = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : Number(a > b));
