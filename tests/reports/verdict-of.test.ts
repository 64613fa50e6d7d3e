import { describe, expect, test } from 'vitest';
import type { ListedFindings } from '#lib/sheets/findings-listed.ts';
import { verdictOf, type Heard } from '#lib/reports/verdict-of.ts';
import type { Judged } from '#lib/targets/judge.ts';
import { figure, none } from '../scorecards/hand-made.ts';

const changed = (...sentences: string[]): ListedFindings => ({
	list: sentences.map((sentence) => ({
		...{ sentence, metric: 'aht', tone: 'better' as const, claim: '', notes: [], against: [], at: '' }
	})),
	how: ''
});
const judged = (assurance: Judged['assurance']): Judged => ({
	target: {
		...{ id: '', unit: { dimension: 'all', member: '' }, metric: 'aht', value: 1, endValue: null, band: null },
		...{ fromDay: null, untilDay: null, counterweight: null, reviewDay: null, owner: null }
	} as unknown as Judged['target'],
	...{ isOwn: true, value: 1, edge: 1, reached: false, assurance, isAlone: false, isOverdue: false }
});
const seen: Heard['rows'][number] = { figure: figure(1) };
const blind: Heard['rows'][number] = {
	figure: { ...none, missing: { code: 'not_imported', sources: ['pulse'] } }
};
const heard = (more: Partial<Heard> = {}): Heard => ({
	...{ weight: null, compared: true, changed: changed(), rows: [seen], targets: [] },
	...more
});
const weight = (low: number, high: number) => ({ value: (low + high) / 2, low, high });
const first = (more: Partial<Heard>) => verdictOf(heard(more), 'en')[0];

describe('the verdict', () => {
	test('says which side gained more only where the whole interval says it', () => {
		expect(first({ weight: weight(0.1, 0.3) })).toBe('Speed gained more than what it is to buy.');
		expect(first({ weight: weight(-0.3, -0.1) })).toBe('What speed is to buy gained more than speed itself.');
		expect(first({ weight: weight(-0.1, 0.3) })).toMatch(/^We cannot tell/);
		expect(first({ weight: null })).toMatch(/^There is too little/);
	});

	test('then says the one change that most speaks for, or that there is none', () => {
		const all = changed('Contacts became 20 seconds shorter.', 'Less evident.');
		expect(verdictOf(heard({ changed: all }), 'en')[1]).toBe('Contacts became 20 seconds shorter.');
		expect(verdictOf(heard(), 'en')[1]).toBe('Nothing changed that can be told from chance.');
	});

	test('last says which targets will not be met, or else how much is seen at all', () => {
		const targets = [{ judged: judged('will_not') }, { judged: judged('will') }];
		expect(verdictOf(heard({ rows: [seen, blind], targets }), 'en')[2]).toBe(
			'Of 2 targets, 1 will not be met by the process as it is.'
		);
		expect(verdictOf(heard({ rows: [seen, blind] }), 'en')[2]).toMatch(/^1 of 2 figures/);
		expect(verdictOf(heard({ targets: [{ judged: judged('by_chance') }] }), 'en')).toHaveLength(2);
	});

	test('says nothing of change where nothing is compared', () => {
		expect(verdictOf(heard({ compared: false, rows: [seen, blind] }), 'en')).toHaveLength(2);
	});
});
