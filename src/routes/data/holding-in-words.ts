import { spellCount } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { Holding } from '#lib/server/storage/store.ts';
import { daysCovered } from './days-covered.ts';

/** How much of a kind is in, and of which days. */
export function holdingInWords({ records, from, through }: Holding): string {
	if (records === 0) return m.kinds_nothing();
	const days = daysCovered({ firstDay: from, lastDay: through });
	return days === null
		? m.kinds_in_undated({ records: spellCount(records) })
		: m.kinds_in({ records: spellCount(records), days });
}
