import { describe, expect, test } from 'vitest';
import { aht } from '#lib/metrics/aht.ts';
import { contactsPerIssue } from '#lib/metrics/contacts-per-issue.ts';
import { fcrRepeat } from '#lib/metrics/fcr-repeat.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { nps } from '#lib/metrics/nps.ts';
import { eventFromForm } from '../../src/routes/events/[id]/event-from-form.ts';
import { draftOf, targetFromForm } from '../../src/routes/targets/[id]/target-from-form.ts';
import { target } from '../targets/plans-by-hand.ts';

const whole = { dimension: 'all', member: '' } as const;
function form(fields: Record<string, string>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return data;
}
const read = (metric: Metric, fields: Record<string, string>) =>
	targetFromForm(form({ fromDay: '2026-01-01', ...fields }), metric, whole);
const pair = { counterweight: 'fcr_repeat', reviewDay: '2026-06-01' };

describe('a target that a person writes', () => {
	test.each([
		['75', 0.75],
		['75 %', 0.75],
		['72,5', 0.725],
		['0.5', 0.005]
	])('%s percent is a share', (value, share) => {
		expect(read(fcrRepeat, { value }).written?.value).toBeCloseTo(share, 10);
	});

	test('minutes and seconds are seconds', () => {
		expect(read(aht, { value: '4:30', band: '0:15', ...pair }).written).toMatchObject({
			metric: 'aht',
			value: 270,
			band: 15,
			endValue: null,
			dimension: 'all',
			member: null,
			payLinked: false,
			...pair
		});
	});

	test('of speed is refused without its pair, and says what is lacking', () => {
		const { written, problems, draft } = read(aht, { value: '4:30' });
		expect(written).toBeNull();
		expect(problems).toEqual([
			'Choose what this target of speed is weighed against.',
			'Choose the day on which it is to be looked at again.'
		]);
		expect(draft.value).toBe('4:30');
		expect(read(aht, { value: '4:30', ...pair, counterweight: 'service_level' }).problems).toHaveLength(1);
	});

	test.each([
		['a value that cannot be read', { value: 'high' }, 'The target could not be read.'],
		['no value', {}, 'The target could not be read.'],
		['a path without an end', { value: '71', endValue: '75' }, /^A path needs/],
		['a last day before the first', { value: '71', untilDay: '2025-01-01' }, /^A target needs a first day/],
		['more than all', { value: '140' }, 'A share lies between 0 and 100 %.'],
		['a path beyond all', { value: '71', endValue: '101', untilDay: '2026-12-31' }, /^A share lies/],
		['less than nothing', { value: '-5' }, /^A share lies/],
		['a review before it begins', { value: '71', reviewDay: '2020-01-01' }, /^The day on which it is looked at again/],
		['a review on a day that the calendar lacks', { value: '71', reviewDay: '2026-02-30' }, /^Choose the day on which/],
		['a first day that the calendar lacks', { value: '71', fromDay: '2026-02-30' }, /^A target needs a first day/],
		['a band below nothing', { value: '71', band: '-2' }, /^How far off/]
	] as const)('%s is told', (_, fields, said) => {
		const { written, problems } = read(fcrRepeat, fields);
		expect(written).toBeNull();
		expect(problems).toEqual([said instanceof RegExp ? expect.stringMatching(said) : said]);
	});

	test.each([
		['less than no time', aht, { value: '-0:05', ...pair }],
		['less than no time at the end of a path', aht, { value: '4:30', endValue: '-5', untilDay: '2026-12-31', ...pair }],
		['more than can be drawn', aht, { value: '1e308', ...pair }],
		['a count above a milliard', contactsPerIssue, { value: '1000000001' }],
		['a band above a milliard', contactsPerIssue, { value: '2', band: '1e308' }]
	])('%s is refused', (_, metric, fields) => {
		const { written, problems } = read(metric, fields);
		expect(written).toBeNull();
		expect(problems).toHaveLength(1);
	});

	test('a score may lie below nothing', () => {
		expect(read(nps, { value: '-5' }).written?.value).toBe(-5);
	});

	test('is shown again as it was written', () => {
		const kept = target({ value: 0.725, endValue: 0.8, band: 0.02, untilDay: '2026-12-31', owner: 'COO' });
		const draft = draftOf(fcrRepeat, kept);
		expect(draft).toMatchObject({ value: '72.5', endValue: '80', band: '2' });
		const texts = { ...draft, payLinked: '' };
		const { value, endValue, band, untilDay, owner } = kept;
		expect(read(fcrRepeat, texts).written).toMatchObject({ value, endValue, band, untilDay, owner });
	});
});

describe('an event that a person writes', () => {
	const members = (dimension: string) => (dimension === 'team' ? ['Blue'] : []);
	const eventOf = (fields: Record<string, string>) => eventFromForm(form(fields), members);

	test('has a name, a day and a part', () => {
		const { written } = eventOf({ name: ' New menu ', unit: 'team:Blue', fromDay: '2026-03-02' });
		expect(written).toEqual({
			name: 'New menu',
			type: null,
			dimension: 'team',
			member: 'Blue',
			fromDay: '2026-03-02',
			untilDay: null
		});
	});

	test.each(['team:nope', 'team:__proto__', `team:${'a'.repeat(5000)}`, 'planet:Mars'])(
		'of a unit that nobody has is refused: %s',
		(unit) => {
			const { written, problems } = eventOf({ name: 'New menu', unit, fromDay: '2026-03-02' });
			expect(written).toBeNull();
			expect(problems).toEqual(['There is no such unit in the data. Choose another one.']);
		}
	);

	test('on a day that the calendar lacks is refused', () => {
		for (const days of [{ fromDay: '2026-02-30' }, { fromDay: '2026-02-01', untilDay: '2026-02-30' }])
			expect(eventOf({ name: 'New menu', unit: 'all', ...days }).written).toBeNull();
	});

	test('without a name, or ending before it began, is refused', () => {
		const { written, problems } = eventOf({ unit: 'all', fromDay: '2026-03-02', untilDay: '2026-03-01' });
		expect(written).toBeNull();
		expect(problems).toHaveLength(2);
	});
});
