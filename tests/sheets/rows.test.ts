import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/model/day.ts';
import FoldedRows from '#lib/sheets/FoldedRows.svelte';
import { rowsInBrief } from '#lib/sheets/rows-in-brief.ts';
import { scorecardOf } from '#lib/scorecards/scorecard-of.ts';
import { detailsByKey, perspectivesInBrief, sheetHead, sheetOf } from '#lib/sheets/sheet-of.ts';
import { figure, none, start, weekly } from '../scorecards/hand-made.ts';

const trendSaying = (code: 'signal' | 'ordinary') => ({
	grain: 'week' as const,
	points: [],
	limits: null,
	reading:
		code === 'ordinary'
			? { code }
			: { code, direction: 'worse' as const, rise: true, since: start, rule: 'outside' as const }
});

describe('a perspective in one line', () => {
	const plain = { figure: figure(1), trend: trendSaying('ordinary') };

	test('counts its figures and the signals of their charts', () => {
		expect(rowsInBrief([plain, plain], 'en')).toBe('2 figures · no signals');
		expect(rowsInBrief([{ ...plain, trend: trendSaying('signal') }], 'en')).toBe('1 figure · 1 signal');
	});

	test('says what is withheld, and apart from that what cannot be told', () => {
		const withheld = { ...plain, figure: { ...none, missing: { code: 'withheld' as const, least: 5 } } };
		const young = { ...plain, figure: { ...none, missing: { code: 'too_young' as const, days: 97 } } };
		expect(rowsInBrief([plain, withheld, young, young], 'en')).toBe(
			'4 figures · no signals · 1 withheld · 2 cannot be told now'
		);
	});
});

describe('folded rows', () => {
	const totals = weekly([...Array<number>(12).fill(300), ...Array<number>(12).fill(260)]);
	const question = { from: addDays(start, 84), to: addDays(start, 167), unit: null, compare: 'before' as const };
	const scorecard = scorecardOf(totals, question);
	const sheet = sheetHead(scorecard, 'en');
	const perspectives = perspectivesInBrief(scorecard, 'en');
	const details = detailsByKey(scorecard, 'en');
	const journey = perspectives.find(({ key }) => key === 'journey');
	const { body } = render(FoldedRows, {
		props: {
			id: 'journey',
			heading: 'The way',
			summary: 'In brief',
			rows: journey?.rows ?? [],
			details,
			about: sheet.about
		}
	});

	test('stand below their heading and its one line', () => {
		expect(body).toContain('In brief');
		expect(body).toContain('<h2 id="journey-heading"');
	});

	test('show what each figure is weighed against without being unfolded', () => {
		const told = journey?.rows.filter(({ figure: { value }, reading }) => value !== null || reading !== null) ?? [];
		expect(told.length).toBeGreaterThan(0);
		for (const { figure: one, counterweights } of told) {
			const line = body.split(`<article id="${one.key}"`)[1]?.split('<details')[0] ?? '';
			for (const { key } of [one, ...counterweights]) expect(line).toContain(`data-metric="${key}"`);
		}
	});

	test('of speed are never a line alone, also where there is no figure', () => {
		const speed = sheet.four.filter((row) => row.speed).map((row) => ({ ...row, reading: null }));
		const lacking = speed.map((row) => ({ ...row, figure: { ...row.figure, value: null, note: 'Too few' } }));
		const behind = Object.fromEntries(lacking.map((row) => [row.figure.key, row]));
		const drawn = render(FoldedRows, {
			props: { id: 'speed', heading: 'Speed', rows: lacking, details: behind, about: sheet.about }
		}).body;
		expect(lacking).toHaveLength(1);
		for (const { key } of lacking[0]?.counterweights ?? []) expect(drawn).toContain(`data-metric="${key}"`);
	});

	test('hold the chart, the receipt and the rest for who unfolds them', () => {
		expect(body).toContain('Chart and details of Repeat contacts');
		expect(body).toContain('How this is counted');
		expect(body).toContain('As a table');
	});

	test('say the same in brief and behind it as the whole sheet', () => {
		const whole = sheetOf(scorecard, 'en').perspectives.flatMap(({ rows }) => rows);
		const inParts = perspectives.flatMap(({ rows }) => rows.map((row) => ({ ...row, ...details[row.figure.key] })));
		expect(whole.length).toBeGreaterThan(3);
		expect(inParts).toEqual(whole);
		for (const { reading, trend } of whole) expect(reading?.text).toBe(trend?.reading);
	});

	test('are there at a glance while what stands behind them is on its way', () => {
		const waiting = render(FoldedRows, {
			props: {
				id: 'journey',
				heading: 'The way',
				rows: journey?.rows ?? [],
				details: Promise.resolve(details),
				about: sheet.about
			}
		}).body;
		for (const { figure: one } of journey?.rows ?? []) expect(waiting).toContain(one.name);
		expect(waiting).toContain('Chart and details of Repeat contacts');
		expect(waiting).not.toContain('How this is counted');
	});
});
