import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerFile, tellDemo } from '#lib/demo/tell-demo.ts';
import { writeDemo } from '#lib/demo/write-demo.ts';
import { openWorld, type World } from '#lib/demo/world/live-world.ts';
import { presets } from '#lib/demo/world/organisation.ts';

const order = { seed: 1, size: 'small', preset: 'default', endsOn: '2026-11-21' } as const;

/** The first days of a world. */
const firstDays = (world: World, days: number): World => ({
	...world,
	days: function* () {
		for (const day of world.days()) {
			if (day.day >= days) return;
			yield day;
		}
	}
});

describe('a world and what is true of it', () => {
	const folder = mkdtempSync(join(tmpdir(), 'whole-world-'));
	const heard: string[] = [];
	let ledger: ReturnType<typeof tellDemo>['ledger'];

	beforeAll(() => {
		ledger = tellDemo({ ...order, folder }, (month, isAsWritten) =>
			heard.push(`${String(month)} ${String(isAsWritten)}`)
		).ledger;
	}, 600_000);
	afterAll(() => {
		rmSync(folder, { recursive: true });
	});

	const within = (value: number | null | undefined, low: number, high: number) => {
		expect(value ?? NaN).toBeGreaterThan(low);
		expect(value ?? NaN).toBeLessThan(high);
	};

	it('is as large as it was meant: two and a quarter million contacts, 1.24 of them an issue', () => {
		within(ledger.truth.whole.contacts, 2_150_000, 2_350_000);
		within(ledger.truth.whole.contactsPerIssue, 1.215, 1.255);
		within(ledger.truth.whole.abandonedShare, 0.048, 0.062);
	});

	it('begins as it was meant: handle times, loads and what is solved', () => {
		const { Odense, Malmö, Tallinn } = ledger.truth.byPeriodAndSite['before'] ?? {};
		within(Odense?.aht, 343, 367);
		within(Malmö?.aht, 322, 346);
		within(Tallinn?.aht, 195, 225);
		for (const site of [Odense, Malmö, Tallinn]) within(site?.loadMean, 46, 51);
		within(ledger.truth.whole.trueResolution, 0.742, 0.768);
	});

	it('is heard of in several voices, and each tells something else (GT13)', () => {
		const { silentForDays, whole } = ledger.truth;
		for (const [days, share] of [
			[1, 0.907],
			[3, 0.864],
			[7, 0.813],
			[14, 0.776],
			[30, 0.717]
		] as const)
			within(silentForDays[days], share - 0.01, share + 0.01);
		within(whole.saidSolvedShare, 0.681, 0.701);
		within(whole.flaggedShare, 0.899, 0.919);
		within(whole.topRatingShare, 0.67, 0.695);
		within(whole.answeredShare, 0.131, 0.141);
	});

	it('tells what the target did in Odense: faster contacts, fewer solved, more that come again (GT1 to GT4)', () => {
		const first = ledger.effectOfTarget?.['first']?.['Odense'];
		within(first?.['aht'], -46, -30);
		within(first?.['trueResolution'], -0.075, -0.04);
		within(first?.['noRepeatWithinWeek'], -0.045, -0.023);
		within(first?.['clawback'], 0.2, 0.6);
		for (const period of ['first', 'away', 'home'])
			within(ledger.truth.byPeriodAndSite[period]?.['Odense']?.cutShare, 0.12, 0.18);
	});

	it('tells that the target did next to nothing in Malmö, which had none', () => {
		for (const period of ['first', 'away', 'home']) {
			const effect = ledger.effectOfTarget?.[period]?.['Malmö'];
			within(effect?.['aht'], -6, 6);
			within(effect?.['trueResolution'], -0.02, 0.02);
			expect(ledger.truth.byPeriodAndSite[period]?.['Malmö']?.cutShare).toBe(0);
		}
	});

	it('has more short rests and less wellbeing in Odense after the target (GT12)', () => {
		const { before, first } = ledger.truth.byPeriodAndSite;
		expect(first?.['Odense']?.gapsWithin5Share).toBeGreaterThan((before?.['Odense']?.gapsWithin5Share ?? 1) + 0.02);
		within(ledger.effectOfTarget?.['home']?.['Odense']?.['wellbeingMean'], -12, -2);
	});

	it('is lived twice for its ledger, which lies beside the files', () => {
		expect(heard).toEqual(
			[true, false].flatMap((own) => Array.from({ length: 18 }, (_, month) => `${String(month + 1)} ${String(own)}`))
		);
		expect(JSON.parse(readFileSync(join(folder, ledgerFile), 'utf8'))).toEqual(JSON.parse(JSON.stringify(ledger)));
		expect(readdirSync(folder).toSorted()).toEqual([...ledger.files.map(({ file }) => file), ledgerFile].toSorted());
		expect(ledger.sampling).toEqual({ unit: 'customer', fraction: 1 / 37 });
	});
});

describe('the same order', () => {
	const bytes = (seed: number) => {
		const folder = mkdtempSync(join(tmpdir(), 'same-order-'));
		try {
			const world = openWorld({ seed, endsOn: order.endsOn, preset: presets.default });
			writeDemo({ ...order, seed, folder }, firstDays(world, 12));
			return readdirSync(folder).map((file) => [
				file,
				createHash('sha256')
					.update(readFileSync(join(folder, file)))
					.digest('hex')
			]);
		} finally {
			rmSync(folder, { recursive: true });
		}
	};

	it('gives the same bytes, and another seed gives others', () => {
		const first = bytes(1);
		expect(first.length).toBeGreaterThan(10);
		expect(bytes(1)).toEqual(first);
		expect(bytes(2)).not.toEqual(first);
	});

	it('lives the same days with and without the target until it begins', () => {
		const days = (target: boolean) => [
			...firstDays(openWorld({ ...order, preset: { ...presets.default, target } }), 8).days()
		];
		expect(days(false)).toEqual(days(true));
	});
});
