import { expect, test } from 'vitest';
import { finalFigures, finalMonths, type ViewOf } from '#lib/metrics/month-figures.ts';
import { aht } from '#lib/metrics/aht.ts';
import { fcrRepeat } from '#lib/metrics/fcr-repeat.ts';
import { who5 } from '#lib/metrics/who5.ts';
import { everyDay, viewOf } from './view-of.ts';

const day = {
	contacts: 40,
	handled: 40,
	handleKnown: 40,
	handleSeconds: 9000,
	handleSquares: 3e6,
	keyed: 40,
	issues: 30
};
const months = ['2026-03-01', '2026-04-01'];
const until =
	(last: string, small = day): ViewOf =>
	(dimension, member, from, to) => ({
		...viewOf(everyDay('2026-02-01', last, member === 'Small' ? small : day), { from, to, dimension }),
		member
	});
const candidates = months.flatMap((month) => [aht, fcrRepeat].map((metric) => ({ metric, month })));
const named = (last: string) => finalMonths(until(last), candidates).map(({ metric, month }) => [metric.key, month]);

test('a month is final when its days, its customers’ silence and late records are past', () => {
	expect(named('2026-04-01')).toEqual([]);
	expect(named('2026-04-02')).toEqual([['aht', '2026-03-01']]);
	expect(named('2026-04-09')).toEqual([
		['aht', '2026-03-01'],
		['fcr_repeat', '2026-03-01']
	]);
	expect(named('2026-05-02')).toEqual([
		['aht', '2026-03-01'],
		['fcr_repeat', '2026-03-01'],
		['aht', '2026-04-01']
	]);
});

test('units whose figure is too small, withheld or not there are left out', () => {
	const units = ['Large', 'Small'].map((member) => ({ dimension: 'team' as const, member }));
	const few = { ...day, handleKnown: 1, handleSeconds: 200, handleSquares: 40_000 };
	const figures = finalFigures(until('2026-04-30', few), [{ metric: aht, month: '2026-03-01' }], units);
	expect(figures.map(({ member, figure }) => [member, figure.value])).toEqual([['Large', 225]]);
	expect(finalFigures(until('2026-04-30'), [{ metric: who5, month: '2026-03-01' }], units)).toEqual([]);
});
