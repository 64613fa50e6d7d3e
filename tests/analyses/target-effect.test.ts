import { describe, expect, test } from 'vitest';
import type { Estimated } from '#lib/analyses/analysis.ts';
import { targetEffect } from '#lib/analyses/target-effect.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { evidenceByHand } from './evidence-by-hand.ts';
import { startDay, target, twoSites } from './two-sites.ts';

const run = (evidence: Evidence, place = 0) => {
	const subject = targetEffect.subjects(evidence)[place] ?? { id: 'none', name: null, fromDay: null };
	const shares: number[] = [];
	const progress = (share: number) => {
		shares.push(share);
	};
	return { ...targetEffect.run(evidence, subject, { random: randomStream(1, 'test'), progress }), shares };
};
const named = (estimates: readonly Estimated[], name: string) => estimates.find((one) => one.name === name);

describe('a target with a site to compare with', () => {
	const found = run(twoSites({ seconds: 40, again: 0.08 }));

	test('handle time is found to have fallen by what it did, at the level of a comparison', () => {
		const aht = found.estimates[0];
		expect(found.ending).toBe('seen');
		expect(aht).toMatchObject({ name: 'aht', unit: 'seconds', claim: 3, n: { teams: 8, agents: 40 } });
		expect(aht?.value ?? 0).toBeLessThan(-30);
		expect(aht?.value ?? 0).toBeGreaterThan(-48);
		expect(aht?.low ?? 0).toBeLessThan(-36);
		expect(aht?.high ?? 0).toBeGreaterThan(-38);
	});

	test('fewer issues stay solved, and the season that both had is in neither figure', () => {
		const fcr = named(found.estimates, 'fcr');
		expect(fcr?.value ?? 0).toBeLessThan(-3);
		expect(fcr?.low ?? 0).toBeLessThan(-7);
		expect(found.naive?.value ?? 0).toBeGreaterThan((found.estimates[0]?.value ?? 0) + 5);
	});

	test('the checks are told, the sides moved alike before, and progress grows', () => {
		expect(found.checks.map(({ name }) => name)).toContain('placebo_date');
		for (const { name, passed } of found.checks)
			if (name !== 'placebo_outcome') expect([name, passed]).toEqual([name, true]);
		expect(found.checks.find(({ name }) => name === 'placebo_outcome')?.passed).toBeNull();
		expect(found.shares).toEqual(found.shares.toSorted((a, b) => a - b));
	});

	test('how it ran is drawn around nothing before, and no agent is named in the answer', () => {
		const study = found.pictures.find(({ name }) => name === 'run_aht');
		const points = study?.kind === 'event_study' ? study.points : [];
		expect(points.find(({ at }) => at === -1)).toMatchObject({ value: 0 });
		for (const { at, value } of points) expect(Math.abs((value ?? 0) - (at < 0 ? 0 : -40))).toBeLessThan(15);
		expect(JSON.stringify(found)).not.toMatch(/ a\d/);
	});
});

test('a target that nobody heard of is not said to have done anything, and what could have been seen is told', () => {
	const { ending, estimates } = run(twoSites({ seconds: 0, again: 0, seed: 4 }));
	expect(ending).toBe('nothing_seen');
	expect(named(estimates, 'aht')?.detectable ?? 0).toBeGreaterThan(1);
});

test('what the data lack is named: nobody is asked about wellbeing or orders here', () => {
	const { lacking } = run(twoSites({ seconds: 0, again: 0 }));
	expect(lacking.map(({ what }) => what)).toEqual(['surveys', 'orders', 'pulse', 'absence', 'employment']);
});

test('months kept in whole minutes are left out of handle time, and said to be', () => {
	const evidence = twoSites({ seconds: 40, again: 0 });
	const { day, handleSeconds } = evidence.contacts;
	const month = new Date(86_400_000 * (startDay - 70)).getUTCMonth();
	for (const [row, own] of day.entries())
		if (new Date(86_400_000 * own).getUTCMonth() === month)
			handleSeconds[row] = 60 * Math.floor((handleSeconds[row] ?? 0) / 60);
	const { lacking, estimates } = run(evidence);
	expect(lacking.map(({ what }) => what)).toContain('rounded_months');
	expect(named(estimates, 'aht')?.high ?? 0).toBeLessThan(-25);
	expect(run(twoSites({ seconds: 40, again: 0 })).lacking.map(({ what }) => what)).not.toContain('rounded_months');
});

test('where everybody has the target its start is only a coincidence, and nobody to compare with is lacking', () => {
	const evidence = twoSites({ seconds: 60, again: 0 }, { targets: [{ ...target, unit: null }] });
	const { estimates, lacking, ending } = run(evidence);
	expect(lacking.map(({ what }) => what)).toContain('comparison_group');
	expect(estimates[0]).toMatchObject({ name: 'aht', method: 'interrupted_series', claim: 2 });
	expect([ending, estimates.every(({ claim }) => claim === 2)]).toEqual(['seen', true]);
});

test('the same weeks of last year bear such a start out where they are known, and say nothing where they are not', () => {
	const everybody = { targets: [{ ...target, unit: null }] };
	const sameWeeks = (from: number) =>
		run(twoSites({ seconds: 60, again: 0, from }, everybody)).checks.find(({ name }) => name === 'same_weeks')?.passed;
	expect(sameWeeks(startDay - 371)).toBe(true);
	expect(sameWeeks(startDay - 168)).toBeNull();
});

test('too few teams, or too few weeks before something else moved contacts, tell nothing', () => {
	const few = run(twoSites({ seconds: 40, again: 0, teams: 2 }));
	expect([few.ending, few.estimates]).toEqual(['cannot_tell', []]);
	const moved = {
		...{ id: '9', name: 'Moved', type: null, fromDay: startDay - 40, untilDay: null },
		unit: { dimension: 'queue', member: 'Odense ring' } as const
	};
	const short = run(twoSites({ seconds: 40, again: 0 }, { events: [moved] }));
	expect(short.ending).toBe('cannot_tell');
	expect(short.checks.find(({ name }) => name === 'weeks_before')?.passed).toBe(false);
});

test('without a target, or without handle times, the answer is what to bring', () => {
	const without = run(twoSites({ seconds: 0, again: 0 }, { targets: [] }));
	expect([without.ending, without.subject.id]).toEqual(['lacking', 'none']);
	expect(without.lacking.map(({ what }) => what)).toContain('targets');
	const contacts = [{ day: startDay, agent: 'a', site: 'Odense', customer: 'c' }];
	const untimed = run(evidenceByHand({ contacts, targets: [target] }));
	expect(untimed.ending).toBe('lacking');
	expect(untimed.lacking.map(({ what }) => what)).toContain('handle_seconds');
});

/** Teams of both sites whose agents take four contacts a day, one soon after another more often where the target holds. */
function hurriedSites(isSampled: boolean) {
	const random = randomStream(2, 'hurried');
	const contacts = [];
	for (let day = startDay - 168; day <= startDay + 97; day += 3)
		for (let agent = 0; agent < 24; agent++) {
			const site = agent < 12 ? 'Odense' : 'Malmö';
			let startedAt = day * 86_400 + 30_000;
			for (let call = 0; call < 4; call++) {
				const handleSeconds = random.whole(200, 400);
				const who = { site, team: `${site} ${agent % 4}`, agent: `${site} a${agent}`, queue: `${site} ring` };
				contacts.push({
					...who,
					day,
					startedAt,
					ivrSeconds: 0,
					waitSeconds: 0,
					handleSeconds,
					customer: `c${contacts.length}`
				});
				const isSoon = random.chance(site === 'Odense' && day >= startDay ? 0.45 : 0.2);
				startedAt += handleSeconds + (isSoon ? 3 : random.whole(6, 90));
			}
		}
	return evidenceByHand({ contacts, targets: [target], throughDay: startDay + 97, isSampled });
}

test('breathing room between contacts is looked at where all contacts are there, and not in a sample of customers', () => {
	const gaps = named(run(hurriedSites(false)).estimates, 'gap_le5');
	expect(gaps).toMatchObject({ unit: 'points', claim: 3 });
	expect(gaps?.low ?? 0).toBeLessThan(25);
	expect(gaps?.high ?? 0).toBeGreaterThan(25);
	expect(gaps?.low ?? 0).toBeGreaterThan(15);
	expect(named(run(hurriedSites(true)).estimates, 'gap_le5')).toBeUndefined();
});

test('targets of handle time are asked about in the order they began, by whom and how many seconds', () => {
	const later = { ...target, id: '2', value: 290, fromDay: startDay + 10 };
	const other = { ...target, id: '3', metric: 'adherence' };
	const subjects = targetEffect.subjects(evidenceByHand({ targets: [later, other, target] }));
	expect(subjects.map(({ id, name }) => [id, name])).toEqual([
		['1', 'Odense · 5:00'],
		['2', 'Odense · 4:50']
	]);
});
