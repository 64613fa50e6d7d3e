import { expect, test } from 'vitest';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { addDays } from '#lib/model/day.ts';
import { scoreAnswer } from '#lib/sheets/score-page.ts';
import { scoreAsData, scoreLines } from '../../src/cli/score-lines.ts';
import { start, weekly } from '../scorecards/hand-made.ts';

const totals = weekly([...Array<number>(12).fill(300), ...Array<number>(12).fill(260)]);
const params = new URLSearchParams({ from: addDays(start, 84), to: addDays(start, 167) });
const definition = {
	key: 'calm',
	name: 'Calm',
	unit: null,
	and: null,
	baseline: null,
	weights: { 'handle_per_resolution.hpi': 50, who5: 30, aht: 20 }
};
const answer = scoreAnswer(definition, params, totals, catalogue);
if (!answer) throw new Error('there is a question to answer');

test('the lines of a score begin with the question, and tell every part, also what cannot be weighed', () => {
	const lines = scoreLines(answer);
	expect(lines[0]).toMatch(/^Calm: All contacts, the 12 weeks to /);
	expect(lines).toContain('Nothing of it can be weighed yet.');
	expect(lines.join(' ')).toContain('20 of 100 cannot be weighed: Handle time. Speed does not weigh alone');
	expect(lines.join(' ')).toMatch(/30 of 100 cannot be weighed: Staff wellbeing \(WHO-5\)/);
});

test('the data of a score hold the same numbers as its parts', () => {
	const data = scoreAsData(answer);
	expect(data.parts.map(({ metric, weight }) => [metric, weight])).toEqual([
		['who5', 30],
		['handle_per_resolution.hpi', 50],
		['aht', 20]
	]);
	expect(data.parts.map(({ contribution }) => contribution)).toEqual(
		answer.score.parts.map((part) => part.contribution)
	);
	expect([data.unit, data.and, data.weighable, data.total]).toEqual([
		'all',
		null,
		answer.score.weighable,
		answer.score.total
	]);
});
