import { describe, expect, test } from 'vitest';
import type { AnalysisResult, Estimated } from '#lib/analyses/analysis.ts';
import { falseEconomyInWords } from '#lib/answers/false-economy-in-words.ts';
import { targetEffectInWords } from '#lib/answers/target-effect-in-words.ts';
import { pictureOfTarget } from '#lib/answers/target-effect-names.ts';
import type { Picture } from '#lib/analyses/picture.ts';
import { locales, m } from '#lib/i18n/words.ts';
import { estimate, result } from './results-by-hand.ts';

const plainly = (text: string) => text.replaceAll('\u00a0', ' ');
const aht = estimate({ name: 'aht', unit: 'seconds', value: -39, low: -45, high: -33, claim: 3, detectable: 9 });
const fcr = estimate({ name: 'fcr', value: -2.9, low: -3.8, high: -2, claim: 3, detectable: 1.2 });
const untold: Partial<Estimated> = { p: 0.6, q: 0.7 };
const target = (more: Partial<AnalysisResult> = {}): AnalysisResult =>
	result({
		key: 'target_effect',
		estimates: [aht, fcr],
		subject: { id: '1', name: 'Odense · 5:00', fromDay: 1 },
		...more
	});
const said = (more: Partial<AnalysisResult> = {}) => targetEffectInWords(target(more), 'en');

describe('the answer about a target', () => {
	test('leads with handle time and what it takes for granted, then with what stayed solved', () => {
		const { lead, more, claim, of } = said();
		expect([claim, of]).toEqual([3, 'Odense · 5:00']);
		expect(plainly(lead)).toBe(
			'After the target, handle time fell by 39 s (33–45) more than among those without it. This assumes that both would otherwise have moved alike.'
		);
		expect(more[0]).toBe(
			'In the same comparison we estimate that 2.9 (2.0–3.8) fewer of every 100 issues stayed solved.'
		);
	});

	test('says that no harm was found where nothing else moved, and what would have been seen', () => {
		const { more } = said({ estimates: [aht, { ...fcr, ...untold }] });
		expect(more[0]).toContain('no harm found');
		expect(plainly(more[0] ?? '')).toContain('1.2 points');
	});

	test('says so of solved issues alone where only other figures moved', () => {
		const transfers = estimate({ name: 'transfers', unit: 'count', value: 2.1, low: 1, high: 3, claim: 3 });
		const { more } = said({ estimates: [aht, transfers, { ...fcr, ...untold }] });
		expect(more[0]).toContain('no harm found there');
		expect(more[1]).toContain('these changes as well: transfers per 100 contacts +2.1');
	});

	test('names the rest that moved with its sign', () => {
		const transfers = estimate({ name: 'transfers', unit: 'count', value: 2.1, low: 1, high: 3, claim: 3 });
		expect(said({ estimates: [aht, fcr, transfers] }).more[1]).toContain(
			'these changes as well: transfers per 100 contacts +2.1'
		);
	});

	test('says nothing was seen with what could have been, and which way it was not to be told', () => {
		const nothing = said({
			ending: 'nothing_seen',
			estimates: [
				{ ...aht, ...untold },
				{ ...fcr, ...untold }
			]
		});
		expect(plainly(nothing.lead)).toContain('A change of 9.0 s in handle time');
		const check = (name: string) => ({ name, passed: false, value: 1, limit: 8 });
		const leads = ['weeks_after', 'clusters', 'leads'].map(
			(name) => said({ ending: 'cannot_tell', checks: [check(name)] }).lead
		);
		expect(new Set(leads).size).toBe(3);
	});

	test('without anybody to compare with it only says since when', () => {
		const alone = { ...aht, method: 'interrupted_series', claim: 2 } as const;
		const { lead, claim, more } = said({ estimates: [alone] });
		expect([claim, lead.startsWith('Since the target began')]).toEqual([2, true]);
		expect(more[0]).toContain('nobody to compare with');
	});

	test('about several starts says that nobody was compared with who already had it, and that several got it', () => {
		const staggered = { ...aht, method: 'staggered_starts' };
		const { lead, how, more, estimates } = said({ estimates: [staggered, { ...fcr, method: 'staggered_starts' }] });
		expect(lead).toBe(said().lead);
		expect(how).toContain(m.target_effect_how_staggered({}, { locale: 'en' }));
		expect(how.length).toBe(said().how.length + 1);
		expect(more.at(-1)).toContain('Several units');
		expect(said().more.at(-1)).toContain('One unit');
		expect(estimates[0]?.method).toContain('not reached yet');
	});

	test('puts the simple comparison beside the sound one', () => {
		expect(said({ naive: { ...aht, value: -12, claim: 0, method: 'raw' } }).naive).toContain('lower');
		expect(said({ naive: { ...aht, value: 12, claim: 0, method: 'raw' } }).naive).toContain('higher');
	});
});

test('a picture of what else moved leaves out what may as well be more than everybody', () => {
	const row = (name: string, reach: number) => ({ name, value: 1, low: 1 - reach, high: 1 + reach });
	const picture: Picture = {
		...{ name: 'battery', kind: 'intervals', unit: 'points' },
		rows: [row('fcr', 3), row('turnover', 300), { name: 'csat', value: 1, low: null, high: null }]
	};
	const shown = pictureOfTarget(picture, 'en').picture;
	expect(shown.kind === 'intervals' && shown.rows.map(({ name }) => name)).toEqual(['fcr', 'csat']);
});

const share = (name: string, value: number, more: Partial<Estimated> = {}) =>
	estimate({ name, unit: 'share', value, low: value - 0.1, high: value + 0.1, claim: 3, ...more });
const economy: AnalysisResult = result({
	key: 'false_economy',
	estimates: [
		share('taken_back', 0.4, { detectable: 0.2 }),
		share('taken_back_resolved', 0.7),
		share('handle_time', -0.11, { detectable: 0.03 }),
		share('work_per_issue', -0.066),
		estimate({ name: 'seats_planned', unit: 'count', value: 6, claim: 3 }),
		estimate({ name: 'seats_visible', unit: 'count', value: 4, low: 3, high: 5, claim: 3 }),
		estimate({ name: 'gave_up', unit: 'count', value: 1200, claim: 0, method: 'raw' })
	]
});

describe('the answer about a saving', () => {
	test('says how much was taken back, of people too, and who is not counted', () => {
		const { lead, more, claim } = falseEconomyInWords(economy, 'en');
		expect(claim).toBe(3);
		expect(plainly(lead)).toContain('further contacts took back 40.0 % (30.0–50.0) of that');
		expect(plainly(lead)).toContain('the work of each issue changed by −6.6 % (−16.6 to 3.4).');
		expect(more.map(plainly)).toEqual([
			expect.stringContaining('70.0 %'),
			expect.stringContaining('6 people at a time would be saved. At the same service we estimate 4 (3–5).'),
			expect.stringContaining('1,200 issues a week')
		]);
	});

	test.each(locales)(
		'does not call what is left after further contacts as what is left after unsolved issues too, in %s',
		(locale) => {
			const part = (name: string) => ({ name, value: 1, low: 0, high: 2 });
			const saving: AnalysisResult['pictures'][number] = {
				...{ name: 'saving', kind: 'waterfall', unit: 'count' },
				parts: [part('visible'), part('left')]
			};
			const [shown] = falseEconomyInWords({ ...economy, pictures: [saving] }, locale).pictures;
			expect(shown?.names.left).not.toBe(shown?.names.visible);
		}
	);

	test('does not tell a share that may as well be nothing or many times all of it', () => {
		const estimates = economy.estimates.map((one) =>
			one.name === 'taken_back_resolved' ? { ...one, value: 1.8, low: -0.9, high: 12.5 } : one
		);
		const { more } = falseEconomyInWords({ ...economy, estimates }, 'en');
		expect(more[0]).toContain('we cannot tell what was taken back');
		expect(more.join(' ')).not.toContain('1,250');
	});

	test('says that no harm was found, and that there was no saving, each with what could have been seen', () => {
		const nothing = falseEconomyInWords({ ...economy, ending: 'nothing_seen' }, 'en');
		expect(plainly(nothing.lead)).toContain('no harm found. Had 20.0 %');
		const slow = falseEconomyInWords(
			{ ...economy, ending: 'nothing_seen', estimates: economy.estimates.slice(2, 4) },
			'en'
		);
		expect(plainly(slow.lead)).toContain('A fall of 3.0 %');
	});
});

describe.each(locales)('every ending in %s', (locale) => {
	const endings = ['seen', 'nothing_seen', 'cannot_tell', 'lacking'] as const;
	test.each(endings)('is whole sentences without gaps: %s', (ending) => {
		for (const answer of [
			targetEffectInWords(target({ ending }), locale),
			falseEconomyInWords({ ...economy, ending }, locale)
		]) {
			for (const sentence of [answer.lead, ...answer.more, ...answer.how, ...answer.change]) {
				expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
				expect(sentence).not.toMatch(/undefined|NaN|null|[{}]/);
			}
		}
	});
});
