import { tookInWords } from '#lib/explorations/exploration-in-words.ts';
import { spellCount, type Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { ContactCountQuery } from '#lib/server/storage/queries.ts';
import type { Store } from '#lib/server/storage/store.ts';

/** From here on a reader has waited for the counting, and is told. */
const noticed = 0.1;

/** How many contacts a list has in all, and how long that took to count where it was noticed. */
export async function totalOf(
	store: Pick<Store, 'countContacts'>,
	query: ContactCountQuery,
	locale: Locale = getLocale(),
	now: () => number = () => performance.now()
): Promise<string> {
	const started = now();
	const count = await store.countContacts(query);
	const seconds = (now() - started) / 1000;
	const total = m.scorecard_contacts_total({ count, shown: spellCount(count, locale) }, { locale });
	return seconds < noticed ? total : `${total} ${tookInWords(seconds, locale)}`;
}
