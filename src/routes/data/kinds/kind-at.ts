import { error } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { kinds, type Kind } from '#lib/model/records.ts';

/** The kind that an address names; there is no page for anything else. */
export const kindAt = (name: string): Kind => kinds.find((kind) => kind === name) ?? error(404, m.kinds_unknown());
