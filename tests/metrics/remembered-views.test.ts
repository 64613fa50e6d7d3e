import { expect, test, vi } from 'vitest';
import { catalogue } from '#lib/metrics/catalogue.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { ViewOf } from '#lib/metrics/month-figures.ts';
import { rememberedViews } from '#lib/metrics/remembered-views.ts';
import { everyDay, viewOf } from './view-of.ts';

const day = {
	contacts: 40,
	handled: 40,
	handleKnown: 40,
	handleSeconds: 9000,
	handleSquares: 3e6,
	keyed: 30,
	issues: 9
};
const days = everyDay('2026-01-01', '2026-04-30', day);
const plain: ViewOf = (dimension, member, from, to) => ({
	...viewOf(days, { from, to, dimension, reasons: { billing: days } }),
	member
});

test('every metric says the same of a view that remembers', () => {
	const views = rememberedViews(plain);
	const metrics: readonly Metric[] = catalogue;
	for (const metric of metrics) {
		for (const month of ['2026-02', '2026-03']) {
			const asked = ['team', 'Blue', `${month}-01`, `${month}-28`] as const;
			expect(metric.figure(views(...asked)), metric.key).toEqual(metric.figure(plain(...asked)));
		}
	}
});

test('what is asked twice is added up once', () => {
	const sums = vi.fn(() => plain('all', '', '2026-02-01', '2026-02-28').sums());
	const views = rememberedViews((...asked) => ({ ...plain(...asked), sums }));
	const ask = () => views('all', '', '2026-02-01', '2026-02-28').sums('2026-02-20');
	expect(ask()).toBe(ask());
	expect(sums).toHaveBeenCalledOnce();
});
