import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inReadingOrder } from '#lib/facts/reading-order.ts';
import { namedSums, shapesBy } from '#lib/facts/sums.ts';
import { dimensions, type DailyFact, type Dimension } from '#lib/model/fact.ts';

const fact = (day: string, dimension: Dimension, member: string): DailyFact => ({
	day,
	dimension,
	member,
	sums: namedSums([]),
	shapes: shapesBy(() => new Map())
});
const told = ({ day, dimension, member }: DailyFact) => `${day} ${dimension} ${member}`;

test('facts are told by day, then dimension, then name', () => {
	const facts = [
		fact('2026-03-03', 'all', ''),
		fact('2026-03-02', 'team', 'Team 10'),
		fact('2026-03-02', 'team', 'Team 9'),
		fact('2026-03-02', 'site', 'Aarhus'),
		fact('2026-03-02', 'all', '')
	];
	expect(facts.sort(inReadingOrder).map(told)).toEqual([
		'2026-03-02 all ',
		'2026-03-02 site Aarhus',
		'2026-03-02 team Team 9',
		'2026-03-02 team Team 10',
		'2026-03-03 all '
	]);
});

test('the order does not depend on the order before', () => {
	const facts = fc.array(
		fc
			.tuple(fc.constantFrom('2026-03-02', '2026-03-03'), fc.constantFrom(...dimensions), fc.string({ maxLength: 2 }))
			.map(([day, dimension, member]) => fact(day, dimension, member))
	);
	fc.assert(
		fc.property(facts, (list) => {
			const forwards = list.toSorted(inReadingOrder).map(told);
			expect(list.toReversed().sort(inReadingOrder).map(told)).toEqual(forwards);
		})
	);
});
