import fc from 'fast-check';
import { expect, test } from 'vitest';
import { issuesOf, linksOf, type ChainContact } from '#lib/facts/issues.ts';
import { outcomes } from '#lib/model/contact.ts';

const contacts: fc.Arbitrary<ChainContact[]> = fc
	.array(
		fc.record({
			startedAt: fc.integer({ min: 0, max: 60 * 86_400 }),
			day: fc.constant('2026-03-02'),
			outcome: fc.constantFrom('handled' as const, ...outcomes),
			isOutbound: fc.boolean(),
			reason: fc.option(fc.integer({ min: 1, max: 2 })),
			agent: fc.constant(null),
			language: fc.constant(null),
			agentStartedAt: fc.constant(null),
			handleSeconds: fc.constant(null)
		})
	)
	.map((list) => list.sort((a, b) => a.startedAt - b.startedAt));

test('every handled contact is in one issue, in its order', () => {
	fc.assert(
		fc.property(contacts, (list) => {
			const positions = issuesOf(linksOf(list), 7).flatMap((issue) => issue.map(({ position }) => position));
			const handled = list.flatMap(({ outcome, isOutbound }, position) =>
				outcome === 'handled' && !isOutbound ? [position] : []
			);
			expect(positions).toEqual(handled);
		})
	);
});

test('each handled contact knows the next one of its customer, also in another issue', () => {
	fc.assert(
		fc.property(contacts, (list) => {
			const links = linksOf(list);
			expect(links.map(({ next }) => next)).toEqual(links.map((_, index) => links[index + 1] ?? null));
		})
	);
});
