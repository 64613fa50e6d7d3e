/** The sites of Nordlys and of its partner, in the order of their numbers. */
export const sites = [
	{ name: 'Odense', employer: 'Nordlys', language: 'dansk' },
	{ name: 'Malmö', employer: 'Nordlys', language: 'svenska' },
	{ name: 'Tallinn', employer: 'Fjordsvar', language: 'engelsk' }
] as const;
export type SiteNumber = 0 | 1 | 2;
export const odense: SiteNumber = 0;
export const malmo: SiteNumber = 1;
export const tallinn: SiteNumber = 2;

type Team = { name: string; site: SiteNumber };

/** The twelve teams by their number less one. Birk and Bøg answer bills; while these are with the partner, Vik and Sund do. */
export const teams: readonly Team[] = [
	...['Birk', 'Bøg', 'Eg', 'Lind', 'Ask'].map((name) => ({ name, site: odense })),
	...['Tall', 'Gran', 'Rönn', 'Alm'].map((name) => ({ name, site: malmo })),
	...['Fjord', 'Vik', 'Sund'].map((name) => ({ name, site: tallinn }))
];
export const agentsOfTeam = 18;

/**
 * Why customers call, in words that are the same in Danish and Swedish: median of the needed handle time (seconds), its
 * spread (deviation of the logarithm), log odds of solving it, share of issues, and more transfers for the hard ones.
 * Source: metrics.md D2, D3.
 */
export const reasons = [
	{ name: 'Konto', medianSeconds: 190, spread: 0.62, solving: 1.95, share: 0.27, isHard: false },
	{ name: 'Faktura', medianSeconds: 190, spread: 0.55, solving: 1.95, share: 0.2, isHard: false },
	{ name: 'Faktura special', medianSeconds: 300, spread: 0.6, solving: 1.05, share: 0.13, isHard: false },
	{ name: 'Teknik', medianSeconds: 380, spread: 0.7, solving: 0.95, share: 0.2, isHard: true },
	{ name: 'Transport', medianSeconds: 240, spread: 0.6, solving: 1.45, share: 0.12, isHard: false },
	{ name: 'Reklamation', medianSeconds: 420, spread: 0.65, solving: 0.7, share: 0.08, isHard: true }
] as const;
export const account = 0;
export const simpleBill = 1;
export const complexBill = 2;
export const delivery = 4;

/** What the seventh and eighth month do to the shares of the reasons. */
export const summerMix = [1.15, 1.1, 1, 0.75, 1, 0.95] as const;

/** New issues a day against the usual, by month of the story; and by weekday, Monday first. */
export const volumeOfMonth = [
	1.1, 1.02, 1, 1, 0.98, 0.95, 0.85, 0.92, 1.02, 1.04, 1.02, 1, 1.1, 1.02, 1, 1, 0.98, 0.95
] as const;
export const volumeOfWeekday = [1.22, 1.06, 0.98, 0.94, 0.8] as const;
export const issuesADay = 4900;

/** Months of the story, from 1, in which something begins. */
export const story = {
	months: 18,
	target: 7,
	harvest: 8,
	outsourcing: 10,
	deliveryMended: 12,
	homecoming: 15
} as const;
/** Handle time in seconds that agents in Odense and Tallinn are asked to stay under. */
export const targetSeconds = 300;

export const customerCount = 1_500_000;

/**
 * `kappa` is what cutting a contact short costs in log odds of solving it; `harvest` takes people off the roster for time
 * that is not saved yet.
 */
export type Preset = { target: boolean; kappa: number; harvest: boolean };
export const presets = {
	default: { target: true, kappa: 3, harvest: true },
	'net-loss': { target: true, kappa: 7, harvest: true },
	'almost-harmless': { target: true, kappa: 0, harvest: false },
	null: { target: false, kappa: 3, harvest: true }
} as const satisfies Record<string, Preset>;
export type PresetName = keyof typeof presets;

/** One customer in so many is exported: all contacts of a customer or none. */
export const sizes = { small: 37, sample: 6, whole: 1 } as const;
export type Size = keyof typeof sizes;
