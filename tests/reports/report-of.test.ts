import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { Locale } from '#lib/i18n/spell.ts';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { addDays } from '#lib/model/day.ts';
import ReportPage from '#lib/reports/ReportPage.svelte';
import { reportOf, type Material } from '#lib/reports/report-of.ts';
import type { Question } from '#lib/questions/question.ts';
import { nothingSince } from '#lib/sheets/restated-in-words.ts';
import { scorecardOf } from '#lib/scorecards/scorecard-of.ts';
import { sheetOf } from '#lib/sheets/sheet-of.ts';
import { noPlan } from '#lib/targets/plan.ts';
import { blue, plan, target } from '../targets/plans-by-hand.ts';
import { start, weekly } from '../scorecards/hand-made.ts';

const totals = weekly([...Array<number>(12).fill(300), ...Array<number>(12).fill(260)]);
const question: Question = { from: addDays(start, 84), to: addDays(start, 167), unit: null, compare: 'before' };
const material: Material = {
	...{ totals, metrics: catalogue, plan: noPlan, reports: [], since: nothingSince, gaps: [], today: '2026-06-01' }
};
const report = reportOf(question, material, 'en');
const languages: readonly Locale[] = ['en', 'da', 'sv', 'nb'];
const page = (made = report) =>
	render(ReportPage, { props: { report: made, notes: [], asOf: 'Data to Friday.' } }).body;

describe('the report', () => {
	test('says what the scorecard of the same question says, figure by figure', () => {
		const sheet = sheetOf(scorecardOf(totals, question), 'en');
		expect(report.sheet.four.map(({ figure }) => figure)).toEqual(sheet.four.map(({ figure }) => figure));
		expect(report.sheet.heading).toBe(sheet.heading);
		for (const { figure } of sheet.four) if (figure.value !== null) expect(page()).toContain(figure.value);
	});

	test('begins with three sentences at most', () => {
		expect(report.verdict.length).toBeLessThanOrEqual(3);
		expect(report.verdict[0]).toMatch(/speed/i);
		expect(report.verdict.at(-1)).toMatch(/^\d+ of \d+ figures can be told/);
		for (const sentence of report.verdict) expect(sentence).toMatch(/\.$/);
	});

	test('never shows speed without what it is weighed against', () => {
		const shown = page();
		for (const row of report.sheet.four) {
			expect(row.counterweights.length).toBeGreaterThan(0);
			for (const { key } of [row.figure, ...row.counterweights]) expect(shown).toContain(`data-metric="${key}"`);
		}
	});

	describe('tells of targets', () => {
		const speedy = target({
			metric: 'aht',
			value: 250,
			counterweight: 'fcr_repeat',
			unit: blue,
			reviewDay: '2026-05-01'
		});
		const solved = target({ id: '2', value: 0.7, untilDay: addDays(question.to, 30) });
		const past = target({ id: '3', value: 0.5, untilDay: addDays(question.from, -1) });
		const older = target({ id: '4', metric: 'aht', unit: blue, fromDay: '2025-01-01' });
		const set = plan({ targets: [speedy, solved, past, older] });
		const made = (unit: Question['unit'], locale: Locale = 'en') =>
			reportOf({ ...question, unit }, { ...material, plan: set }, locale);

		test('of every unit where the whole is spoken of: what was set, by when, and those of speed with their pair', () => {
			const { targets } = made(null);
			expect(targets.map(({ id }) => id).sort()).toEqual(['1', '2']);
			const speed = targets.find(({ id }) => id === '1');
			expect(speed?.against.map(({ key }) => key)).toEqual(['fcr_repeat']);
			expect(speed?.notes.join(' ')).toMatch(/looked at again/);
			expect(targets.find(({ id }) => id === '2')?.days).toMatch(/ to /);
			const shown = page(made(null));
			for (const key of ['aht', 'fcr_repeat']) expect(shown).toContain(`data-figure="${key}"`);
			expect(shown).toContain('Blue (team)');
		});

		test('of a unit are its own and those of the whole, as its scorecard judges them', () => {
			const own = made(blue as Question['unit']).targets;
			expect(own.map(({ id }) => id).sort()).toEqual(['1', '2']);
			const other = made({ dimension: 'team', member: 'Red' }).targets;
			expect(other.map(({ id }) => id)).toEqual(['2']);
		});

		test('of what two units have in common are none', () => {
			const crossed = {
				...question,
				unit: { dimension: 'team', member: 'Blue' },
				and: { dimension: 'queue', member: 'A' }
			};
			expect(reportOf(crossed as Question, { ...material, plan: set }, 'en').targets).toEqual([]);
		});

		test.each(languages)('on a sheet, at most four of them, in %s', (locale) => {
			const many = Array.from({ length: 7 }, (_, place) =>
				target({ id: String(place), unit: { dimension: 'team', member: `Team ${place}` } })
			);
			const { targets } = reportOf(question, { ...material, plan: plan({ targets: many }) }, locale);
			expect(targets).toHaveLength(7);
			const shown = page({ ...report, targets });
			expect(shown.match(/<section [^>]*data-metric="fcr_repeat"/g)).toHaveLength(4);
			expect(shown).toContain('Team 3');
			expect(shown).not.toContain('Team 4');
		});
	});

	test('defines every figure that it weighs, once', () => {
		const keys = report.definitions.map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
		for (const { figure, counterweights } of report.sheet.four)
			for (const { key } of [figure, ...counterweights]) expect(keys).toContain(key);
	});

	test('says how good the data are: what is missing, or that nothing is', () => {
		expect(report.quality).toContain('no day of the last four weeks is missing');
		expect(report.quality).toContain('the usual definitions');
		const gap = 'no contacts on Sunday 4 October';
		const since = { ...nothingSince, versions: [{ number: 3, reason: 'x' }] as unknown as [] };
		const other = reportOf(question, { ...material, gaps: [gap], since }, 'en');
		expect(other.quality).toEqual([gap, 'definitions version 3']);
	});

	test('says of days that are held against no others nothing of change', () => {
		const alone = reportOf({ ...question, compare: 'none' }, material, 'en');
		expect(alone.verdict[0]).toBe('These days are held against no others, so nothing is said of change.');
		expect(alone.changed.list).toEqual([]);
		expect(page(alone)).not.toContain('Nothing changed');
	});

	test.each(languages)('is wholly in %s where that is asked', (locale) => {
		const made = reportOf(question, material, locale);
		expect(made.verdict.join(' ')).not.toMatch(/undefined|\{|\[object/);
		if (locale !== 'en') {
			expect(made.verdict).not.toContain(report.verdict[0]);
			expect(made.definitions[0]?.definition).not.toBe(report.definitions[0]?.definition);
		}
	});

	test('has no script to hope for: nothing on it is a control', () => {
		expect(page()).not.toMatch(/<(input|button|select|script)/);
		expect(page()).not.toContain('[object Object]');
	});
});
