/** A contact as the tests read it, straight from a file. Instants are seconds on the file's own clock. */
export type HandContact = {
	customer: string | null;
	day: string;
	startedAt: number;
	agentStartedAt: number | null;
	agent: string | null;
	reason: string;
	outcome: 'handled' | 'missed' | 'abandoned' | 'short' | 'left in the menu' | 'internal' | 'unknown';
	menuSeconds: number | null;
	waitSeconds: number;
	talkSeconds: number;
};

export type HandFigure = { value: number | null; n: number };
export type Asked = { from: string; to: string; reason?: string };

const aDay = 86_400;
const windows = [1, 3, 7, 14, 30];

const shiftDay = (day: string, days: number): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) + days * aDay * 1000).toISOString().slice(0, 10);
const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
const ratio = (over: number, under: number): HandFigure => ({ value: under === 0 ? null : over / under, n: under });
const mean = (numbers: number[]): HandFigure => ratio(sum(numbers), numbers.length);
const shareOf = <T>(list: T[], holds: (member: T) => boolean): HandFigure =>
	ratio(list.filter(holds).length, list.length);
const quantile = (numbers: number[], q: number): HandFigure => {
	const inOrder = numbers.toSorted((a, b) => a - b);
	return { value: inOrder[Math.floor(q * (inOrder.length - 1))] ?? null, n: inOrder.length };
};

/** A handled contact of a known customer, in its place among that customer's contacts. */
type Linked = HandContact & { attempt: number; nextSeconds: number | null; issue: HandContact[] };

const linked = (contacts: HandContact[]): Linked[] => {
	const byCustomer = Map.groupBy(
		contacts.filter(({ customer, outcome }) => customer !== null && outcome !== 'internal'),
		({ customer }) => customer
	);
	return [...byCustomer.values()].flatMap((ofCustomer) => {
		const inOrder = ofCustomer.toSorted((a, b) => a.startedAt - b.startedAt);
		const shared = inOrder.some((first, index) => {
			const thirteenth = inOrder[index + 12];
			return thirteenth !== undefined && thirteenth.startedAt - first.startedAt <= 30 * aDay;
		});
		return shared ? [] : linkOne(inOrder.filter(({ outcome }) => outcome === 'handled'));
	});
};

const linkOne = (handled: HandContact[]): Linked[] => {
	let issue: HandContact[] = [];
	return handled.map((contact, index) => {
		const last = handled[index - 1];
		const goesOn = last?.reason === contact.reason && contact.startedAt - last.startedAt <= 7 * aDay;
		if (!goesOn) issue = [];
		issue.push(contact);
		const next = handled[index + 1];
		return { ...contact, issue, attempt: issue.length, nextSeconds: next ? next.startedAt - contact.startedAt : null };
	});
};

/** Kaplan–Meier by hand: in each window only the openers that are old enough to have been seen through it. */
const resolvedThrough = (openers: Linked[], days: number, through: string): HandFigure => {
	let kept: number | null = 1;
	for (const [index, end] of windows.entries()) {
		if (end > days || kept === null) break;
		const begin = index === 0 ? 0 : (windows[index - 1] ?? 0);
		const atRisk = openers.filter(
			({ day, nextSeconds }) =>
				day <= shiftDay(through, -2 - end) && (nextSeconds === null || nextSeconds > begin * aDay)
		);
		const again = atRisk.filter(({ nextSeconds }) => nextSeconds !== null && nextSeconds <= end * aDay);
		kept = atRisk.length === 0 ? null : kept * (1 - again.length / atRisk.length);
	}
	return { value: kept, n: openers.filter(({ day }) => day <= shiftDay(through, -2 - 1)).length };
};

const startOf = (contact: HandContact): number => contact.agentStartedAt ?? contact.startedAt;

/**
 * The contacts of one agent, each with the day on which its shift began. Over midnight a shift goes on while each contact
 * starts less than four hours after the one before it, and less than twelve hours after the last before midnight.
 */
const withShiftDays = (ofAgent: HandContact[]): { contact: HandContact; began: string }[] => {
	let previous: HandContact | null = null;
	let eve: HandContact | null = null;
	return ofAgent
		.toSorted((a, b) => startOf(a) - startOf(b))
		.map((contact) => {
			if (previous && previous.day !== contact.day) eve = shiftDay(previous.day, 1) === contact.day ? previous : null;
			const sincePrevious = previous ? startOf(contact) - startOf(previous) : 0;
			if (eve && (sincePrevious >= 4 * 3600 || startOf(contact) - startOf(eve) >= 12 * 3600)) eve = null;
			previous = contact;
			return { contact, began: eve?.day ?? contact.day };
		});
};

/** The gaps and working days of agents: a break is longer than half an hour, a day lasts four hours or more. */
const agentDays = (handled: HandContact[], { from, to }: Asked) => {
	const byAgent = Map.groupBy(handled, ({ agent }) => agent);
	const inOrder = [...byAgent.values()]
		.flatMap((ofAgent) => [...Map.groupBy(withShiftDays(ofAgent), ({ began }) => began)])
		.filter(([began]) => began >= from && began <= to)
		.map(([, shift]) => shift.map(({ contact }) => contact));
	const endOf = (contact: HandContact) => startOf(contact) + contact.talkSeconds;
	const gaps = inOrder.flatMap((day) =>
		day.slice(1).flatMap((contact, index) => {
			const last = day[index];
			if (!last) return [];
			const gap = Math.max(0, startOf(contact) - endOf(last));
			return gap > 1800 ? [] : [gap];
		})
	);
	const whole = inOrder.filter((day) => Math.max(...day.map(endOf)) - Math.min(...day.map(startOf)) >= 4 * 3600);
	return { gaps, contactsOfWholeDays: whole.map((day) => day.length) };
};

/** Every figure that such a file supports, by the key of the catalogue. `contacts` are all that the database holds. */
export const figuresByHand = (contacts: HandContact[], asked: Asked): Record<string, HandFigure> => {
	const within = <T extends HandContact>(list: T[]) =>
		list.filter(
			({ day, reason }) =>
				day >= asked.from && day <= asked.to && (asked.reason === undefined || reason === asked.reason)
		);
	const days = contacts.map(({ day }) => day).toSorted();
	const [first = '', through = ''] = [days[0], days.at(-1)];

	const inPeriod = within(contacts);
	const of = (...outcomes: HandContact['outcome'][]) => inPeriod.filter(({ outcome }) => outcomes.includes(outcome));
	const handled = of('handled');
	const left = of('abandoned', 'short');
	const offered = of('handled', 'missed', 'abandoned', 'short');
	const talk = handled.map(({ talkSeconds }) => talkSeconds);
	const waits = handled.map(({ waitSeconds }) => waitSeconds);
	const leftWaits = left.map(({ waitSeconds }) => waitSeconds);
	const answeredInTime = waits.filter((seconds) => seconds <= 20).length;
	const leftInTime = leftWaits.filter((seconds) => seconds <= 20).length;
	const menus = offered.flatMap(({ menuSeconds }) => menuSeconds ?? []);

	const keyed = within(linked(contacts));
	const seen = keyed.filter(({ day }) => day >= shiftDay(first, 7));
	const openers = seen.filter(({ attempt }) => attempt === 1);
	const resolved = Object.fromEntries(
		windows.map((days) => [days === 7 ? 'fcr_repeat' : `fcr_repeat.w${days}`, resolvedThrough(openers, days, through)])
	);
	// an issue is whole when seven days of silence, and two for late records, can have passed
	const closed = openers.filter(({ day }) => day <= shiftDay(through, -9));
	const issueSeconds = closed.map(({ issue }) => sum(issue.map(({ talkSeconds }) => talkSeconds)));
	const figures = {
		aht: mean(talk),
		'aht.median': quantile(talk, 0.5),
		'aht.p90': quantile(talk, 0.9),
		'aht.talk': mean(talk),
		short_calls: shareOf(talk, (seconds) => seconds < 10),
		service_level: ratio(answeredInTime, offered.length - leftInTime),
		'service_level.offered': ratio(answeredInTime, offered.length),
		'wait.median': quantile(waits, 0.5),
		'wait.p90': quantile(waits, 0.9),
		'wait.abandoned_median': quantile(leftWaits, 0.5),
		excess_wait: mean(offered.map(({ waitSeconds }) => Math.max(0, waitSeconds - 20))),
		abandonment: shareOf(of('handled', 'abandoned'), ({ outcome }) => outcome === 'abandoned'),
		'ivr_time.median': quantile(menus, 0.5),
		'ivr_time.p90': quantile(menus, 0.9),
		'handle_per_resolution.hpi': mean(issueSeconds),
		contacts_per_issue: mean(closed.map(({ issue }) => issue.length)),
		repeat_rate: shareOf(seen, ({ attempt }) => attempt > 1),
		...resolved
	};
	if (asked.reason !== undefined) return figures;
	const { gaps, contactsOfWholeDays } = agentDays(
		contacts.filter(({ agent, outcome }) => agent !== null && outcome === 'handled'),
		asked
	);
	return {
		...figures,
		load: mean(contactsOfWholeDays),
		heavy_days: shareOf(contactsOfWholeDays, (count) => count > 50),
		'heavy_days.over60': shareOf(contactsOfWholeDays, (count) => count > 60),
		'breathing_room.median': quantile(gaps, 0.5),
		'breathing_room.p25': quantile(gaps, 0.25),
		gap_le5: shareOf(gaps, (seconds) => seconds <= 5)
	};
};
