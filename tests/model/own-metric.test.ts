import { expect, test } from 'vitest';
import { perspectives, units } from '#lib/metrics/metric.ts';
import { ownKeyOf, ownPerspectives, ownUnits } from '#lib/model/own-metric.ts';

test('a key is made of the name, and none is given twice', () => {
	expect(ownKeyOf('Hold time, billing', [])).toBe('own_hold_time_billing');
	expect(ownKeyOf('Ærlig løsning på Ö', [])).toBe('own_aerlig_losning_pa_o');
	expect(ownKeyOf('???', [])).toBe('own_metric');
	expect(ownKeyOf('Hold', ['own_hold', 'own_hold_2'])).toBe('own_hold_3');
});

test('a metric of one’s own stands and counts as the catalogue’s do', () => {
	expect(ownPerspectives).toEqual(perspectives);
	expect(units).toEqual(expect.arrayContaining([...ownUnits]));
});
