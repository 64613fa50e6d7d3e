import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counterweight, type Reported, type ReportedImport } from './counterweight.ts';

const file = join(import.meta.dirname, '../../../shared/data/calls-with-satisfaction/calls.csv');
const isPresent = existsSync(file);

/** The file by its own columns: no cell is quoted. */
const rowsByHand = () =>
	readFileSync(file, 'utf8')
		.split(/\r?\n/)
		.slice(1)
		.filter((line) => line !== '')
		.map((line) => {
			const [id, agent, day, , topic = '', answered, resolved, waited = '', talked = '', rating = ''] = line.split(',');
			const [hours = 0, minutes = 0, seconds = 0] = talked.split(':').map(Number);
			return {
				id,
				agent,
				day: day ?? '',
				topic,
				isAnswered: answered === 'Y',
				isResolved: resolved === 'Y',
				waitSeconds: waited.trim() === '' ? null : Number(waited),
				talkSeconds: talked.trim() === '' ? null : hours * 3600 + minutes * 60 + seconds,
				rating: rating.trim() === '' ? null : Number(rating)
			};
		});

const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const share = <T>(list: T[], holds: (member: T) => boolean) => list.filter(holds).length / list.length;
const quantile = (numbers: number[], q: number) =>
	numbers.toSorted((a, b) => a - b)[Math.floor(q * (numbers.length - 1))] ?? NaN;

/** The interval of a share by Wilson's formula. */
const wilson = (p: number, n: number) => {
	const z = 1.959964;
	const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
	const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
	return { low: centre - half, high: centre + half };
};

describe.skipIf(!isPresent)('real calls with satisfaction (skipped where ../shared/data is absent)', () => {
	const folder = mkdtempSync(join(tmpdir(), 'calls-with-satisfaction-'));
	const product = counterweight(join(folder, 'calls.db'));
	const rows = isPresent ? rowsByHand() : [];
	const answered = rows.filter(({ isAnswered }) => isAnswered);
	const days = rows.map(({ day }) => day).toSorted();
	const [first = '', last = ''] = [days[0], days.at(-1)];
	let imported: ReportedImport | undefined;
	let scorecard: Reported[] = [];
	let byReason: Reported[] = [];
	const figure = (metric: string) => scorecard.find((row) => row.metric === metric);

	beforeAll(async () => {
		imported = await product.import(file);
		scorecard = await product.scorecard('--from', first, '--to', last);
		byReason = await product.scorecard('--from', first, '--to', last, '--by', 'reason');
	});

	afterAll(() => {
		rmSync(folder, { recursive: true });
	});

	it('every row is stored', () => {
		expect(imported).toMatchObject({ read: 5000, stored: 5000, doubled: 0, refused: 0 });
	});

	it('the resolved flag and the satisfaction are those of the file', () => {
		const flagged = share(answered, ({ isResolved }) => isResolved);
		expect(figure('fcr_flag')).toMatchObject({ n: answered.length, missing: null });
		expect(figure('fcr_flag')?.value).toBeCloseTo(flagged, 12);
		expect(figure('fcr_flag')?.low).toBeCloseTo(wilson(flagged, answered.length).low, 8);
		expect(figure('fcr_flag')?.high).toBeCloseTo(wilson(flagged, answered.length).high, 8);
		const ratings = rows.flatMap(({ rating }) => rating ?? []);
		const satisfied = share(ratings, (rating) => rating >= 4);
		expect(figure('csat')).toMatchObject({ n: ratings.length, missing: null });
		expect(figure('csat')?.value).toBeCloseTo(satisfied, 12);
		expect(figure('csat')?.high).toBeCloseTo(wilson(satisfied, ratings.length).high, 8);
		expect(figure('csat.mean')?.value).toBeCloseTo(mean(ratings), 12);
	});

	it('handle time, waiting and abandonment are those of the file', () => {
		const talk = answered.flatMap(({ talkSeconds }) => talkSeconds ?? []);
		const waits = answered.flatMap(({ waitSeconds }) => waitSeconds ?? []);
		expect(figure('aht')).toMatchObject({ n: talk.length, unitOfMeasure: 'seconds' });
		expect(figure('aht')?.value).toBeCloseTo(mean(talk), 9);
		expect(figure('excess_wait')?.value).toBeCloseTo(mean(waits.map((seconds) => Math.max(0, seconds - 20))), 9);
		expect(figure('abandonment')?.value).toBeCloseTo(
			share(rows, ({ isAnswered }) => !isAnswered),
			12
		);
		for (const [metric, byHand] of [
			['aht.median', quantile(talk, 0.5)],
			['aht.p90', quantile(talk, 0.9)],
			['wait.median', quantile(waits, 0.5)],
			['wait.p90', quantile(waits, 0.9)]
		] as const) {
			expect(Math.abs((figure(metric)?.value ?? NaN) / byHand - 1), metric).toBeLessThan(0.0101);
		}
	});

	it('each topic has its own flagged resolution', () => {
		for (const topic of new Set(rows.map((row) => row.topic))) {
			const ofTopic = answered.filter((row) => row.topic === topic);
			const reported = byReason.find(({ unit, metric }) => unit.includes(topic) && metric === 'fcr_flag');
			expect(reported?.value, topic).toBeCloseTo(
				share(ofTopic, ({ isResolved }) => isResolved),
				12
			);
		}
	});

	it('a service level is not shown: the file does not say how long those waited who gave up', () => {
		expect(figure('service_level')).toMatchObject({ value: null });
		expect(figure('service_level')?.missing).toMatch(/^not_imported: .*wait/);
	});

	it('resolution by repeat is refused in words: the file names no customers', () => {
		for (const metric of ['fcr_repeat', 'fcr_repeat.w1', 'fcr_repeat.w30', 'contacts_per_issue', 'repeat_rate']) {
			expect(figure(metric), metric).toMatchObject({ value: null, n: 0, maturity: 'unknown' });
			expect(figure(metric)?.missing, metric).toMatch(/^not_imported: .*customer_key/);
		}
	});
});
