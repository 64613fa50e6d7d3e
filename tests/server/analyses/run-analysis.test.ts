import { describe, expect, test, vi } from 'vitest';
import type { Subject } from '#lib/analyses/analysis.ts';
import { runAnalysis } from '#lib/server/analyses/run-analysis.ts';
import { evidenceByHand } from '../../analyses/evidence-by-hand.ts';
import { analysisByHand, everything } from './analysis-by-hand.ts';

const evidence = evidenceByHand({});
const [spring, autumn]: [Subject, Subject] = [
	{ id: '1', name: 'Spring', fromDay: 20_000 },
	{ id: '2', name: 'Autumn', fromDay: 20_200 }
];

describe('an analysis', () => {
	test('is run of each of its subjects, in their order, with the evidence', () => {
		const run = vi.fn(() => ({}));
		const { found, failed } = runAnalysis(analysisByHand('partner', [spring, autumn], run), evidence);
		expect(found.map(({ result }) => result.subject)).toEqual([spring, autumn]);
		expect(run).toHaveBeenNthCalledWith(2, evidence, autumn, expect.anything());
		expect(failed).toEqual([]);
	});

	test('that has no subject here is run of the whole, to say what it lacks', () => {
		const { found } = runAnalysis(analysisByHand('partner', []), evidence);
		expect(found.map(({ result }) => result.subject)).toEqual([everything]);
	});

	test('tells of each subject that it begins, and how far it is', () => {
		const told: [string, number][] = [];
		const analysis = analysisByHand('partner', [spring, autumn], (_evidence, _subject, { progress }) => {
			progress(0.5);
			return {};
		});
		runAnalysis(analysis, evidence, ({ id }, share) => told.push([id, share]));
		expect(told).toEqual([
			['1', 0],
			['1', 0.5],
			['2', 0],
			['2', 0.5]
		]);
	});

	test('that breaks off of one subject goes on with the others, and says which and why', () => {
		const full = new Error('a matrix that cannot be turned');
		const analysis = analysisByHand('partner', [spring, autumn], (_evidence, { id }) => {
			if (id === '1') throw full;
			return {};
		});
		const { found, failed } = runAnalysis(analysis, evidence);
		expect(found.map(({ result }) => result.subject.id)).toEqual(['2']);
		expect(failed).toEqual([{ subject: spring, error: full }]);
	});

	test('whose subjects cannot be told fails as a whole', () => {
		const lost = new Error('no subjects');
		const analysis = {
			...analysisByHand('load'),
			subjects: () => {
				throw lost;
			}
		};
		expect(runAnalysis(analysis, evidence)).toEqual({ found: [], failed: [{ subject: null, error: lost }] });
	});

	test('draws the same random numbers each time, and others for another subject', () => {
		const draws: number[] = [];
		const analysis = analysisByHand('partner', [spring, autumn, spring], (_evidence, _subject, { random }) => {
			draws.push(random.uniform());
			return {};
		});
		runAnalysis(analysis, evidence);
		expect(draws[0]).toBe(draws[2]);
		expect(draws[0]).not.toBe(draws[1]);
		runAnalysis({ ...analysis, key: 'load' }, evidence);
		expect(draws[3]).not.toBe(draws[0]);
	});

	test('says how long each took', () => {
		const slow = analysisByHand('load', [everything], () => {
			const began = performance.now();
			while (performance.now() - began < 20);
			return {};
		});
		expect(runAnalysis(slow, evidence).found[0]?.tookMilliseconds).toBeGreaterThanOrEqual(20);
	});
});
