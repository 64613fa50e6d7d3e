import { m } from '#lib/i18n/words.ts';
import { cutOffs, demandOfReason, type CutOff, type Definitions, type Demand } from '#lib/model/definitions.ts';

const names: Record<CutOff | 'costPerHour' | 'currency' | 'demandOf', () => string> = {
	serviceLevelSeconds: () => m.change_service_level_seconds(),
	shortAbandonSeconds: () => m.change_short_abandon_seconds(),
	issueDays: () => m.change_issue_days(),
	sharedKeyContacts: () => m.change_shared_key_contacts(),
	shortTalkSeconds: () => m.change_short_talk_seconds(),
	heavyContacts: () => m.change_heavy_contacts(),
	veryHeavyContacts: () => m.change_very_heavy_contacts(),
	costPerHour: () => m.change_cost_per_hour(),
	currency: () => m.change_currency(),
	demandOf: () => m.change_demand()
};

const hints: Record<CutOff, () => string> = {
	serviceLevelSeconds: () => m.change_service_level_seconds_hint(),
	shortAbandonSeconds: () => m.change_short_abandon_seconds_hint(),
	issueDays: () => m.change_issue_days_hint(),
	sharedKeyContacts: () => m.change_shared_key_contacts_hint(),
	shortTalkSeconds: () => m.change_short_talk_seconds_hint(),
	heavyContacts: () => m.change_heavy_contacts_hint(),
	veryHeavyContacts: () => m.change_very_heavy_contacts_hint()
};

const demandNames: Record<Demand, () => string> = {
	value: () => m.change_demand_value(),
	failure: () => m.change_demand_failure(),
	chaser: () => m.change_demand_chaser(),
	complaint: () => m.change_demand_complaint()
};

const isField = (field: string): field is keyof typeof names => field in names;

/** What a part of the definitions is called. */
export const fieldName = (field: string): string => (isField(field) ? names[field]() : field);

/** What a limit does. */
export const cutOffHint = (cutOff: CutOff): string => hints[cutOff]();

/** What a reason may stand for. */
export const demandName = (demand: Demand | null): string =>
	demand === null ? m.change_demand_none() : demandNames[demand]();

/** What differs between two versions, a line for each part. */
export function changesInWords(before: Definitions, after: Definitions): string[] {
	const line = (name: string, from: number | string | null, to: number | string | null): string[] =>
		from === to ? [] : [m.change_from_to({ name, from: from ?? '–', to: to ?? '–' })];
	const reasons = [...new Set([...Object.keys(before.demandOf), ...Object.keys(after.demandOf)])];
	return [
		...[...cutOffs, 'costPerHour' as const, 'currency' as const].flatMap((field) =>
			line(fieldName(field), before[field], after[field])
		),
		...reasons.flatMap((reason) =>
			line(reason, demandName(demandOfReason(before, reason)), demandName(demandOfReason(after, reason)))
		)
	];
}
