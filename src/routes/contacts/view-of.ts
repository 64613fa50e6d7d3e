import { spellPeriod } from '#lib/i18n/spell-period.ts';
import { m } from '#lib/i18n/words.ts';
import { ask, spanOf, type Known, type Note } from '#lib/questions/ask.ts';
import { unitName } from '#lib/questions/names.ts';
import type { Question } from '#lib/questions/question.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import type { ContactQuery } from '#lib/server/storage/queries.ts';
import { outcomeName } from './contact-in-words.ts';
import { onlyChoices } from './only-choices.ts';
import { columnsOf, readQuery } from './read-query.ts';

/** The list that an address asks for, before a contact is read. */
export type ContactView = {
	known: Known;
	question: Question;
	notes: Note[];
	query: ContactQuery;
	/** The columns that were chosen; null for those that are filled. */
	columns: string[] | null;
	zone: string;
	title: string;
	/** What it is narrowed to beside unit and period, in words. */
	narrowed: string[];
};

function titleOf({ unit, from, to }: Question, { customer, only }: ContactQuery): string {
	if (customer !== undefined) return m.scorecard_contacts_customer();
	const asked = { unit: unitName(unit), period: spellPeriod(from, to) };
	const chosen = onlyChoices(only ?? null).find((choice) => choice.chosen)?.name ?? '';
	return only ? m.scorecard_contacts_title({ ...asked, only: chosen }) : m.scorecard_contacts_title_all(asked);
}

/** Null while nothing has been imported. */
export async function viewOf(locals: Pick<App.Locals, 'store' | 'totals'>, url: URL): Promise<ContactView | null> {
	const totals = await locals.totals();
	const known: Known = { extent: totals.extent, members: totals.members };
	const { question, notes } = ask(url.searchParams, known);
	const span = spanOf(known.extent);
	if (!question || !span) return null;
	const query = readQuery(url.searchParams, question, { from: span.from, to: span.through }, known.members);
	return {
		...{ known, question, notes, query },
		columns: columnsOf(url.searchParams),
		zone: await organisationZone(locals.store),
		title: titleOf(question, query),
		narrowed: [
			...(query.also ?? []).map((unit) => unitName(unit)),
			...(query.outcome ? [outcomeName(query.outcome)] : [])
		]
	};
}
