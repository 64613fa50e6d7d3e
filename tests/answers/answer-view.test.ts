import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { AnswerShown } from '#lib/answers/answer-shown.ts';
import AnswerView from '#lib/answers/AnswerView.svelte';
import FindingLines from '#lib/answers/FindingLines.svelte';

const answer: AnswerShown = {
	key: 'partner',
	ending: 'seen',
	question: 'Is the partner as good as we are?',
	of: 'Billing',
	lead: 'The leading sentence.',
	level: { name: 'We estimate', told: 'Compared with others.' },
	more: ['The second finding.'],
	naive: 'The plain comparison.',
	estimates: [
		{
			name: 'Solved',
			value: '−5.2',
			interval: '−6 to −4',
			n: '9 teams',
			method: 'Drawn',
			detectable: null,
			chance: null
		}
	],
	checks: [
		{ text: 'Alike before', passed: true },
		{ text: 'Quiet elsewhere', passed: false },
		{ text: 'Same mix', passed: null }
	],
	lacking: ['Bring orders.'],
	how: ['It was counted.'],
	change: ['A second trial.'],
	read: ['Read: all.'],
	pictures: []
};
const view = (more: Partial<AnswerShown> = {}) =>
	render(AnswerView, { props: { answer: { ...answer, ...more } } }).body.replaceAll(/<!--.*?-->/g, '');

describe('an answer', () => {
	test('is told from its sentence to what would change our mind', () => {
		const places = [
			'The leading sentence.',
			'The second finding.',
			'We estimate',
			'The plain comparison.',
			'−6 to −4',
			'Alike before',
			'Bring orders.',
			'It was counted.',
			'Read: all.',
			'A second trial.'
		].map((text) => view().indexOf(text));
		expect(places).not.toContain(-1);
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	});

	test('that lacks something says so at once, before anything else', () => {
		const lacking = view({ ending: 'lacking' });
		expect(lacking.indexOf('Bring orders.')).toBeLessThan(lacking.indexOf('It was counted.'));
		expect(lacking.indexOf('Bring orders.')).toBeLessThan(lacking.indexOf('Alike before'));
	});

	test('says of each check in words whether it was passed, failed or could not be made', () => {
		expect(view()).toMatch(/Alike before[\s\S]*Passed[\s\S]*Quiet elsewhere[\s\S]*Failed[\s\S]*Could not be made/);
	});

	test('says once how all was estimated, and of each where ways differ; what nobody knows has no column', () => {
		const [first] = answer.estimates;
		if (!first) throw new Error('no estimate');
		const alike = view({ estimates: [first, { ...first, name: 'Bought again' }] });
		expect(alike.match(/Drawn/g)).toHaveLength(1);
		expect(alike).not.toContain('Least that would be found');
		const differing = view({
			estimates: [first, { ...first, name: 'Bought again', method: 'Matched', detectable: '3' }]
		});
		expect(differing).toMatch(/<td[^>]*>Drawn<\/td>[\s\S]*<td[^>]*>Matched<\/td>/);
		expect(differing).toContain('Least that would be found');
	});

	test('says nothing of what it has not: no level, no plain comparison, no chance', () => {
		const bare = view({ level: null, naive: null, estimates: [], checks: [], lacking: [] });
		for (const heading of ['What a plain comparison', 'The estimates', 'Checks', 'What is missing'])
			expect(bare).not.toContain(heading);
		expect(view()).not.toContain('Chance of as much');
		const [first] = answer.estimates;
		expect(view({ estimates: first ? [{ ...first, chance: '3 %' }] : [] })).toContain('Chance of as much');
	});
});

test('a finding is a link to its answer, with its level and what it is of beside it', () => {
	const finding = { question: 'Q?', of: 'Billing', lead: 'It fell.', level: 'Coincided', at: '/partner', also: null };
	const { body } = render(FindingLines, { props: { findings: [finding], action: '/what-you-get' } });
	expect(body).toMatch(/<a href="\/what-you-get\/partner"[^>]*>It fell\.<\/a>/);
	expect(body.replaceAll(/<[^>]*>/g, '')).toMatch(/Q\?[\s\S]*Coincided\s+· Billing/);
	const { body: brief } = render(FindingLines, { props: { findings: [finding], action: '', brief: true } });
	expect(brief).not.toContain('Q?');
	const also = { said: 'The same question of', of: [{ name: 'Odense', at: '/partner?of=7' }] };
	const { body: first } = render(FindingLines, { props: { findings: [{ ...finding, also }], action: '/w' } });
	expect(first).toMatch(/The same question of:[\s\S]*<a href="\/w\/partner\?of=7"[^>]*>Odense<\/a>/);
});
