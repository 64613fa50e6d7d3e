import type { Agent, AgentDay, LivedContact, Waiting } from './lived.ts';
import { exponentialOf, lot } from './lot.ts';
import type { Met } from './meet.ts';

type Placed = Pick<
	LivedContact,
	'startSecond' | 'ivrSeconds' | 'ivrEntries' | 'waitSeconds' | 'handleSeconds' | 'gapSeconds'
> & {
	/** When the agent was done with it, or the customer gave up. */
	endSecond: number;
};

/** Gives the contacts of a day their clock: each agent takes one after the other, with the rest between that was drawn. */
export type Schedule = { place: (waiting: Waiting, agent: Agent, met: Met) => Placed; agentDays: () => AgentDay[] };

type Shift = {
	firstSecond: number;
	freeSecond: number;
	handled: number;
	handlingSeconds: number;
	gaps: number;
	short: number;
};

const hour = 3600;
/** Shifts begin between eight and half past nine. */
const shiftStart = (seed: number, day: number, agent: Agent): number =>
	Math.floor((8 + 1.5 * lot(seed, day * 1024 + agent.number, 'shift')) * hour);

export function openSchedule(seed: number, day: number): Schedule {
	const shifts = new Map<Agent, Shift>();

	const shiftOf = (agent: Agent): Shift => {
		let shift = shifts.get(agent);
		if (!shift) {
			const start = shiftStart(seed, day, agent);
			shifts.set(
				agent,
				(shift = { firstSecond: start, freeSecond: start, handled: 0, handlingSeconds: 0, gaps: 0, short: 0 })
			);
		}
		return shift;
	};

	return {
		place({ issue, attempt, notBefore }, agent, met) {
			const shift = shiftOf(agent);
			const thing = issue * 8 + attempt;
			const ivrEntries = met.reentersMenu ? 2 : 1;
			const ivrSeconds = Math.round(ivrEntries * (12 + exponentialOf(16, lot(seed, thing, 'menu'))));
			const waitSeconds = Math.round(met.waitSeconds);
			const before = ivrSeconds + waitSeconds;
			const gap = shift.handled === 0 ? 0 : Math.round(met.gapSeconds);
			const begins = Math.max(shift.freeSecond + gap, notBefore + before);
			const startSecond = begins - before;
			if (met.isAbandoned) {
				return {
					startSecond,
					ivrSeconds,
					ivrEntries,
					waitSeconds,
					handleSeconds: 0,
					gapSeconds: null,
					endSecond: begins
				};
			}
			const handleSeconds = Math.max(1, Math.round(met.handleSeconds));
			const gapSeconds = shift.handled === 0 ? null : begins - shift.freeSecond;
			shift.handled++;
			shift.handlingSeconds += handleSeconds;
			shift.freeSecond = begins + handleSeconds;
			if (gapSeconds !== null) {
				shift.gaps++;
				if (gapSeconds <= 5) shift.short++;
			}
			const endSecond = shift.freeSecond;
			return { startSecond, ivrSeconds, ivrEntries, waitSeconds, handleSeconds, gapSeconds, endSecond };
		},
		agentDays: () =>
			[...shifts].map(([agent, { firstSecond, freeSecond, handled, handlingSeconds, gaps, short }]) => ({
				agent,
				day,
				contacts: handled,
				handlingSeconds,
				spanSeconds: freeSecond - firstSecond,
				gaps,
				gapsWithin5: short
			}))
	};
}
