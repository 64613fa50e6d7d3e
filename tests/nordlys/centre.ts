import { addDays } from '#lib/model/day.ts';
import { sampleDays, samplesEndOn } from './samples.ts';

/** The ISO date that lies so many days after the first day of the samples. */
export const dayOf = (dayIndex: number): string => addDays(samplesEndOn, dayIndex - sampleDays + 1);

/** From this day on, calls in Odense are to be kept under five minutes. */
export const habitFrom = 150;

/** How hard the habit presses, from 0 to 1: it takes two weeks to settle, and only in Odense. */
export const pressure = (site: string, dayIndex: number): number =>
	site === 'Odense' ? Math.min(1, Math.max(0, (dayIndex - habitFrom) / 14)) : 0;

/** A network failure in Denmark: one day of long queues, and two people with more than fifty contacts each. */
export const outageDay = 98;

export const reasons = ['Faktura', 'Konto', 'Teknik', 'Retur', 'Reklamation'] as const;
export type Reason = (typeof reasons)[number];

/** What each reason takes: median handle time, its spread (sigma of the logarithm), log odds of solving it at once, share of issues. */
export const reasonTraits: Record<Reason, { medianSeconds: number; spread: number; solving: number; share: number }> = {
	Faktura: { medianSeconds: 235, spread: 0.5, solving: 2.05, share: 0.3 },
	Konto: { medianSeconds: 210, spread: 0.5, solving: 2.1, share: 0.22 },
	Teknik: { medianSeconds: 390, spread: 0.55, solving: 1.25, share: 0.22 },
	Retur: { medianSeconds: 260, spread: 0.5, solving: 1.75, share: 0.16 },
	Reklamation: { medianSeconds: 430, spread: 0.55, solving: 1.1, share: 0.1 }
};

export type Site = {
	name: 'Odense' | 'Malmö' | 'Tromsø';
	employer: 'Nordlys' | 'Fjordsvar';
	language: 'dansk' | 'svenska' | 'norsk';
	issuesPerDay: number;
	/** How many answer on an ordinary day. */
	onDuty: number;
	/** Customer numbers of the country served. */
	customers: { first: number; count: number };
};

export const sites = [
	{
		name: 'Odense',
		employer: 'Nordlys',
		language: 'dansk',
		issuesPerDay: 13,
		onDuty: 3,
		customers: { first: 210_001, count: 4200 }
	},
	{
		name: 'Malmö',
		employer: 'Nordlys',
		language: 'svenska',
		issuesPerDay: 6.6,
		onDuty: 2,
		customers: { first: 460_001, count: 2200 }
	},
	{
		name: 'Tromsø',
		employer: 'Fjordsvar',
		language: 'norsk',
		issuesPerDay: 2,
		onDuty: 1,
		customers: { first: 730_001, count: 700 }
	}
] as const satisfies Site[];

/** A company whose many callers share one customer number. */
export const switchboard = 210_000;

/** Where somebody worked between two days of the samples, both included; null means before they begin, or still. */
export type Stay = { agent: string; team: string; site: Site['name']; fromDay: number | null; untilDay: number | null };

const teams: { team: string; site: Site['name']; agents: string[] }[] = [
	{ team: 'Birk', site: 'Odense', agents: ['AHN', 'BKJ', 'CMR', 'DPE', 'ELS', 'FSL', 'GTH'] },
	{ team: 'Eg', site: 'Odense', agents: ['HJO', 'IBA', 'JKR', 'KMA', 'LNI', 'MHO'] },
	{ team: 'Erhverv', site: 'Odense', agents: ['NPO', 'OLA', 'PSK', 'RVE'] },
	{ team: 'Tall', site: 'Malmö', agents: ['SAN', 'TBE', 'UEK', 'VLI', 'WNO', 'YSU'] },
	{ team: 'Gran', site: 'Malmö', agents: ['ÅLU', 'ÄBO', 'ÖHA', 'AKS', 'BFO', 'CWE'] },
	{ team: 'Fjord', site: 'Tromsø', agents: ['DHA', 'EMO', 'FNY', 'GSO', 'HRI'] }
];

const movedOn = 124;
const replacedOn = 190;

/** The whole roster: 35 people, of whom one changed team, one left, and one came instead. */
export const stays: Stay[] = [
	...teams.flatMap(({ team, site, agents }) =>
		agents.map((agent) => ({
			agent,
			team,
			site,
			fromDay: null,
			untilDay: agent === 'FSL' ? movedOn - 1 : agent === 'KMA' ? replacedOn - 1 : null
		}))
	),
	{ agent: 'FSL', team: 'Eg', site: 'Odense', fromDay: movedOn, untilDay: null },
	{ agent: 'LTO', team: 'Eg', site: 'Odense', fromDay: replacedOn, untilDay: null }
];

/** Those who work at a site on a day, each with the team of that day. */
export const staffOf = (site: Site['name'], dayIndex: number): Stay[] =>
	stays.filter(
		(stay) =>
			stay.site === site &&
			(stay.fromDay === null || stay.fromDay <= dayIndex) &&
			(stay.untilDay === null || dayIndex <= stay.untilDay)
	);
