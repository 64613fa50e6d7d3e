import { kinds, type Kind } from '#lib/model/records.ts';
import type { Field, FieldType } from './field.ts';
import { absenceFields } from './fields-of-kinds/absence-fields.ts';
import { agentDayFields } from './fields-of-kinds/agent-day-fields.ts';
import { contactFields } from './fields-of-kinds/contact-fields.ts';
import { customerFields } from './fields-of-kinds/customer-fields.ts';
import { employmentFields } from './fields-of-kinds/employment-fields.ts';
import { feedbackFields } from './fields-of-kinds/feedback-fields.ts';
import { coachingFields, trainingFields } from './fields-of-kinds/learning-fields.ts';
import { orderFields } from './fields-of-kinds/order-fields.ts';
import { agreementFields, pulseFields } from './fields-of-kinds/pulse-fields.ts';
import { rosterFields } from './fields-of-kinds/roster-fields.ts';
import { surveyFields } from './fields-of-kinds/survey-fields.ts';
import { eventFields, targetFields } from './fields-of-kinds/target-and-event-fields.ts';
import { totalsFields } from './fields-of-kinds/totals-fields.ts';

/** What each kind of file may say, and under which names. Sources: public exports and manuals of the systems. */
export const fields: Record<Kind, Record<string, Field>> = {
	contacts: contactFields,
	orders: orderFields,
	pulse: pulseFields,
	roster: rosterFields,
	customers: customerFields,
	surveys: surveyFields,
	absence: absenceFields,
	employment: employmentFields,
	agent_days: agentDayFields,
	coaching: coachingFields,
	training: trainingFields,
	feedback: feedbackFields,
	targets: targetFields,
	events: eventFields,
	totals: totalsFields
};

/** Every field by name; a name that several kinds share means and reads the same in all. */
export const allFields: Record<string, Field> = Object.assign({}, ...kinds.map((kind) => fields[kind])) as Record<
	string,
	Field
>;

export type FieldChoice = { field: string; type: FieldType; required: boolean };

/** The fields of a kind in the order that a person maps them. */
export function fieldsOf(kind: Kind): FieldChoice[] {
	return Object.entries(fields[kind]).map(([field, { type, required }]) => ({
		field,
		type,
		required: required ?? false
	}));
}

const who5Items = ['who5_1', 'who5_2', 'who5_3', 'who5_4', 'who5_5'];

/** Where one of several fields is enough: each list of fields of which a kind needs one, the one to ask for first. */
export const oneOf: Partial<Record<Kind, string[][]>> = {
	surveys: [['rating', 'recommend', 'effort', 'resolved']],
	agent_days: [
		[
			'logged_in_seconds',
			'scheduled_seconds',
			'available_seconds',
			'handling_seconds',
			'away_seconds',
			'adherent_seconds',
			'contacts'
		]
	],
	events: [['event_name', 'event_type']],
	totals: [
		['day', 'interval_start'],
		['offered', 'answered', 'abandoned']
	]
};

/** Fields that a kind cannot do without and that are not among the mapped ones. */
export function lackingFields(kind: Kind, mapped: string[]): string[] {
	const required = fieldsOf(kind).flatMap((choice) => (choice.required ? [[choice.field]] : []));
	const needed = [...required, ...(oneOf[kind] ?? [])];
	const lacking = needed.filter((some) => !some.some((field) => mapped.includes(field))).map(([first = '']) => first);
	const answered =
		['who5', 'recommend', ...agreementFields].some((field) => mapped.includes(field)) ||
		who5Items.every((item) => mapped.includes(item));
	return kind === 'pulse' && !answered ? [...lacking, 'who5'] : lacking;
}
