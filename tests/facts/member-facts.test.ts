import { expect, test } from 'vitest';
import { MemberFacts } from '#lib/facts/member-facts.ts';
import { sparseOf, type SparseFact } from '#lib/facts/sparse-fact.ts';
import { shapesBy, sumsBy } from '#lib/facts/sums.ts';
import type { Measure } from '#lib/model/fact.ts';

const fact = (day: string, sums: Partial<Record<Measure, number>>, handle: [number, number][] = []): SparseFact =>
	sparseOf({
		dimension: 'team',
		member: 'Blue',
		day,
		sums: sumsBy((measure) => sums[measure] ?? 0),
		shapes: shapesBy((place) => new Map(place === 0 ? handle : []))
	});

test('days are added up in their order, whichever comes first', () => {
	const facts = new MemberFacts();
	facts.add(fact('2026-03-04', { contacts: 5 }, [[3, 2]]));
	facts.add(fact('2026-03-02', { contacts: 1, onceValue: -40 }));
	facts.add(
		fact('2026-03-03', {}, [
			[3, 1],
			[9, 4]
		])
	);
	const totals = facts.totals();
	const { contacts, onceValue, handled } = totals.sums('2026-03-02', '2026-03-03');
	expect({ contacts, onceValue, handled }).toEqual({ contacts: 1, onceValue: -40, handled: 0 });
	expect(totals.sums('2026-03-03', '2026-03-09').contacts).toBe(5);
	expect(totals.ever()).toMatchObject({ contacts: 6, onceValue: -40 });
	expect(totals.shape('handle', '2026-03-03', '2026-03-04')).toEqual(
		new Map([
			[3, 3],
			[9, 4]
		])
	);
	expect(totals.shape('handle', '2026-03-02', '2026-03-02')).toEqual(new Map());
	expect(totals.shape('gap', '2026-03-02', '2026-03-04')).toEqual(new Map());
});

test('a member without facts has nothing', () => {
	const totals = new MemberFacts().totals();
	expect(totals.sums('2026-03-02', '2026-03-03').contacts).toBe(0);
	expect(totals.ever().contacts).toBe(0);
	expect(totals.shape('handle', '2026-03-02', '2026-03-03')).toEqual(new Map());
});
