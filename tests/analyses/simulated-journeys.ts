import type { Evidence } from '#lib/analyses/evidence.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { evidenceByHand, type ContactByHand } from './evidence-by-hand.ts';

/** What is true of a call centre that is made up for a test: per one of each, on a rating and on the chance to come back. */
export type TruthOfJourneys = {
	rating: { solved: number; minute: number; passedOn: number };
	back: { solved: number; minute: number; passedOn: number; putBack: number };
	customers: number;
};

export const usualTruth: TruthOfJourneys = {
	rating: { solved: 1.2, minute: -0.15, passedOn: -0.4 },
	back: { solved: 0.25, minute: -0.05, passedOn: -0.1, putBack: -0.15 },
	customers: 5000
};
/** A world in which nothing goes with anything. */
export const nothingTrue: TruthOfJourneys = {
	rating: { solved: 0, minute: 0, passedOn: 0 },
	back: { solved: 0, minute: 0, passedOn: 0, putBack: 0 },
	customers: 2000
};

export const firstDay = 20_000;
const days = 200;

/**
 * Customers with one matter each: unsolved ones come again two days later, three times of five. A third answer a survey, right in
 * 93 of 100; agents mark 97 of 100 solved matters as such and 72 of 100 others. A fifth of those who never call buy in 200 days.
 */
export function simulatedJourneys(seed: number, truth: TruthOfJourneys = usualTruth): Evidence {
	const random = randomStream(seed, 'simulated journeys');
	const contacts: ContactByHand[] = [{ day: firstDay, customer: 'first', agent: 'Agent 0', waitSeconds: 0 }];
	const orders: { customer: string; day: number }[] = [];
	const customers: { customer: string; fromDay: number; untilDay: number }[] = [];
	for (let number = 0; number < truth.customers; number++) {
		const customer = `caller ${String(number)}`;
		customers.push({ customer, fromDay: firstDay - random.whole(1, 3000), untilDay: -1 });
		const reason = random.pick(['Bill', 'Fault'] as const);
		const journey = { minutes: 0, isPassedOn: false, isPutBack: false };
		let day = firstDay + 95 + random.whole(0, days - 95);
		for (;;) {
			const isSolved = random.chance(reason === 'Bill' ? 0.8 : 0.6);
			const isPassedOn = random.chance(0.15);
			const isPutBack = isPassedOn && random.chance(0.4);
			const minutes = random.chance(0.3) ? 0 : random.exponential(1.5);
			journey.minutes += minutes;
			journey.isPassedOn ||= isPassedOn;
			journey.isPutBack ||= isPutBack;
			const feeling =
				3.2 +
				(isSolved ? truth.rating.solved : 0) +
				truth.rating.minute * minutes +
				(isPassedOn ? truth.rating.passedOn : 0) +
				random.normal(0, 0.5);
			const hasAnswered = random.chance(0.35);
			contacts.push({
				...{ day, customer, reason, agent: `Agent ${String(random.whole(0, 24))}`, site: 'North', queue: 'Service' },
				...{ team: 'One', ivrSeconds: isPutBack ? 120 : 40, ivrEntries: isPutBack ? 2 : 1 },
				...{
					waitSeconds: Math.round(60 * minutes),
					handleSeconds: 300,
					wrapSeconds: 30,
					transfers: Number(isPassedOn)
				},
				resolved: random.chance(isSolved ? 0.97 : 0.72),
				asked: true,
				rating: hasAnswered ? Math.min(5, Math.max(1, Math.round(feeling))) : null,
				saidSolved: hasAnswered ? random.chance(0.93) === isSolved : null
			});
			if (!isSolved && random.chance(0.6)) {
				day += 2;
				continue;
			}
			const chance =
				0.3 +
				(isSolved ? truth.back.solved : 0) +
				truth.back.minute * journey.minutes +
				(journey.isPassedOn ? truth.back.passedOn : 0) +
				(journey.isPutBack ? truth.back.putBack : 0);
			if (random.chance(Math.max(0, chance))) orders.push({ customer, day: day + random.whole(1, 80) });
			break;
		}
	}
	for (let number = 0; number < 2 * truth.customers; number++) {
		const customer = `silent ${String(number)}`;
		customers.push({ customer, fromDay: firstDay - random.whole(1, 3000), untilDay: -1 });
		if (random.chance(0.2)) orders.push({ customer, day: firstDay + random.whole(0, days + 99) });
	}
	return evidenceByHand({ contacts, orders, customers, throughDay: firstDay + days + 100 });
}
