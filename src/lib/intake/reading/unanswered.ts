import type { Mishap } from './mishap.ts';
import { unread } from './unread.ts';

const words = new Set(
	(
		"not offered|don't know|don’t know|dont know|do not know|prefer not to say|prefer not to answer|ved ikke|ønsker ikke at svare|" +
		'vet ej|vet inte|vill inte svara|vet ikke|ønsker ikke å svare|weiß nicht|weiss nicht|keine angabe'
	).split('|')
);

/** What a cell gives that holds no answer to its question: nothing also where somebody did not know, would not say, or was not asked. */
export const unanswered = (cell: string): null | Mishap =>
	words.has(cell.trim().toLowerCase().replace(/\.$/, '')) ? null : unread(cell);
