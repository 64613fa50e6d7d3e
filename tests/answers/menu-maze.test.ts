import { describe, expect, test } from 'vitest';
import type { AnalysisResult, Ending, Estimated } from '#lib/analyses/analysis.ts';
import { menuMazeInWords } from '#lib/answers/menu-maze-in-words.ts';

const points = (name: string, value: number, q = 0.001): Estimated => ({
	...{ name, unit: 'points', value, low: value - 1, high: value + 1, n: { contacts: 1000, agents: 40 } },
	...{ method: 'fixed_effects', p: q, q, detectable: 1.4, claim: 1 }
});
const count = (name: string, value: number): Estimated => ({
	...{
		name,
		unit: 'count',
		value,
		low: null,
		high: null,
		n: {},
		method: 'raw',
		p: null,
		q: null,
		detectable: null,
		claim: 0
	}
});
const found: AnalysisResult = {
	...{ key: 'menu_maze', ending: 'seen', naive: null, lacking: [], coverage: 0.92 },
	...{ subject: { id: 'all', name: null, fromDay: null }, from: '2026-01-01', through: '2026-06-30' },
	estimates: [
		points('return_put_back', -5.8),
		points('return_passed_on', -4.7),
		points('return_extra', -0.4, 0.6),
		points('return_wait', -1.4),
		points('return_solved', 12.8),
		points('csat_put_back', -14.6),
		points('csat_solved', 43.6),
		...[count('times_put_back', 392), count('hours_put_back', 3), count('times_passed_on', 2058)],
		...[count('times_extra', 2675), count('hours_extra', 283), count('agent_hours_extra', 277)],
		...[count('times_wait', 13_708), count('hours_wait', 234)],
		...[
			{ ...count('at_risk_put_back', 20), low: 12, high: 28 },
			{ ...count('at_risk_wait', 166), low: 136, high: 197 },
			{ ...count('value_at_risk_put_back', 99_000), unit: 'money' as const, low: 60_000, high: 140_000 },
			{ ...count('value_at_risk_wait', 812_345), unit: 'money' as const, low: 660_100, high: 963_900 }
		],
		{ ...points('retelling', 28), unit: 'seconds', low: 20, high: 36, q: null },
		{ ...count('agent_hours_retelling', 19), low: 13, high: 24 }
	],
	checks: [
		{ name: 'solved_known', passed: true, value: null, limit: null },
		{ name: 'coverage', passed: true, value: 0.92, limit: 0.7 }
	],
	pictures: [
		{
			name: 'return_obstacles',
			kind: 'intervals',
			unit: 'points',
			rows: [{ name: 'return_put_back', value: -5.8, low: -8, high: -3.6 }]
		},
		{
			name: 'csat_obstacles',
			kind: 'intervals',
			unit: 'points',
			rows: [{ name: 'csat_put_back', value: -14, low: -17, high: -11 }]
		},
		{
			...{ name: 'paths', kind: 'paths', flows: [{ layer: 0, from: 'menu_once', to: 'queue:Service', count: 40 }] },
			layers: [
				{ name: 'menu', nodes: [{ id: 'menu_once', name: 'menu_once', count: 40 }] },
				{ name: 'queue', nodes: [{ id: 'queue:Service', name: 'queue:Service', count: 40 }] }
			]
		}
	]
};

describe('the answer about the maze', () => {
	test('says what being put back into the menu goes together with', () => {
		expect(menuMazeInWords(found, 'en').lead).toBe(
			'Being put back into the menu goes together with 5.8 (4.8–6.8) fewer of 100 customers coming back within 90 days, allowing for reason, agent and whether it was solved.'
		);
	});

	test('says the same of the other obstacles, but not of one that cannot be told from nothing', () => {
		const { more } = menuMazeInWords(found, 'en');
		expect(
			more.filter((sentence) => sentence.includes('fewer of 100 customers')).map((sentence) => sentence.slice(0, 12))
		).toEqual(['Being passed', 'Each minute ']);
	});

	test('says how often it happened and what it took', () => {
		const { more } = menuMazeInWords(found, 'en');
		expect(more).toContain(
			'In the last whole month, 392 contacts were put back into the menu. That took 3 hours of customers’ time beyond what one round takes.'
		);
		expect(more.some((sentence) => sentence.includes('283 hours of customers’ time and 277 hours of agents’'))).toBe(
			true
		);
	});

	test('tells how many fewer come back by what is met most, what they are worth, and what telling it again takes', () => {
		const { more } = menuMazeInWords(found, 'en');
		const waiting = 'the waiting of the last whole month goes together with 166 (136–197) fewer customers coming back';
		expect(more.some((sentence) => sentence.includes(waiting))).toBe(true);
		expect(more.some((sentence) => sentence.includes('812,000 (660,000–964,000) less a year'))).toBe(true);
		expect(more.some((sentence) => sentence.includes('19 hours of agents’ time'))).toBe(true);
		const none = found.estimates.filter(({ name }) => !name.includes('at_risk') && !name.includes('retelling'));
		expect(menuMazeInWords({ ...found, estimates: none }, 'en').more).toHaveLength(more.length - 3);
	});

	test('warns that obstacles are signs of hard matters too', () => {
		expect(menuMazeInWords(found, 'en').more.some((sentence) => sentence.includes('signs of a hard matter'))).toBe(
			true
		);
	});

	test('does not lead with a difference whose interval holds none at all', () => {
		const [menu, ...others] = found.estimates;
		const unsure = menu ? [{ ...menu, high: 0.8, q: 0.08 }, ...others] : [];
		expect(menuMazeInWords({ ...found, estimates: unsure }, 'en').lead).toContain('Being passed on goes together');
	});

	test('leads with who is satisfied where nothing is known of orders', () => {
		const estimates = found.estimates.filter(({ name }) => !name.startsWith('return_'));
		expect(menuMazeInWords({ ...found, estimates }, 'en').lead).toContain('14.6 (13.6–15.6) fewer satisfied customers');
	});

	test('says what could have been seen where nothing was', () => {
		const result = { ...found, ending: 'nothing_seen' as const, estimates: [points('return_put_back', -0.4, 0.8)] };
		expect(menuMazeInWords(result, 'en').lead).toContain('1.4 points or more would have been seen');
	});

	test('calls queues by their own names, and the rest in the reader’s language', () => {
		const paths = menuMazeInWords(found, 'da').pictures.at(-1);
		expect(paths?.names).toEqual({
			menu: 'Menu',
			queue: 'Kø',
			menu_once: 'én gang gennem menuen',
			'queue:Service': 'Service'
		});
	});

	test.each(['en', 'da', 'sv', 'nb'] as const)(
		'is whole sentences in every language, however it ended (%s)',
		(locale) => {
			const endings: Ending[] = ['seen', 'nothing_seen', 'cannot_tell', 'lacking'];
			for (const ending of endings) {
				const estimates =
					ending === 'seen' ? found.estimates : ending === 'nothing_seen' ? [points('return_wait', 0.1, 0.9)] : [];
				const lacking = ending === 'lacking' ? ['menus', 'surveys', 'orders'] : [];
				const told = menuMazeInWords(
					{ ...found, ending, estimates, lacking: lacking.map((what) => ({ what, have: null, need: null })) },
					locale
				);
				for (const sentence of [told.lead, ...told.more, ...told.how, ...told.change, ...told.lacking])
					expect(sentence).toMatch(/^[\p{Lu}\d][^{}]*\.$/u);
				expect(told.pictures.every(({ title, reading }) => title.length > 5 && reading.endsWith('.'))).toBe(true);
				expect(told.pictures.flatMap(({ names }) => Object.values(names)).every((name) => name.length > 1)).toBe(true);
			}
		}
	);
});
