import { expect, test } from 'vitest';
import { aht } from '#lib/metrics/aht.ts';
import { fcrRepeat } from '#lib/metrics/fcr-repeat.ts';
import { driverInWords } from '#lib/sheets/mix-in-words.ts';

const mixOf = (shift: number) => ({
	...{ value: 300, low: 290, high: 310, n: 1000, standardError: 5, merged: 0 },
	driver: { reason: 'Billing', shift }
});

test('a reason is named where its share moves the figure by something that can be read', () => {
	expect(driverInWords(aht, mixOf(-7.6), 'en')).toMatch(/most: 7\.6\ss down\.$/);
	expect(driverInWords(aht, mixOf(0.04), 'en')).toBeNull();
	expect(driverInWords(fcrRepeat, mixOf(-0.0004), 'da')).toBeNull();
	expect(driverInWords(fcrRepeat, mixOf(0.001), 'da')).not.toBeNull();
});
