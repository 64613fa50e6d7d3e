import type { ClaimLevel } from '#lib/analyses/analysis.ts';
import type { Locale } from '#lib/i18n/spell.ts';

/** Whole words only, in languages whose letters go beyond ASCII. */
const words = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu');

/** What a sentence of a level must say at least once. Source: metrics.md 0.7. */
export const required: Record<Locale, Partial<Record<ClaimLevel, RegExp>>> = {
	en: {
		1: words(
			'(?:go|goes|going|gone|went)(?: together)? with|also|(?:more|less|fewer|lower|higher|longer|shorter)[^.]* than'
		),
		2: words('coincid\\w*|since|start(?:s|ed)?|began|before[^.]*after|after[^.]*before|same (?:week|time)'),
		3: words('estimat\\w*|otherwise')
	},
	da: {
		1: words(
			'følges|fulgtes|(?:går|gik|hænger|hang)(?: [^.]*)? sammen|også|(?:flere|færre|mere|mindre|oftere|sjældnere|højere|lavere)[^.]* end'
		),
		2: words('fald(?:t|er) sammen|siden|begyndte|startede|før[^.]*efter|efter[^.]*før|samme uge|samtidig'),
		3: words('ansl(?:år|ås|og|ået)|skøn\\w*|vurderer|ellers')
	},
	sv: {
		1: words(
			'följs åt|följdes åt|(?:hänger|hängde|går|gick)(?: [^.]*)? ihop|också|(?:fler|färre|mer|mindre|oftare|högre|lägre)[^.]* än'
		),
		2: words('sammanf(?:öll|aller)|sedan|började|startade|före[^.]*efter|efter[^.]*före|samma vecka|samtidigt'),
		3: words('uppskatt\\w*|beräkn\\w*|annars')
	},
	nb: {
		1: words(
			'følges|følger|fulgte\\w*|(?:går|gikk|henger|hang)(?: [^.]*)? sammen|også|(?:flere|færre|mer|mindre|oftere|sjeldnere|høyere|lavere)[^.]* enn'
		),
		2: words('fal(?:t|ler) sammen|siden|begynte|startet|før[^.]*etter|etter[^.]*før|samme uke|samtidig'),
		3: words('ansl(?:år|ås|o|ått)|beregn\\w*|ellers')
	}
};

/** Verbs that a sentence may only have from a level on: who says more than was tested says too much. */
export const reserved: Record<Locale, readonly { from: ClaimLevel; verbs: RegExp }[]> = {
	en: [
		{ from: 1, verbs: words('(?:go|goes|went)(?: together)? with') },
		{ from: 2, verbs: words('coincid\\w*') },
		{ from: 3, verbs: words('we estimate|(?:is|are|was|were) estimated|otherwise have') },
		{
			from: 4,
			verbs: words(
				'because|cause[sd]?|lead(?:s|ing)? to|led to|due to|thanks to|owing to|result(?:s|ed|ing)? (?:in|from)|ma[dk]es?|effects? of|(?<!been )raise[sd]?|lower(?:s|ed)|reduce[sd]?|drives?|drove|affect(?:s|ed)?|impact(?:s|ed)?|brought about|the reason why'
			)
		}
	],
	da: [
		{ from: 1, verbs: words('følges (?:ad )?med|hænger (?:[^.]* )?sammen med|går (?:[^.]* )?sammen med') },
		{ from: 2, verbs: words('fald(?:t|er) sammen') },
		{ from: 3, verbs: words('vi ansl(?:år|og)|anslås|vi skønner|skønnes|ellers ville') },
		{
			from: 4,
			verbs: words(
				'fordi|forårsag\\w*|medfør\\w*|før(?:er|te) til|skyldes|på grund af|takket være|resulterer?|resulterede|effekt(?:en)? af|virkning(?:en)? af|hæve(?:r|de)|sænke(?:r|de)|reducere(?:r|de)|påvirke(?:r|de)'
			)
		}
	],
	sv: [
		{ from: 1, verbs: words('hänger (?:[^.]* )?ihop med|går (?:[^.]* )?ihop med|följs åt med') },
		{ from: 2, verbs: words('sammanf(?:öll|aller)') },
		{ from: 3, verbs: words('vi uppskattar|uppskattas|beräknas|annars (?:hade|skulle)') },
		{
			from: 4,
			verbs: words(
				'eftersom|därför att|orsaka(?:r|de|t|s)|medför\\w*|led(?:er|de) till|ber(?:or|odde) på|på grund av|tack vare|resultera(?:r|de)|effekt(?:en)? av|höj(?:er|de)|sänk(?:er|te)|påverka(?:r|de)|gjorde att'
			)
		}
	],
	nb: [
		{ from: 1, verbs: words('henger (?:[^.]* )?sammen med|går (?:[^.]* )?sammen med|følges med') },
		{ from: 2, verbs: words('fal(?:t|ler) sammen') },
		{ from: 3, verbs: words('vi ansl(?:år|o)|anslås|beregnes|ellers ville') },
		{
			from: 4,
			verbs: words(
				'fordi|forårsak\\w*|medfør\\w*|før(?:er|te) til|skyldes|på grunn av|takket være|resulterer?|resulterte|effekt(?:en)? av|virkning(?:en)? av|hever|hevet|senke(?:r|t)|redusere(?:r)?|reduserte|påvirke(?:r|t)|gjorde at'
			)
		}
	]
};

/** What is wrong with a sentence that claims so much: what it lacks, and what it must not say. */
export function faultsOf(sentence: string, level: ClaimLevel, locale: Locale): string[] {
	const lacks = required[locale][level];
	return [
		...(lacks && !lacks.test(sentence) ? [`says nothing that belongs to level ${level}`] : []),
		...reserved[locale].flatMap(({ from, verbs }) => {
			const said = level < from ? verbs.exec(sentence)?.[0] : undefined;
			return said === undefined ? [] : [`says "${said}", which begins at level ${from}`];
		})
	];
}
