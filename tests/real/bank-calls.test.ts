import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisKeys, type AnalysisResult } from '#lib/analyses/analysis.ts';
import { answerOf } from '#lib/answers/answer-of.ts';
import { locales } from '#lib/i18n/words.ts';
import { figuresByHand, type HandFigure } from './by-hand.ts';
import { counterweight, type Reported } from './counterweight.ts';
import { bankCallsArePresent, bankFile, readBankCalls } from './read-bank-calls.ts';

const wholeYear = ['--from', '1999-01-01', '--to', '1999-02-28'];
const januaryDays = { from: '1999-01-01', to: '1999-01-31' };
const acrossMonths = { from: '1999-01-15', to: '1999-02-14' };
const asFlags = ({ from, to }: { from: string; to: string }) => ['--from', from, '--to', to];

/** Quantiles come from buckets that are right within one per cent; everything else is exact. */
const isQuantile = (metric: string) => /median|p90|p25/.test(metric);

const expectSame = (reported: Reported[], byHand: Record<string, HandFigure>) => {
	for (const [metric, { value, n }] of Object.entries(byHand)) {
		const figure = reported.find((row) => row.metric === metric);
		expect(figure, metric).toBeDefined();
		if (!figure) continue;
		const seen = { metric, value: figure.value, n: figure.n, missing: figure.missing };
		if (value === null) {
			expect(seen, metric).toMatchObject({ value: null });
			continue;
		}
		expect(seen, metric).toMatchObject({ n, missing: null });
		const tolerance = isQuantile(metric) ? 0.0101 * value : 1e-9 * Math.max(1, value);
		expect(Math.abs((figure.value ?? NaN) - value), JSON.stringify({ ...seen, byHand: value })).toBeLessThanOrEqual(
			tolerance
		);
		expect(figure.low ?? value, metric).toBeLessThanOrEqual(figure.value ?? NaN);
		expect(figure.high ?? value, metric).toBeGreaterThanOrEqual(figure.value ?? NaN);
	}
};

describe.skipIf(!bankCallsArePresent)('the calls of a real bank (skipped where ../shared/data is absent)', () => {
	const folder = mkdtempSync(join(tmpdir(), 'bank-calls-'));
	const product = counterweight(join(folder, 'january-first.db'));
	const [january, february] = bankCallsArePresent ? [readBankCalls('january'), readBankCalls('february')] : [[], []];
	const both = [...january, ...february];
	const reports = new Map<string, Reported[]>();
	const imports = new Map<string, Awaited<ReturnType<typeof product.import>>>();
	const answers: AnalysisResult[] = [];
	const reported = (name: string) => reports.get(name) ?? [];

	const report = (asked: Record<string, string[]>) =>
		Promise.all(
			Object.entries(asked).map(async ([name, flags]) => reports.set(name, await product.scorecard(...flags)))
		);
	const februaryFirst = async () => {
		const other = counterweight(join(folder, 'february-first.db'));
		await other.import(bankFile('february'));
		await other.import(bankFile('january'));
		reports.set('february first, all', await other.scorecard(...wholeYear));
	};
	const januaryFirst = async () => {
		imports.set('january', await product.import(bankFile('january')));
		await report({ 'january alone': asFlags(januaryDays), 'january alone, all': wholeYear });
		imports.set('february', await product.import(bankFile('february')));
		imports.set('january again', await product.import(bankFile('january')));
		await report({
			january: asFlags(januaryDays),
			across: asFlags(acrossMonths),
			PS: [...asFlags(acrossMonths), '--where', 'reason=PS'],
			'by reason': [...asFlags(acrossMonths), '--by', 'reason'],
			'both, all': wholeYear
		});
		answers.push(...(await product.analyse()));
		await product.undo(imports.get('february')?.id ?? 0);
		await report({ 'february undone, all': wholeYear });
	};

	beforeAll(async () => {
		await Promise.all([januaryFirst(), februaryFirst()]);
	});

	afterAll(() => {
		rmSync(folder, { recursive: true });
	});

	it('every row is stored, and every problem is named', () => {
		expect(imports.get('january')).toMatchObject({ read: 31_599, stored: 31_599, doubled: 0, refused: 0 });
		expect(imports.get('february')).toMatchObject({ read: 33_344, stored: 33_344, doubled: 0, refused: 0 });
		expect(imports.get('january')?.issues).toMatchObject({ negative: 33, rounded_id: 24, handled_without_agent: 490 });
		expect(imports.get('february')?.issues).toMatchObject({ negative: 25, rounded_id: 21 });
	});

	it('every question that is put to them is answered or says what to bring, and none breaks off', () => {
		expect([...new Set(answers.map(({ key }) => key))]).toEqual(analysisKeys);
		const silent = answers.filter(({ estimates, lacking }) => estimates.length === 0 && lacking.length === 0);
		expect(silent.map(({ key }) => key)).toEqual([]);
		expect(answers.filter(({ ending }) => ending !== 'lacking').map(({ key }) => key)).toContain('load');
		for (const locale of locales)
			for (const result of answers.filter(({ ending }) => ending === 'lacking'))
				for (const sentence of answerOf(result, locale).lacking) expect(sentence, result.key).toMatch(/^\p{Lu}.+\.$/u);
	});

	it('no answer claims more than that things go together, since nobody set a target and nothing is told to have happened', () => {
		const claimed = answers.flatMap(({ key, estimates, naive }) =>
			[...estimates, ...(naive ? [naive] : [])].map(({ claim }) => ({ key, claim }))
		);
		expect(claimed.length).toBeGreaterThan(0);
		expect(claimed.filter(({ claim }) => claim > 1)).toEqual([]);
		expect(answers.filter(({ ending }) => ending === 'seen').map(({ key }) => key)).toEqual([]);
	});

	it('the same file again adds nothing', () => {
		expect(imports.get('january again')).toMatchObject({ read: 31_599, stored: 0, doubled: 31_599, refused: 0 });
	});

	it('January by itself gives the numbers that a person counts in the file', () => {
		expectSame(reported('january alone'), figuresByHand(january, januaryDays));
	});

	it('January is resolved by what happens in February too', () => {
		expectSame(reported('january'), figuresByHand(both, januaryDays));
		const within30 = (name: string) => reported(name).find(({ metric }) => metric === 'fcr_repeat.w30')?.value;
		expect(within30('january alone')).toBeNull();
		expect(within30('january')).toBeLessThan(0.5);
	});

	it('a period across the end of a month gives the numbers that a person counts in both files', () => {
		expectSame(reported('across'), figuresByHand(both, acrossMonths));
	});

	it('one reason by itself gives the numbers that a person counts for it', () => {
		expectSame(reported('PS'), figuresByHand(both, { ...acrossMonths, reason: 'PS' }));
	});

	it('every reason, asked for at once, gives the same numbers as one by one', () => {
		const units = new Set(reported('by reason').map(({ unit }) => unit));
		expect([...units]).toEqual([...units].toSorted());
		const numbers = ({ metric, value, n }: Reported) => ({ metric, value, n });
		const ofPS = reported('by reason').filter(({ unit }) => unit === reported('PS')[0]?.unit);
		expect(ofPS.map(numbers)).toEqual(reported('PS').map(numbers));
		expect(ofPS.length).toBeGreaterThan(20);
	});

	it('what the file does not hold is missing by name, and no zero', () => {
		const missing = (metric: string) => reported('january').find((row) => row.metric === metric);
		for (const [metric, source] of [
			['csat', 'rating'],
			['fcr_flag', 'resolved_flag'],
			['aht.hold', 'hold'],
			['aht.wrap', 'wrap'],
			['transfers_per_contact', 'transfers'],
			['ivr_reentry', 'menu_entries'],
			['return_rate', 'orders'],
			['who5', 'pulse']
		]) {
			expect(missing(metric ?? ''), metric).toMatchObject({ value: null, low: null, high: null });
			expect(missing(metric ?? '')?.missing, metric).toMatch(new RegExp(`^not_imported: .*${source ?? ''}`));
		}
	});

	it('no customer number stands in what is printed or stored', () => {
		const printed = JSON.stringify([...reports.values(), ...imports.values()]);
		const stored = readFileSync(join(folder, 'january-first.db'), 'latin1');
		const customers = new Set(january.flatMap(({ customer }) => (customer?.length === 8 ? [customer] : [])));
		const some = [...customers].slice(0, 300);
		expect(some.length).toBe(300);
		expect(some.filter((customer) => printed.includes(customer) || stored.includes(customer))).toEqual([]);
	});

	it('February first gives the same numbers', () => {
		expect(reported('february first, all')).toEqual(reported('both, all'));
	});

	it('undoing February gives the numbers of January back', () => {
		expect(reported('february undone, all')).toEqual(reported('january alone, all'));
		expect(reported('february undone, all')).not.toEqual(reported('both, all'));
	});
});
