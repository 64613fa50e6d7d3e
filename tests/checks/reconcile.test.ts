import { describe, expect, test } from 'vitest';
import { reconcile, type SourceCount } from '#lib/checks/reconcile.ts';
import type { HourCount } from '#lib/model/hour-count.ts';
import { centreHours, chance, dayOf } from './hours-by-hand.ts';

const everyDay = () => true;
const roundTheClock = Array.from({ length: 24 }, (_, hour) => hour);
const centre = (seed: number) =>
	centreHours({ from: '2026-03-02', days: 28, hours: roundTheClock, seed, open: everyDay });

const told = (hour: HourCount, hours = 0): SourceCount => ({
	startedAt: hour.startedAt + hours * 3600,
	day: dayOf(hour.startedAt + hours * 3600),
	offered: hour.offered,
	answered: hour.handled,
	abandoned: hour.abandoned
});

/** What the source writes per day, of what it counts per hour. */
function byDay(counts: SourceCount[]): SourceCount[] {
	return [...Map.groupBy(counts, ({ day }) => day)].map(([day, hours]) => ({
		startedAt: null,
		day,
		offered: hours.reduce((sum, { offered }) => sum + (offered ?? 0), 0),
		answered: hours.reduce((sum, { answered }) => sum + (answered ?? 0), 0),
		abandoned: hours.reduce((sum, { abandoned }) => sum + (abandoned ?? 0), 0)
	}));
}

const planted: Record<string, (hours: HourCount[]) => SourceCount[]> = {
	'zone +1': (hours) => hours.map((hour) => told(hour, 1)),
	'zone -2': (hours) => hours.map((hour) => told(hour, -2)),
	'short_abandons_left_out +0': (hours) =>
		hours.map((hour) => ({ ...told(hour), offered: hour.offered - hour.shortAbandoned })),
	'short_abandons_as_abandoned +0': (hours) =>
		hours.map((hour) => ({ ...told(hour), abandoned: hour.abandoned + hour.shortAbandoned })),
	'transfers_twice +0': (hours) =>
		hours.map((hour) => ({
			...told(hour),
			offered: hour.offered + hour.transfers,
			answered: hour.handled + hour.transfers
		}))
};
const named = (cause: { name: string; hours: number } | null) =>
	cause && `${cause.name} ${cause.hours < 0 ? '' : '+'}${cause.hours}`;

describe.each(Object.entries(planted))('when the source counts with %s', (cause, plant) => {
	test('that is named for twenty centres, by hour and by day', () => {
		for (let seed = 1; seed <= 20; seed++) {
			const ours = centre(seed);
			const theirs = plant(ours);
			expect([seed, named(reconcile(ours, theirs, dayOf).likely)]).toEqual([seed, cause]);
			expect([seed, named(reconcile(ours, byDay(theirs), dayOf).likely)]).toEqual([seed, cause]);
		}
	});

	test('that is named although some contacts are lost too', () => {
		const random = chance(7);
		const ours = centre(3);
		const theirs = plant(ours).map((count) =>
			random() < 0.05 ? { ...count, offered: (count.offered ?? 0) - 1, answered: (count.answered ?? 0) - 1 } : count
		);
		expect(named(reconcile(ours, theirs, dayOf).likely)).toBe(cause);
	});
});

test('counts that agree are said to agree', () => {
	const ours = centre(1);
	const { likely, differingShare } = reconcile(
		ours,
		ours.map((hour) => told(hour)),
		dayOf
	);
	expect({ likely, differingShare }).toEqual({ likely: null, differingShare: 0 });
});

test('nothing is named for differences without a pattern', () => {
	for (let seed = 1; seed <= 40; seed++) {
		const random = chance(seed + 100);
		const ours = centre(seed);
		const theirs = ours.map((hour) => {
			const noise = Math.round((random() - 0.5) * 8);
			return { ...told(hour), offered: hour.offered + noise, answered: hour.handled + noise };
		});
		expect([seed, reconcile(ours, byDay(theirs), dayOf).likely]).toEqual([seed, null]);
	}
});

test('days that we have no contacts of are not compared, and counted', () => {
	const ours = centre(1);
	const later = { startedAt: null, day: '2026-06-01', offered: 500, answered: 400, abandoned: 50 };
	const result = reconcile(ours, [...byDay(ours.map((hour) => told(hour))), later], dayOf);
	expect(result).toMatchObject({ outside: 1, differingShare: 0, likely: null });
});

test('a measure that the source does not count is not compared', () => {
	const ours = centre(2);
	const theirs = byDay(ours.map((hour) => told(hour))).map((count) => ({ ...count, offered: null, abandoned: null }));
	const { totals, differences } = reconcile(ours, theirs, dayOf);
	expect(totals.map(({ measure }) => measure)).toEqual(['answered']);
	expect(differences[0]?.counts.map(({ measure }) => measure)).toEqual(['answered']);
});
