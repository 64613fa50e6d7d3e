const folds: [RegExp, string][] = [
	[/[åà]/g, 'aa'],
	[/[äæ]/g, 'ae'],
	[/[öø]/g, 'oe'],
	[/ü/g, 'ue'],
	[/ß/g, 'ss'],
	[/é/g, 'e']
];

/** A column name in small letters, without marks, words apart. */
export function tidyWords(name: string): string {
	return name
		.replace(/([a-zåäöæøü])([A-ZÅÄÖÆØÜ])/g, '$1 $2')
		.toLowerCase()
		.replace(/[\s_.,/()[\]:;?!'"+&*\u00ad\ufeff-]+/g, ' ')
		.trim();
}

/** A column name as it is compared: tidy, and Nordic and German letters spelled out. */
export function plainWords(name: string): string {
	let words = tidyWords(name);
	for (const [letters, spelled] of folds) words = words.replace(letters, spelled);
	return words;
}

const units: [unit: string, words: string][] = [
	['milliseconds', 'ms|msec|millisek|milliseconds|millisekunder|in milliseconds'],
	['seconds', 's|sec|secs|second|seconds|sek|sekunder|sekunden|in seconds|i sekunder|i sek|in sekunden'],
	['minutes', 'min|mins|minutes|minutter|minuter|minuten|in minutes|in min|i minutter|i minuter|i min'],
	['hours', 'h|hr|hrs|hours|timer|timmar|stunden|in hrs|in hours|i timer|i timmar'],
	['clock', 'hh mm ss|h mm ss|mm ss|hh mm|tt mm ss']
];
const unitOf = new Map(units.flatMap(([unit, words]) => words.split('|').map((word) => [word, unit] as const)));

/** The name without a unit at its end, and the unit: "wait time in seconds" is "wait time" and "seconds", "minutes" is no name at all. */
export function splitUnit(plain: string): { name: string; unit: string | null } {
	const parts = plain.split(' ');
	for (let length = Math.min(3, parts.length); length > 0; length--) {
		const words = parts.slice(-length).join(' ');
		const unit = unitOf.get(words);
		// a letter or two alone are a name of their own
		if (unit && (length < parts.length || words.length > 2)) return { name: parts.slice(0, -length).join(' '), unit };
	}
	return { name: plain, unit: null };
}

/** The scale that a name gives in brackets at its end, as "0-10" of "Anbefaling (0-10)", and the name without it. */
export function splitScale(name: string): { name: string; scale: string | null } {
	const [found, lowest, highest] =
		/\s*[([]\s*(\d{1,3})\s*(?:-|–|—|\.\.|to|til|till|bis)\s*(\d{1,3})\s*[)\]]\s*$/i.exec(name) ?? [];
	if (found === undefined || lowest === undefined || highest === undefined) return { name, scale: null };
	return { name: name.slice(0, -found.length), scale: `${lowest}-${highest}` };
}

/** The name without the word for whose clock it shows, and whether that is Greenwich's. */
export function splitZone(plain: string): { name: string; utc: boolean | null } {
	const [found, word = ''] = /\s(utc|gmt|universal time|local|local time|lokal tid)$/.exec(plain) ?? [];
	if (found === undefined) return { name: plain, utc: null };
	return { name: plain.slice(0, -found.length), utc: !word.startsWith('lo') };
}

const subject = /^(?:call|chat|conversation|interaction|session|ticket|case|contact|final) (?=\p{L}|#)/u;
const saysTooLittle = /^(?:time|name|number|no|text|type|score|note|title|country|location)$/;

/** The name without the word for what the whole row is: "Chat start date" is "start date"; null where too little is left. */
export function withoutSubject(plain: string): string | null {
	const name = plain.replace(subject, '');
	return name === plain || saysTooLittle.test(name) ? null : name;
}

/** True for a name that begins with a word that may be a person as well as a conversation. */
export const isOfContact = (plain: string): boolean => plain.startsWith('contact ');

const averages =
	/^(?:average of|gennemsnit af|gjennomsnitt av|medel(?:vaerde)? av|mittelwert von|avg|average|mean|gns|gnsn|gj sn|gjsn|gennemsnitlig|gennemsnit|gjennomsnittlig|medel|genomsnittlig|snitt|durchschnittliche?|mittlere)\s?|\s(?:avg|average|gns|snitt)$/;
/** As pivot tables name the columns that they work out. */
const pivoted =
	/^(?:(?:sum|count) of|(?:sum(?:men)?|antal) af|(?:sum(?:man?|mer|men)?|antall?) av|(?:summe|anzahl) von)\s/;
const sums = /^(?:total|sum|i alt|totalt|antal|antall|anzahl|number of|no of|count of)\s/;

/** The name without a word that says it is an average or a sum, and whether there was one. */
export function splitAggregate(plain: string): { name: string; average: boolean; sum: boolean } {
	const average = averages.test(plain);
	const word = pivoted.test(plain) ? pivoted : sums;
	const sum = !average && word.test(plain);
	return { name: average ? plain.replace(averages, '').trim() : plain.replace(word, ''), average, sum };
}

/** True for a name that a pivot table gives to sums and counts, as "Sum af Taletid". */
export const isPivoted = (name: string): boolean => pivoted.test(plainWords(name));

// transfers and holds are counted of a single contact as well
const countOfPart =
	/^count of (?!(?:.* )?(?:ids?|number|calls?|contacts?|conversations?|interactions?|tickets?|cases?|chats?)$)/;

/** True for a pivoted name that stands in no list of single contacts. */
export const isPivotedTotals = (name: string): boolean => isPivoted(name) && !countOfPart.test(plainWords(name));

const totalsNames = new Set(
	(
		'offered|calls offered|call offered|calls|call count|calls count|contact count|incoming calls|answered calls|abandoned calls|aban calls|acd calls|calls answered|' +
		'answer rate|answer speed|abandon rate|abandonment rate|occupancy|max delay|interval start|interval end|interval complete|' +
		'handle|conversations count|resolution count|opkald|samtal|samtaler|anrufe|svarprocent|svarprosent|svarsfrekvens|' +
		'erreichbarkeit|belaegning|belegg|auslastung|tilbudt|erbjudna|angeboten|besvarede opkald|ubesvarede opkald|' +
		'besvarade samtal|besvarte anrop|frafald|laengste ventetid|laengsta vaentetid|lengste ventetid'
	).split('|')
);
const totalsStart =
	/^(?:within )?(?:service ?level|servicegrad|serviceniv\S*)\b|^(?:antal|antall|anzahl|number of|no of) |\bper (?:day|hour)$/;

/** True for a column that only a report of totals has. */
export function isTotalsName(name: string): boolean {
	const plain = plainWords(name.replace(/%/g, ' '));
	return totalsNames.has(plain) || totalsStart.test(plain) || splitAggregate(plain).average;
}
