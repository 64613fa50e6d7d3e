import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultsOf } from '#lib/metrics/own-faults.ts';
import { ownFromYaml, ownToYaml } from '#lib/metrics/own-file.ts';
import { anyOwnMetric, ownMetric } from './own-by-hand.ts';

test('what is written to a file is read back the same, whatever its words', () => {
	const kept = anyOwnMetric.filter((own) => faultsOf(own).length === 0);
	fc.assert(
		fc.property(fc.uniqueArray(kept, { minLength: 1, maxLength: 3, selector: ({ key }) => key }), (metrics) => {
			expect(ownFromYaml(ownToYaml(metrics))).toEqual({ metrics });
		})
	);
});

test('a file is plain enough to be written by hand, and what is left out is the usual', () => {
	const text = `key: own_short
name: Short talks
definition: Talks that ended at once.
numerator: { plus: [shortTalks] }
denominator: { plus: [talkKnown] }
unit: share
direction: lower
perspective: journey
`;
	expect(ownFromYaml(text)).toEqual({ metrics: [ownMetric()] });
});

test('a file that is no YAML says on which line', () => {
	expect(ownFromYaml('key: own_a\nname: [unclosed')).toMatchObject({ problem: 'not_yaml', line: 2 });
});

test('a file that is no metric says where', () => {
	const found = ownFromYaml(ownToYaml([ownMetric()]).replace('shortTalks', 'secrets'));
	expect(found).toEqual({ problem: 'unreadable', places: ['0.numerator.plus.0'] });
	expect(ownFromYaml('')).toMatchObject({ problem: 'unreadable' });
});

test('nothing of a file is taken when one of its metrics may not be kept', () => {
	const speed = ownMetric({ key: 'own_fast', name: 'Fast', perspective: 'speed', direction: 'none' });
	expect(ownFromYaml(ownToYaml([ownMetric(), speed]))).toEqual({
		problem: 'faults',
		of: [{ name: 'Fast', faults: ['no_counterweight'] }]
	});
});

test('nothing of a file is taken when two of its metrics have one key', () => {
	const file = ownToYaml([ownMetric({ name: 'D1' }), ownMetric({ name: 'D2' })]);
	expect(ownFromYaml(file)).toEqual({ problem: 'doubled', key: ownMetric().key });
});

test('a file that unfolds without end is refused', () => {
	const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
	for (let depth = 1; depth < 9; depth++)
		lines.push(`a${depth}: &a${depth} [${Array.from({ length: 10 }, () => `*a${depth - 1}`).join(', ')}]`);
	expect(ownFromYaml(lines.join('\n'))).toMatchObject({ problem: 'not_yaml' });
});
