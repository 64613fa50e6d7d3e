import { describe, expect, test } from 'vitest';
import { metricsWith } from '#lib/metrics/own-metric.ts';
import { usualDefinitions } from '#lib/model/definitions.ts';
import { metricName } from '#lib/questions/names.ts';

const named = (currency: string | null) =>
	new Map(
		metricsWith([], { ...usualDefinitions, currency }).map((metric) => [metric.key, metricName(metric, 'en')] as const)
	);

describe('the name of a metric', () => {
	test('of money says its currency, once the organisation has told it', () => {
		expect(named('DKK').get('value_at_risk')).toBe('Customer value at risk (DKK)');
		expect(named(null).get('value_at_risk')).toBe('Customer value at risk');
		expect(metricName('value_at_risk', 'en')).toBe('Customer value at risk');
	});

	test('of anything but money is the same whatever the currency', () => {
		const money = metricsWith([])
			.filter(({ unit }) => unit === 'money')
			.map(({ key }) => key);
		expect(money.length).toBeGreaterThan(1);
		const changed = [...named('SEK')].filter(([key, name]) => name !== named(null).get(key)).map(([key]) => key);
		expect(changed.sort()).toEqual(money.sort());
	});
});
