import { describe, expect, test } from 'vitest';
import { solvedChance } from '#lib/analyses/journeys/solved-chance.ts';
import { simulatedJourneys } from '../simulated-journeys.ts';

const evidence = simulatedJourneys(3);
const chance = solvedChance(evidence);
const rows = Array.from({ length: evidence.contacts.count }, (_, row) => row);
const chancesOf = (wanted: (row: number) => boolean): number[] =>
	rows.filter(wanted).flatMap((row) => chance?.of(row) ?? []);
const mean = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length;

describe('whether it was solved, from marks that err', () => {
	test('finds how often customers and agents are right', () => {
		const [said = [], marked = []] = chance?.marks.members ?? [];
		const [denied = [], excused = []] = chance?.marks.others ?? [];
		expect((said[0] ?? NaN) / ((said[0] ?? NaN) + (said[1] ?? NaN))).toBeCloseTo(0.93, 1);
		expect((denied[1] ?? NaN) / ((denied[0] ?? NaN) + (denied[1] ?? NaN))).toBeCloseTo(0.93, 1);
		expect(marked[0]).toBeCloseTo(0.97, 1);
		expect(excused[0]).toBeCloseTo(0.72, 1);
	});

	test('is true on the whole: seven in ten contacts solve the matter', () => {
		expect(Math.abs(mean(chancesOf(() => true)) - 0.68)).toBeLessThan(0.04);
	});

	test('believes a customer who says so and does not come again, and doubts one who says no', () => {
		const { saidSolved, nextSeconds } = evidence.contacts;
		expect(mean(chancesOf((row) => saidSolved[row] === 1 && nextSeconds[row] === -1))).toBeGreaterThan(0.95);
		expect(mean(chancesOf((row) => saidSolved[row] === 0 && nextSeconds[row] !== -1))).toBeLessThan(0.1);
	});

	test('of the last contact of a journey is known: nobody came again', () => {
		const last = rows.findLast((row) => evidence.contacts.nextSeconds[row] === -1) ?? 0;
		expect(chance?.ofEnd(last)).toBeGreaterThan(0.1);
	});

	test('of an end allows for later contacts whose customer was not recognised', () => {
		const { contacts } = evidence;
		const opener = contacts.opener.map((own, row) => (row % 5 === 0 ? -1 : own));
		const hidden = solvedChance({ ...evidence, contacts: { ...contacts, opener } });
		const denied = rows.filter(
			(row) => opener[row] !== -1 && contacts.saidSolved[row] === 0 && contacts.nextSeconds[row] === -1
		);
		for (const row of denied) expect(hidden?.ofEnd(row) ?? 0).toBeGreaterThan(hidden?.of(row) ?? 1);
		for (const row of denied) expect(chance?.ofEnd(row)).toBeCloseTo(chance?.of(row) ?? NaN, 9);
	});

	test('cannot be told where agents mark nothing, or customers are not asked', () => {
		const none = new Int32Array(evidence.contacts.count).fill(-1);
		expect(solvedChance({ ...evidence, contacts: { ...evidence.contacts, resolved: none } })).toBeNull();
		expect(solvedChance({ ...evidence, contacts: { ...evidence.contacts, saidSolved: none } })).toBeNull();
	});

	test('is not told of contacts outside chains', () => {
		const { contacts } = evidence;
		const opener = contacts.opener.with(5, -1);
		expect(solvedChance({ ...evidence, contacts: { ...contacts, opener } })?.of(5)).toBeNull();
	});
});
