import type { Mishap } from './mishap.ts';
import { unread } from './unread.ts';

const words = new Set(
	(
		"not offered|don't know|don’t know|dont know|do not know|prefer not to say|prefer not to answer|ved ikke|ønsker ikke at svare|" +
		'vet ej|vet inte|vill inte svara|vet ikke|ønsker ikke å svare|weiß nicht|weiss nicht|keine angabe|' +
		'not rated|unrated|no rating|no answer|not answered|no response|skipped|not applicable|not relevant|' +
		'ikke bedømt|ikke vurderet|ikke besvaret|ubesvaret|intet svar|ikke relevant|ikke aktuelt|' +
		'ej betygsatt|ej besvarad|ej besvarat|obesvarad|obesvarat|inget svar|ej aktuellt|inte aktuellt|ej relevant|inte relevant|' +
		'ikke vurdert|ikke besvart|ubesvart|ingen svar|nicht bewertet|nicht beantwortet|keine antwort|nicht zutreffend'
	).split('|')
);

/** What a cell gives that holds no answer to its question: nothing also where somebody did not know, would not say, or was not asked. */
export const unanswered = (cell: string): null | Mishap =>
	cell
		.toLowerCase()
		.split('/')
		.every((word) => words.has(word.trim().replace(/\.$/, '')))
		? null
		: unread(cell);
