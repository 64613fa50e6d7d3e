import type { Random } from '#lib/statistics/random.ts';
import { experienceOf } from './crew.ts';
import type { Agent, Waiting } from './lived.ts';
import { logistic } from './lot.ts';
import { delivery, reasons, tallinn, targetSeconds } from './organisation.ts';

/** What is true of a contact before it begins. */
export type Meeting = {
	waiting: Waiting;
	agent: Agent;
	isSameAgent: boolean;
	day: number;
	load: number;
	/** How hard the target presses on the agent's site, 0 to 1, and what cutting short costs in log odds. */
	pressure: number;
	kappa: number;
	crowding: number;
	deliveryIsMended: boolean;
};

/** What came of it; days are counted from now. */
export type Met = {
	waitSeconds: number;
	isAbandoned: boolean;
	handleSeconds: number;
	isCut: boolean;
	isSolved: boolean;
	isTransferred: boolean;
	reentersMenu: boolean;
	gapSeconds: number;
	againInDays: number | null;
};

const mostAttempts = 5;
const usualWellbeing = 62;

/** One customer with one agent. Source: metrics.md D3, whose letters are kept here. */
export function meet(random: Random, meeting: Meeting): Met {
	const { waiting, agent, isSameAgent, day, load, pressure, kappa } = meeting;
	const reason = reasons[waiting.reason] ?? reasons[0];
	const isRepeat = waiting.lastAgent !== null;
	const isAway = agent.site === tallinn;
	const z = random.normal(0, 1);
	const needed = neededSeconds(meeting, reason.medianSeconds * Math.exp(reason.spread * z));
	const hurried = needed * (1 - 0.06 * pressure);
	const over = hurried / targetSeconds - 1;
	const isCut = over > 0 && random.chance(0.55 * pressure * Math.exp(-over / 1.2));
	const spent = isCut ? targetSeconds - 30 * random.uniform() : hurried;
	const lost = isCut ? Math.log(hurried / spent) : 0;
	const isTransferred = random.chance(
		0.07 + (needed > targetSeconds ? 0.05 * pressure : 0) + (isAway ? 0.05 : 0) + (reason.isHard ? 0.04 : 0)
	);
	const reentersMenu = isTransferred && random.chance(0.22);
	const overload = Math.max(0, load - 50);
	const wait = random.chance(0.35) ? 0 : random.exponential(50 * Math.exp(2 * meeting.crowding + 0.015 * overload));
	const patience = random.exponential(700);
	const isAbandoned = wait > patience;
	const odds =
		reason.solving +
		0.35 * experienceOf(agent, day) -
		(isAway ? 0.35 : 0) +
		0.012 * ((agent.wellbeing ?? usualWellbeing + agent.mood) - usualWellbeing) -
		0.03 * overload +
		(isSameAgent ? 0.2 : 0) +
		0.003 * (agent.coachingMinutes - 30) -
		kappa * lost -
		(isTransferred ? 0.5 : 0) -
		0.35 * z +
		agent.ability -
		(isRepeat ? 0.15 : 0);
	const isSolved = random.chance(logistic(odds)) && !isAbandoned;
	const occupancy = Math.min(0.98, (load * 300) / 22_300);
	const gap = random.chance(logistic(-1.2 + 6 * (occupancy - 0.75)))
		? 5 * random.uniform()
		: 5 + random.exponential((60 * (1 - occupancy)) / 0.25);
	const isMended = meeting.deliveryIsMended && waiting.reason === delivery;
	const comesAgain =
		random.chance((isAbandoned ? 0.6 : 0.7) * (isMended ? 0.4 : 1)) && !isSolved && waiting.attempt < mostAttempts;
	const lag = random.lognormal(1.8, 1.1);
	return {
		waitSeconds: Math.min(wait, patience),
		isAbandoned,
		handleSeconds: isAbandoned ? 0 : spent,
		isCut: isCut && !isAbandoned,
		isSolved,
		isTransferred: isTransferred && !isAbandoned,
		reentersMenu: reentersMenu && !isAbandoned,
		gapSeconds: gap,
		againInDays: comesAgain ? (isAbandoned ? 0.02 : lag) : null
	};
}

function neededSeconds({ waiting, agent, isSameAgent, day }: Meeting, usual: number): number {
	const seconds =
		usual *
		Math.exp(agent.slowness - 0.06 * experienceOf(agent, day)) *
		(waiting.lastAgent ? 1.12 : 1) *
		(isSameAgent ? 0.9 : 1) *
		(agent.site === tallinn ? 0.9 : 1);
	return Math.max(20, seconds);
}
