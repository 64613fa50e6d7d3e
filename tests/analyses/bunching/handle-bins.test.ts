import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binsAround, binsWithRounds, handleBins, summedBins } from '#lib/analyses/bunching/handle-bins.ts';
import { roundedMonths, roundedShare } from '#lib/analyses/rows/rounded-months.ts';
import { unitRows } from '#lib/analyses/rows/unit-rows.ts';
import { dayNumber, evidenceByHand, type ContactByHand } from '../evidence-by-hand.ts';

const day = dayNumber('2026-03-02');
const evidenceOf = (contacts: readonly ContactByHand[], throughDay = day + 30) =>
	evidenceByHand({ contacts, throughDay });
const rowsOf = ({ contacts }: ReturnType<typeof evidenceOf>) => [...contacts.day.keys()];

describe('bins of ten seconds around a target', () => {
	test('reach three minutes to both sides, or as far as they may', () => {
		expect(binsAround(300)).toEqual({ from: 120, below: 18, bins: 36 });
		expect(binsAround(120)).toEqual({ from: 0, below: 12, bins: 30 });
		expect(binsAround(240, 0, 270)).toEqual({ from: 60, below: 18, bins: 21 });
		expect(binsAround(360, 300)).toEqual({ from: 300, below: 6, bins: 24 });
	});

	test('a call of exactly the target kept it', () => {
		const evidence = evidenceOf([300, 301, 291, 290].map((handleSeconds) => ({ day, handleSeconds })));
		const { around, byAgent } = handleBins(evidence, rowsOf(evidence), binsAround(300));
		expect(summedBins(around, byAgent, 'counts').slice(16, 19)).toEqual([1, 2, 1]);
	});

	test('every call inside is in one bin, whoever took it, and none outside', () => {
		const calls = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 4 })), {
			minLength: 1
		});
		fc.assert(
			fc.property(calls, (list) => {
				const evidence = evidenceOf(list.map(([handleSeconds, who]) => ({ day, handleSeconds, agent: String(who) })));
				const { around, byAgent, calls: all } = handleBins(evidence, rowsOf(evidence), binsAround(300));
				const inside = list.filter(([seconds]) => seconds > 120 && seconds <= 480).length;
				expect(summedBins(around, byAgent, 'counts').reduce((sum, count) => sum + count, 0)).toBe(inside);
				expect(all).toBe(list.length);
			}),
			{ numRuns: 40 }
		);
	});

	test('whole minutes and half minutes are known as the ends they are', () => {
		const { rounds } = binsWithRounds({ from: 220, below: 2, bins: 4 }, [1, 1, 1, 1]);
		expect(rounds).toEqual([
			[false, true, false, false],
			[false, true, false, false]
		]);
	});
});

describe('whether a call stayed solved', () => {
	const call = { day, handleSeconds: 300, customer: 'a' };
	const bins = (contacts: readonly ContactByHand[], throughDay?: number) => {
		const evidence = evidenceOf(contacts, throughDay);
		const { around, byAgent } = handleBins(evidence, rowsOf(evidence), binsAround(300));
		return (['counts', 'followed', 'quiet'] as const).map((kind) => summedBins(around, byAgent, kind)[17]);
	};

	test('is so when the customer is not seen again in seven days', () => {
		expect(bins([call])).toEqual([1, 1, 1]);
		expect(bins([call, { ...call, day: day + 6, handleSeconds: 900 }])).toEqual([1, 1, 0]);
		expect(bins([call, { ...call, day: day + 8, handleSeconds: 900 }])).toEqual([1, 1, 1]);
	});

	test('is not told of unknown customers, nor before nine days have passed', () => {
		expect(bins([{ ...call, customer: null }])).toEqual([1, 0, 0]);
		expect(bins([call], day + 8)).toEqual([1, 0, 0]);
		expect(bins([call], day + 9)).toEqual([1, 1, 1]);
	});
});

describe('months of rounded handle times', () => {
	const calls = (month: string, site: string, step: number): ContactByHand[] =>
		Array.from({ length: 200 }, (_, place) => ({
			...{ day: dayNumber(`2026-${month}-10`), site },
			handleSeconds: step * Math.round((100 + place) / step)
		}));

	test('are found for the site that rounded, and for no other', () => {
		const evidence = evidenceOf([
			...calls('03', 'Odense', 1),
			...calls('03', 'Malmö', 1),
			...calls('04', 'Odense', 60),
			...calls('04', 'Malmö', 1),
			...calls('05', 'Odense', 5)
		]);
		const { contacts } = evidence;
		const isRounded = roundedMonths(contacts);
		const found = rowsOf(evidence).map((row) => ({
			month: new Date((contacts.day[row] ?? 0) * 86_400_000).getUTCMonth() + 1,
			site: contacts.names.site[contacts.site[row] ?? -1],
			rounded: isRounded(row)
		}));
		for (const { month, site, rounded } of found) expect(rounded).toBe(site === 'Odense' && month > 3);
	});

	test('a fifth of multiples of five is what seconds give by themselves', () => {
		expect(roundedShare({ known: 1000, fives: 200 })).toBe(0);
		expect(roundedShare({ known: 1000, fives: 600 })).toBeCloseTo(0.5, 12);
		expect(roundedShare({ known: 0, fives: 0 })).toBeNull();
	});
});

test('a target is of its members alone, of all without a unit, and of nobody where the member is not known', () => {
	const { contacts } = evidenceOf([
		{ day, team: 'Birk', site: 'Odense' },
		{ day, team: 'Eg', site: 'Odense' }
	]);
	const of = (unit: Parameters<typeof unitRows>[1]) => [0, 1].map(unitRows(contacts, unit));
	expect(of({ dimension: 'team', member: 'Eg' })).toEqual([false, true]);
	expect(of({ dimension: 'site', member: 'Odense' })).toEqual([true, true]);
	expect(of(null)).toEqual([true, true]);
	expect(of({ dimension: 'queue', member: 'Unheard of' })).toEqual([false, false]);
});
