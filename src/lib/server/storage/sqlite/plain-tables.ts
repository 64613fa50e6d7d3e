import { index, integer, real, sqliteTable, text } from '../drizzle.ts';
import { plainRecords, type PlainKind, type PlainValue } from '#lib/model/plain-records.ts';
import { record } from './record-columns.ts';

const snake = (name: string) => name.replace(/[A-Z0-9]+/g, (letters) => `_${letters.toLowerCase()}`);

function plainColumn(name: string, type: PlainValue) {
	if (type === 'text') return text(snake(name));
	if (type === 'day') return text(name === 'day' ? 'local_day' : snake(name));
	if (type === 'amount') return real(snake(name));
	// as elsewhere, unknown customers have the id of the record, negative
	if (type === 'customer') return integer(snake(name)).notNull();
	return integer(snake(name));
}

type IndexColumn = Parameters<ReturnType<typeof index>['on']>[0];

const plainTable = (kind: PlainKind) =>
	sqliteTable(
		`plain_${kind}`,
		{
			...record,
			...Object.fromEntries(Object.entries(plainRecords[kind]).map(([name, type]) => [name, plainColumn(name, type)]))
		},
		(table) => {
			// the columns of a kind are those of its definition
			const { day, customer } = table as unknown as Partial<Record<string, IndexColumn>>;
			return [
				index(`plain_${kind}_identity`).on(table.identityLow),
				...(day ? [index(`plain_${kind}_day`).on(day)] : []),
				...(customer ? [index(`plain_${kind}_customer`).on(customer)] : [])
			];
		}
	);

/** A table for each kind of record that is kept as it comes, with a column for every value of its definition in the model. */
export const plainTables = {
	customers: plainTable('customers'),
	surveys: plainTable('surveys'),
	absence: plainTable('absence'),
	employment: plainTable('employment'),
	agent_days: plainTable('agent_days'),
	coaching: plainTable('coaching'),
	training: plainTable('training'),
	feedback: plainTable('feedback'),
	targets: plainTable('targets'),
	events: plainTable('events'),
	totals: plainTable('totals')
} satisfies Record<PlainKind, unknown>;

// migrations are made from the tables that are exported by themselves
export const {
	customers: plainCustomers,
	surveys: plainSurveys,
	absence: plainAbsence,
	employment: plainEmployment,
	agent_days: plainAgentDays,
	coaching: plainCoaching,
	training: plainTraining,
	feedback: plainFeedback,
	targets: plainTargets,
	events: plainEvents,
	totals: plainTotals
} = plainTables;
