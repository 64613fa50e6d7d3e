import type { Random } from '#lib/statistics/random.ts';
import type { Crew } from './crew.ts';
import type { AgentDay, LivedContact, Waiting } from './lived.ts';
import { meet } from './meet.ts';
import { story } from './organisation.ts';
import { routeOn } from './route.ts';
import { openSchedule } from './schedule.ts';

/** One open day. */
export type LivedDay = { day: number; month: number; contacts: LivedContact[]; agentDays: AgentDay[] };

/** What a day is lived with. `comeLater` hears of who will call again on another day. */
export type DayAhead = {
	seed: number;
	day: number;
	month: number;
	crew: Crew;
	outcomes: Random;
	kappa: number;
	crowding: number;
	queue: Waiting[];
	comeLater: (waiting: Waiting, day: number) => void;
	nextNumber: () => number;
};

/** First come all who come by themselves, which makes the load of each agent; then those who try again the same day. */
export function liveDay(ahead: DayAhead): LivedDay {
	const { seed, day, month, crew, outcomes } = ahead;
	const billingIsAway = month >= story.outsourcing && month < story.homecoming;
	const route = routeOn(crew.presentOn(day), billingIsAway, outcomes);
	const schedule = openSchedule(seed, day);
	const loads = new Map<number, number>();
	const contacts: LivedContact[] = [];
	const again: Waiting[] = [];

	const routed = (queue: Waiting[]) =>
		queue.flatMap((waiting) => {
			const { agent, ...way } = route(waiting);
			return agent ? [{ waiting, agent, ...way }] : [];
		});

	function hear({ waiting, agent, queue, isSameAgent }: ReturnType<typeof routed>[number], isFirst: boolean) {
		const load = loads.get(agent.number) ?? 0;
		const met = meet(outcomes, {
			waiting,
			agent,
			isSameAgent,
			day,
			load,
			pressure: crew.pressure(agent.site, day),
			kappa: ahead.kappa,
			crowding: ahead.crowding,
			deliveryIsMended: month >= story.deliveryMended
		});
		const placed = schedule.place(waiting, agent, met);
		const { isAbandoned, isTransferred, againInDays } = met;
		const { attempt } = waiting;
		const issueWaitSeconds = waiting.issueWaitSeconds + placed.waitSeconds;
		const issueTransferred = waiting.issueTransferred || isTransferred;
		const issueReentered = waiting.issueReentered || met.reentersMenu;
		// written out: a world has millions of these
		contacts.push({
			number: ahead.nextNumber(),
			issue: waiting.issue,
			attempt,
			customer: waiting.customer,
			isSwedish: waiting.isSwedish,
			reason: waiting.reason,
			agent,
			queue,
			day,
			startSecond: placed.startSecond,
			ivrSeconds: placed.ivrSeconds,
			ivrEntries: placed.ivrEntries,
			waitSeconds: placed.waitSeconds,
			handleSeconds: placed.handleSeconds,
			isAbandoned,
			isCut: met.isCut,
			isSolved: met.isSolved,
			isTransferred,
			isSameAgent,
			load,
			gapSeconds: placed.gapSeconds,
			wellbeing: agent.wellbeing ?? 62 + agent.mood,
			againInDays,
			issueWaitSeconds,
			issueTransferred,
			issueReentered
		});
		if (againInDays === null) return;
		const lastAgent = isAbandoned ? waiting.lastAgent : agent;
		const days = Math.floor(againInDays);
		const issueSoFar = { issueWaitSeconds, issueTransferred, issueReentered };
		const next = { ...waiting, ...issueSoFar, attempt: attempt + 1, lastAgent, notBefore: 0 };
		if (days === 0 && isFirst) again.push({ ...next, notBefore: placed.endSecond + 120 });
		else ahead.comeLater(next, day + Math.max(1, days));
	}

	const first = routed(ahead.queue);
	for (const { agent } of first) loads.set(agent.number, (loads.get(agent.number) ?? 0) + 1);
	for (const one of first) hear(one, true);
	crew.countDay(contacts);
	for (const one of routed(again)) hear(one, false);
	return { day, month, contacts, agentDays: schedule.agentDays() };
}
