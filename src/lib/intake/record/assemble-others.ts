import type { Membership, Order, PulseAnswer } from '#lib/model/records.ts';
import { agreementFields } from '#lib/intake/fields-of-kinds/pulse-fields.ts';
import { amountReader, customerReader, textReader } from '#lib/intake/readings.ts';
import { keyed } from './assemble-contact.ts';
import type { Assembler } from './assemble.ts';
import type { Cell } from './bind-columns.ts';
import { bindDay, bindMoment } from './moments.ts';

/** Makes orders of rows. A row without a readable time gives null. */
export const orderAssembler: Assembler<Order> = ({ bound, ledger, clocks, identity, pseudonym }) => {
	const ordered = bindMoment(bound, 'ordered_at', clocks, ledger);
	const customer = bound.cell('customer_key', customerReader);
	const amount = bound.cell('amount', amountReader);
	return (row) => {
		const moment = ordered(row);
		return moment === null
			? null
			: {
					identity: identity(row),
					customer: keyed(customer(row), pseudonym),
					orderedAt: moment.epoch,
					day: moment.day,
					amount: amount(row)
				};
	};
};

/** Makes pulse answers of rows. A row without a team or a day gives null. */
export const pulseAssembler: Assembler<PulseAnswer> = ({ bound, clocks, identity }) => {
	const teamOf = bound.cell('team', textReader);
	const dayOf = bindDay(bound, 'answered_on', clocks);
	const total = bound.cell('who5', amountReader);
	const items = [1, 2, 3, 4, 5].map((item) => bound.cell(`who5_${item}`, amountReader));
	const recommend = bound.cell('recommend', amountReader);
	const agreements = agreementFields.map((field) => bound.cell(field, amountReader));
	return (row) => {
		const team = teamOf(row);
		const day = dayOf(row);
		if (team === null || day === null) return null;
		return {
			identity: identity(row),
			team,
			day,
			who5: total(row) ?? scoreOf(items, row),
			recommend: recommend(row),
			...agreementOf(agreements, row)
		};
	};
};

/** WHO-5 from its five items of 0 to 5: their sum times four; null unless all five are answered. */
function scoreOf(items: Cell<number>[], row: string[]): number | null {
	let sum = 0;
	for (const item of items) {
		const points = item(row);
		if (points === null) return null;
		sum += points;
	}
	return sum * 4;
}

const leastFavourable = 4;

/** How many statements were answered, and how many of these favourably; null when none was. */
function agreementOf(cells: Cell<number>[], row: string[]): Pick<PulseAnswer, 'items' | 'favourable'> {
	const points = cells.flatMap((cell) => cell(row) ?? []);
	if (points.length === 0) return { items: null, favourable: null };
	return { items: points.length, favourable: points.filter((point) => point >= leastFavourable).length };
}

/** Makes memberships of rows. A row without an agent or a first day gives null. */
export const membershipAssembler: Assembler<Membership> = ({ bound, clocks, identity }) => {
	const agentOf = bound.name('agent');
	const team = bound.cell('team', textReader);
	const site = bound.cell('site', textReader);
	const employer = bound.cell('employer', textReader);
	const from = bindDay(bound, 'from_day', clocks);
	const until = bindDay(bound, 'until_day', clocks);
	return (row) => {
		const agent = agentOf(row);
		const fromDay = from(row);
		if (agent === null || fromDay === null) return null;
		const place = { team: team(row), site: site(row), employer: employer(row) };
		return { identity: identity(row), agent, ...place, fromDay, untilDay: until(row) };
	};
};
