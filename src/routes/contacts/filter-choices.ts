import { m } from '#lib/i18n/words.ts';
import { outcomes } from '#lib/model/contact.ts';
import { memberName } from '#lib/questions/names.ts';
import { contactColumns } from './contact-columns.ts';
import { outcomeName } from './contact-in-words.ts';
import { onlyChoices } from './only-choices.ts';
import { narrowings } from './read-query.ts';
import type { ContactView } from './view-of.ts';

type Option = { value: string; name: string; chosen: boolean };
export type FilterChoices = {
	/** One list of choices each; the first of every one stands for all. */
	lists: { name: string; label: string; options: Option[] }[];
	columns: Option[];
	/** The second filter that the address brought along. */
	and: string;
};

/** What a list can be narrowed by, and which columns it can have, in words. */
export function filterChoices(
	params: URLSearchParams,
	{ query, known, columns, question }: ContactView
): FilterChoices {
	const labels = {
		queue: m.scorecard_column_queue(),
		reason: m.scorecard_column_reason(),
		channel: m.exports_column_channel(),
		team: m.scorecard_column_team()
	};
	const all: Option = { value: '', name: m.exports_all(), chosen: false };
	const only = onlyChoices(query.only ?? null).map(({ only: value, ...rest }) => ({ value, ...rest }));
	const named = narrowings.flatMap((name) => {
		const options = known
			.members(name)
			.map((member) => ({ value: member, name: memberName(name, member), chosen: params.get(name) === member }));
		return options.length > 0 ? [{ name, label: labels[name], options: [all, ...options] }] : [];
	});
	const results = outcomes.map((outcome) => ({
		value: outcome,
		name: outcomeName(outcome),
		chosen: query.outcome === outcome
	}));
	return {
		lists: [
			{ name: 'only', label: m.scorecard_contacts_which(), options: only },
			...named,
			{ name: 'outcome', label: m.scorecard_column_outcome(), options: [all, ...results] }
		],
		columns: contactColumns.map(({ key, name }) => ({
			value: key,
			name: name(),
			chosen: columns?.includes(key) ?? false
		})),
		and: question.and ? `${question.and.dimension}:${question.and.member}` : ''
	};
}
