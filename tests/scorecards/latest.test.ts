import { describe, expect, test } from 'vitest';
import { latestOldEnough } from '#lib/scorecards/latest.ts';
import { figureInWords } from '#lib/sheets/figure-in-words.ts';
import type { Figure } from '#lib/metrics/metric.ts';
import type { View } from '#lib/model/fact.ts';
import { figure, metric, none, start, weekly } from './hand-made.ts';

/** A return rate that needs 30 days: too young, unless the days asked for end by 17 April 2026 plus what is there. */
const slow = metric('return_rate', {
	unit: 'share',
	sources: ['contacts', 'orders'],
	horizonDays: 30,
	figure: ({ to, extent }: View): Figure => {
		const young = (extent.contacts?.through ?? '') < to || to > '2026-08-01';
		return young ? { ...none, missing: { code: 'too_young', days: 30 } } : figure(0.393, 0.02);
	}
});

const totals = weekly(Array.from({ length: 20 }, () => 300));
const contacts = totals.extent.contacts ?? { from: start, through: start };
const ordered = (view: View): View => ({ ...view, extent: { ...view.extent, orders: contacts } });
const asked = totals.view('all', '', '2026-06-01', '2026-08-30');

describe('a figure that is too young in the period asked for', () => {
	test('is told for the newest whole weeks old enough, as many as were asked for', () => {
		const latest = latestOldEnough(slow, ordered(asked));
		// data to Sunday 30 August, two days for late records and thirty to come back: whole weeks to 26 July
		expect(contacts.through).toBe('2026-08-30');
		expect(latest).toMatchObject({ from: '2026-04-27', to: '2026-07-26', figure: { value: 0.393 } });
	});

	test('says these weeks beside why there is none for the period', () => {
		const young = slow.figure(ordered(asked));
		const weighed = {
			metric: slow,
			figure: young,
			before: null,
			change: null,
			latest: latestOldEnough(slow, ordered(asked))
		};
		const question = { from: asked.from, to: asked.to, unit: null, compare: 'none' } as const;
		const { note, value } = figureInWords(weighed, question, 'en');
		expect(value).toBeNull();
		expect(note?.replaceAll('\u00a0', ' ')).toBe(
			'We cannot tell yet: it takes 30 days; the 13 weeks to 26 July: 39.3 % (37.3–41.3)'
		);
	});

	test('has none where no orders were ever imported', () => {
		expect(latestOldEnough(slow, asked)).toBeNull();
	});
});
