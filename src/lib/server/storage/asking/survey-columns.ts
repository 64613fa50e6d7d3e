import { sql } from '../drizzle.ts';
import { none, type ContactColumns } from '#lib/model/contact-columns.ts';
import type { Session } from '../engine.ts';
import { contactsOfSurveys } from '../counting/surveyed-contacts.ts';

type Answer = { id: number; rating: number | null; resolved: number | null; isSilent: number };

/**
 * Enters what customers answered about contacts, by the contacts' places: a rating gives way to the contact's own, and of
 * several answers about one contact the first holds. Who was asked is known where surveys are there that nobody answered:
 * a list of answers alone does not tell.
 */
export async function enterAnswers(session: Session, columns: ContactColumns, placeOf: Int32Array): Promise<void> {
	const { surveys } = session.tables.plainTables;
	const answers = await session.rows<Answer>(
		sql`select ${surveys.id} as "id", rating as "rating", resolved as "resolved",
				coalesce(rating, recommend, effort, resolved) is null as "isSilent"
			from ${surveys} order by ${surveys.id}`
	);
	if (answers.length === 0) return;
	const tellsAsked = answers.some(({ isSilent }) => isSilent === 1);
	if (tellsAsked) columns.asked.fill(0);
	const contacts = await contactsOfSurveys(session);
	for (const { id, rating, resolved } of answers) {
		const place = placeOf[contacts.get(id) ?? 0] ?? none;
		if (place === none) continue;
		if (tellsAsked) columns.asked[place] = 1;
		if (columns.saidSolved[place] === none && resolved !== null) columns.saidSolved[place] = resolved;
		if (columns.rating[place] === none && rating !== null && rating >= 1 && rating <= 5) {
			columns.rating[place] = Math.round(rating);
		}
	}
}
