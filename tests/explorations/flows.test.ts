import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewestInFlow, flowsOf, other } from '#lib/explorations/flows.ts';
import { issueFlows, menuFlows, named, nameIn } from '#lib/explorations/ways.ts';

describe('flows', () => {
	test('count every way from step to step', () => {
		const { flows, total, joined, undrawn } = flowsOf([
			{ steps: ['a', 'b', 'end'], count: 20 },
			{ steps: ['a', 'end'], count: 30 }
		]);
		expect(flows).toEqual([
			{ layer: 0, from: 'a', to: 'end', count: 30 },
			{ layer: 0, from: 'a', to: 'b', count: 20 },
			{ layer: 1, from: 'b', to: 'end', count: 20 }
		]);
		expect({ total, joined, undrawn }).toEqual({ total: 50, joined: 0, undrawn: 0 });
	});

	test('of fewer than ten are joined as other, and what stays smaller is left out and counted', () => {
		const { flows, joined, undrawn } = flowsOf([
			{ steps: ['a', 'b'], count: 40 },
			{ steps: ['a', 'c'], count: 6 },
			{ steps: ['a', 'd'], count: 7 },
			{ steps: ['b', 'c'], count: 3 },
			{ steps: ['b', 'b'], count: 12 }
		]);
		expect(flows).toEqual([
			{ layer: 0, from: 'a', to: 'b', count: 40 },
			{ layer: 0, from: 'a', to: other, count: 13 },
			{ layer: 0, from: 'b', to: 'b', count: 12 }
		]);
		expect({ joined, undrawn }).toEqual({ joined: 16, undrawn: 3 });
	});

	test('neither gain nor lose anybody, and none that is drawn is small', () => {
		const ways = fc.array(
			fc.record({
				steps: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 4 }),
				count: fc.integer({ min: 1, max: 40 })
			}),
			{ minLength: 1, maxLength: 30 }
		);
		fc.assert(
			fc.property(ways, (all) => {
				const { flows, undrawn, total, layers } = flowsOf(all);
				const steps = all.reduce((sum, way) => sum + (way.steps.length - 1) * way.count, 0);
				expect(flows.reduce((sum, { count }) => sum + count, 0) + undrawn).toBe(steps);
				expect(Math.min(...flows.map(({ count }) => count), fewestInFlow)).toBe(fewestInFlow);
				expect(layers[0]?.reduce((sum, { count }) => sum + count, 0)).toBe(total);
			})
		);
	});

	test('name at most eight of a step, and the rest other', () => {
		const { layers } = flowsOf(
			Array.from({ length: 12 }, (_, index) => ({ steps: [`reason ${index}`, 'end'], count: 100 - index })),
			{ kept: ['end'] }
		);
		expect(layers[0]).toHaveLength(9);
		expect(layers[0]?.at(-1)).toEqual({ name: other, count: 100 * 4 - (8 + 9 + 10 + 11) });
	});
});

describe('ways', () => {
	test('of customers end where no further contact comes, and after four go unseen', () => {
		const { flows } = issueFlows([
			{ reasons: ['Bill', null], journeys: 20, open: 0 },
			{ reasons: ['Bill', 'Bill', 'Bill', 'Bill'], journeys: 15, open: 0 }
		]);
		expect(flows.filter(({ to }) => to === 'end')).toEqual([{ layer: 1, from: 'unknown', to: 'end', count: 20 }]);
		expect(flows.filter(({ layer }) => layer === 2)).toHaveLength(1);
	});

	test('leave out a station that no contact tells of', () => {
		const { stations, flows } = menuFlows([
			{ entries: null, queue: 'Sales', transfers: null, outcome: 'handled', contacts: 30 },
			{ entries: null, queue: 'Sales', transfers: null, outcome: 'short_abandon', contacts: 10 },
			{ entries: null, queue: 'Sales', transfers: null, outcome: 'abandoned_queue', contacts: 5 }
		]);
		expect(stations).toEqual(['queue', 'outcome']);
		expect(flows.flows.map(({ to, count }) => [to, count])).toEqual([
			['handled', 30],
			['gave_up', 15]
		]);
	});

	test('tell a reason that is called like one of our own words from that word', () => {
		expect(nameIn(named('reason', 'end'))).toEqual({ dimension: 'reason', member: 'end' });
		expect(nameIn('end')).toBeNull();
	});
});
