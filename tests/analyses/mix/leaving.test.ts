import { describe, expect, test } from 'vitest';
import { leavingOf } from '#lib/analyses/mix/leaving.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { evidenceByHand, type EvidenceParts } from '../evidence-by-hand.ts';

const firstDay = 20_000;
const months = 24;
const people = 40;

/** Teams of forty for two years: everybody leaves with a chance that falls by so much for each point of the team's wellbeing. */
function staff({ perPoint = -0.002, teams = 8, answers = 20, closing = false } = {}) {
	const random = randomStream(4, 'staff');
	const parts = { pulse: [], employment: [], roster: [] } as Record<'pulse' | 'employment' | 'roster', unknown[]>;
	for (let team = 0; team < teams; team++) {
		const usual = random.normal(60, 5);
		const places = Array.from({ length: people }, (_, place) => ({ agent: `${team} ${place}`, since: firstDay }));
		for (let month = 0; month < months; month++) {
			const [start, end] = [firstDay + 30 * month, firstDay + 30 * month + 29];
			const who5 = usual + random.normal(0, 5);
			for (let one = 0; one < answers; one++) parts.pulse.push({ team: `Team ${team}`, day: start, who5 });
			const isClosed = closing && team === 0 && month === months - 2;
			for (const place of places) {
				const leaves = random.chance(Math.max(0, 0.03 + perPoint * (who5 - 60)));
				if (!isClosed && !leaves) continue;
				parts.employment.push({ agent: place.agent, fromDay: place.since, untilDay: end, hasLeft: true });
				parts.roster.push({ agent: place.agent, team: `Team ${team}`, fromDay: place.since, untilDay: end });
				Object.assign(place, { agent: `${place.agent}+`, since: end + 1 });
			}
		}
		for (const { agent, since } of places) {
			parts.employment.push({ agent, fromDay: since, untilDay: null, hasLeft: false });
			parts.roster.push({ agent, team: `Team ${team}`, fromDay: since, untilDay: null });
		}
	}
	return evidenceByHand({
		...(parts as EvidenceParts),
		contacts: [{ day: firstDay }],
		throughDay: firstDay + 30 * months
	});
}

describe('who leaves', () => {
	test('and how many more where people feel worse is found from the teams themselves', () => {
		const found = leavingOf(staff());
		expect(found?.monthly).toBeGreaterThan(0.02);
		expect(found?.monthly).toBeLessThan(0.04);
		expect(Math.abs((found?.perPoint.value ?? NaN) + 0.002)).toBeLessThan(2.5 * (found?.perPoint.error ?? NaN));
		expect(found?.perPoint.error).toBeLessThan(0.001);
	});

	test('goes with nothing where leaving has nothing to do with how people feel', () => {
		const { value, error } = leavingOf(staff({ perPoint: 0 }))?.perPoint ?? { value: NaN, error: NaN };
		expect(Math.abs(value)).toBeLessThan(2.5 * error);
	});

	test('does not count a team that was closed as people who left', () => {
		const [open, shut] = [leavingOf(staff()), leavingOf(staff({ closing: true }))];
		expect(Math.abs((shut?.monthly ?? NaN) - (open?.monthly ?? NaN))).toBeLessThan(0.003);
	});

	test('is not told of few teams, of few answers, or where hardly anybody left', () => {
		expect(leavingOf(staff({ teams: 4 }))).toBeNull();
		expect(leavingOf(staff({ answers: 4 }))).toBeNull();
		expect(leavingOf({ ...staff(), employment: [] })).toBeNull();
	});
});
