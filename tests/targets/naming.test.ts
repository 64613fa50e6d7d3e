import { expect, test, vi } from 'vitest';
import { catalogue, metricOf } from '#lib/metrics/catalogue.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { metricName } from '#lib/questions/names.ts';
import { metricNaming } from '#lib/targets/naming.ts';

const aht = metricOf('aht') ?? null;
const named = metricNaming(catalogue, metricName);

test('a metric is known by its key and by its name in every language, however these are written', () => {
	for (const metric of catalogue) expect(named(metric.key)?.key).toBe(metric.key);
	for (const locale of ['en', 'da', 'sv', 'nb'] as const) {
		expect(named(metricName('aht', locale).toUpperCase())).toBe(aht);
	}
});

test('nothing, and what no metric is called, is no metric', () => {
	expect([named(null), named(''), named('the weather')]).toEqual([null, null, null]);
});

test('of two that are called alike the first is meant', () => {
	const other: Metric = { ...catalogue[1], key: 'own.other' };
	const alike = metricNaming([...catalogue, other], (metric, locale) =>
		metric === other ? metricName('aht', locale) : metricName(metric, locale)
	);
	expect(alike(metricName('aht', 'da'))).toBe(aht);
});

test('names are not put together where keys say it', () => {
	const nameOf = vi.fn(metricName);
	const byKey = metricNaming(catalogue, nameOf);
	expect(byKey('aht')).toBe(aht);
	expect(byKey(null)).toBeNull();
	expect(nameOf).not.toHaveBeenCalled();
});
