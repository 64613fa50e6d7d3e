import { expect, test } from 'vitest';
import type { AnswerInWords } from '#lib/answers/answer-in-words.ts';
import { answerLines } from '../../src/cli/answer-lines.ts';

const bare: AnswerInWords = {
	...{ key: 'load', ending: 'lacking', claim: 0, question: 'How many are too many?', of: null },
	...{ lead: 'There are no days of agents to look at.', more: [], naive: null, estimates: [], checks: [] },
	...{ lacking: [], how: ['By looking.'], change: [], pictures: [] }
};

test('an answer is told with its question first; what it lacks stands at the end, and nothing is claimed', () => {
	expect(answerLines({ ...bare, lacking: ['Days of agents'] })).toEqual([
		'How many are too many?',
		'  There are no days of agents to look at.',
		'  What is missing here',
		'    Days of agents'
	]);
});

test('a finding is told with what it is of, how much it claims, its figures with their intervals, and its checks', () => {
	const lines = answerLines({
		...bare,
		...{
			ending: 'seen',
			claim: 3,
			of: 'Five minutes',
			lead: 'We estimate that it fell.',
			more: ['It rests on two sites.']
		},
		naive: 'As it stands it rose.',
		estimates: [
			{
				...{ name: 'Handle time', value: '−39 s', interval: '−45 to −33', n: '82 agents', method: 'Before and after' },
				...{ detectable: '8 s', chance: '1 %' }
			},
			{ name: 'Rest', value: '3', interval: null, n: '', method: 'Plain', detectable: null, chance: null }
		],
		checks: [
			{ text: 'Moved alike', passed: true },
			{ text: 'Enough weeks', passed: false },
			{ text: 'To the second', passed: null }
		]
	});
	expect(lines).toEqual([
		'How many are too many?',
		'  Five minutes',
		'  We estimate that it fell.',
		'  It rests on two sites.',
		expect.stringMatching(/^ {2}\S/),
		'    As it stands it rose.',
		expect.stringMatching(/^ {2}\S/),
		expect.stringContaining('would otherwise have moved alike'),
		expect.stringMatching(/^ {2}\S/),
		expect.stringMatching(/^ {4}Handle time: −39 s \(−45 to −33\) · 82 agents · Before and after · .*: 8 s · .*: 1 %$/),
		expect.stringMatching(/^ {4}Rest: 3 · Plain$/),
		expect.stringMatching(/^ {2}\S/),
		'    Passed: Moved alike',
		'    Failed: Enough weeks',
		'    Could not be made: To the second'
	]);
});
