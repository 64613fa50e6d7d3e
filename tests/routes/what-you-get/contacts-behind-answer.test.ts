import { expect, test } from 'vitest';
import type { AnalysisResult } from '#lib/analyses/analysis.ts';
import { emptyExtent } from '#lib/model/fact.ts';
import { ask } from '#lib/questions/ask.ts';
import { contactsBehindAnswer } from '../../../src/routes/what-you-get/[analysis]/contacts-behind-answer.ts';

const days = { from: '2026-01-01', through: '2026-03-31' };
const answer = (more: Partial<AnalysisResult>): AnalysisResult => ({
	...{ key: 'target_effect', subject: { id: '1', name: 'Odense · 300 s', fromDay: null }, ending: 'seen' },
	...{ estimates: [], naive: null, checks: [], lacking: [], coverage: null, ...days, pictures: [] },
	...more
});
const asked = (search: string) =>
	ask(new URLSearchParams(search), {
		extent: { ...emptyExtent, contacts: { from: '2025-01-01', through: '2026-11-01' } },
		members: (dimension) => (dimension === 'site' ? ['Odense'] : dimension === 'reason' ? ['Invoice'] : [])
	}).question;

test('an answer about a unit leads to that unit’s contacts in its days, as a page of contacts asks for them', () => {
	const unit = { dimension: 'site' as const, member: 'Odense' };
	const behind = contactsBehindAnswer(answer({ subject: { id: '1', name: 'Odense', fromDay: null, unit } }));
	expect(asked(behind?.of ?? '')).toMatchObject({ from: '2026-01-01', to: '2026-03-31', unit });
	expect(new URLSearchParams(behind?.of).get('only')).toBe('handled');
	expect(behind?.unit).toContain('Odense');
	expect(asked(behind?.all ?? '')).toMatchObject({ unit: null });
});

test('an answer about work that moved leads to what it is about', () => {
	const unit = { dimension: 'reason' as const, member: 'Invoice' };
	const behind = contactsBehindAnswer(answer({ key: 'partner', subject: { id: '6', name: 'Move', fromDay: 1, unit } }));
	expect(asked(behind?.of ?? '')?.unit).toEqual(unit);
});

test('an answer about everything leads to all contacts that it counts, and only there', () => {
	const whole = { id: 'all', name: null, fromDay: null };
	const behind = contactsBehindAnswer(answer({ key: 'wait_or_solved', subject: whole }));
	expect(behind).toEqual({ of: '?from=2026-01-01&to=2026-03-31&only=rated', unit: null, all: null });
	const radar = contactsBehindAnswer(answer({ key: 'gaming_radar', subject: whole }));
	expect(new URLSearchParams(radar?.of).get('only')).toBeNull();
});

test('an answer for which nothing was read leads to no contacts', () => {
	expect(contactsBehindAnswer(answer({ from: null }))).toBeNull();
});
